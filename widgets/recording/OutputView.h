// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>

#include "widgets/recording/OutputRowPainter.h"
#include "widgets/recording/OutputRows.h"

namespace callreel {

/// The lines of a LiveOutput: time, out or err, text. Paints only what is visible, so that neither a flood nor 200 000
/// lines slow it down. Follows the end until one scrolls up. Lines are selected whole, with mouse or keyboard, and
/// copied as text.
class OutputView : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Filter = OutputRows::Filter;

    explicit OutputView(LiveOutput& output, QWidget* parent = nullptr);

    /// To be called when the output has changed; cheap, however much came.
    void refresh();
    void setFilter(Filter filter);
    /// A filter of `callreel run`; nothing shows all lines.
    void setProfile(std::optional<FilterProfile> profile);
    /// The output has ended: what a filter held back is shown.
    void finish();
    Filter filter() const { return m_rows.filter(); }
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }

    /// Marks what contains the text, in any case; an empty one marks nothing.
    void setSearch(const QString& text);
    /// Goes to the next line with the text, around the end; false when there is none.
    bool findNext(bool forward);

    /// Rows shown under the filter, without the one that counts the dropped lines.
    int rowCount() const { return m_rows.count(); }
    /// How many lines are folded in this row, which stands in their place; 0 for a line.
    qint64 foldedAt(int row) const { return m_rows.foldedAt(row); }
    /// Shows the lines of a fold in its place.
    void openFold(int row);
    /// The row's line in the output; of a fold the first one in it.
    const LiveOutput::Line& lineOfRow(int row) const { return m_rows.line(row); }
    int currentRow() const;
    void setCurrentRow(int row);
    int firstVisibleRow() const;
    int visibleRows() const;
    QRect rowRect(int row) const; ///< in the viewport; empty outside of it
    bool isSelected(int row) const;
    /// As a screen reader says it and as one would read it aloud: "12.666 seconds, standard error, warning: ..."
    QString rowSentence(int row) const;
    QString selectedText() const;

public Q_SLOTS:
    void copy() const;
    void selectAll();
    /// Folds again what was opened.
    void foldAll();

Q_SIGNALS:
    void followingChanged(bool following);
    void rowsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    int noteRows() const { return m_rows.output().dropped() > 0 ? 1 : 0; }
    int rowAt(int y) const;
    /// The fold under the pointer; -1 when there is none.
    int foldUnder(int y) const;
    /// Calls `change` and keeps the line at the top in its place.
    template <typename Change>
    void keepingPlace(Change change);
    void updateBars();
    void onScrolled();
    void select(int row, bool extend);

    OutputRows m_rows;
    OutputRowPainter m_painter;
    bool m_following = true;
    bool m_moving = false; ///< the scroll bar is moved by us
    qint64 m_current = -1; ///< number of the line with the cursor
    qint64 m_anchor = -1;
    int m_pressedFold = -1;
    bool m_ring = false; ///< the focus came by keyboard
};

} // namespace callreel
