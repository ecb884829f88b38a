// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

#include "model/analysis/NameSearch.h"
#include "widgets/calltree/CallTreePainter.h"
#include "widgets/calltree/CallTreeRows.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

class CallTreeHeader;

/// The call tree: a viewport over the visible rows, of which only those in sight exist. Positions are 64-bit pixels,
/// mapped to the 32-bit scroll bar, so that 100 M rows scroll as ten do.
class CallTree : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit CallTree(TraceState* state, QWidget* parent = nullptr);
    ~CallTree() override;

    /// Why there are no rows at all; nothing when there are some.
    const std::optional<Diagnostic>& error() const { return m_error; }
    const TraceState& state() const { return *m_state; }
    CallTreeRows* rows() { return m_rows.get(); }
    const CallTreeRows* rows() const { return m_rows.get(); }
    CallTreeHeader* header() const { return m_header; }

    qint64 rowCount() const { return m_rows ? m_rows->count() : 0; }
    qint64 currentRow() const { return m_current; }
    /// A row anywhere; nothing when it cannot be read.
    std::optional<VisibleRows::Row> row(qint64 row) const;
    qint64 firstRowInSight() const;
    int rowsInSight() const;
    qint64 rowAt(const QPoint& position) const; ///< -1 beside the rows
    /// In the viewport; may be out of sight.
    QRect rowRect(qint64 row) const;
    CallRowGeometry geometry(qint64 row, const VisibleRows::Row& content) const;
    QString threadName(std::uint32_t thread) const;

    /// A sentence for the status line.
    void say(const QString& sentence) { m_state->say(sentence); }

    void setCurrentRow(qint64 row, TraceState::Move move = TraceState::Move::Jump);
    void ensureVisible(qint64 row, bool centred = false);
    void scrollTo(qint64 pixels);
    qint64 scrollPosition() const { return m_scroll; }

    void toggle(qint64 row);
    void expandCurrent();   ///< or goes to the first child when it is expanded already
    void collapseCurrent(); ///< or goes to the parent
    void expandBelow();
    void collapseBelow();
    void expandToLevel(std::uint32_t level);
    void expandAll();

    /// Marks the letters of a search by name in the rows.
    void setSearch(const QString& text);

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& saved);
    void resetColumns();

Q_SIGNALS:
    /// `/` or a letter of a search: the find bar is asked for.
    void findRequested();
    void findAgainRequested(bool forward);
    void sourceRequested(callreel::CallId id);
    void menuRequested(const QPoint& globalPosition);
    /// Rows came or went.
    void rowsChanged();
    void currentRowChanged(qint64 row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void selectionMoved(CallId id);
    void applied(const Result<void>& change, const std::optional<CallId>& keep);
    void keepCurrent(const std::optional<CallId>& fallback);
    const std::vector<std::optional<VisibleRows::Row>>& window(qint64 first, int count) const;
    void layOut();
    void updateBars();
    qint64 contentHeight() const;
    qint64 pageRows() const;
    void step(qint64 rows);
    std::optional<Call> currentCall() const;
    QString toolTipAt(const QPoint& position) const;
    CallRowLook look(qint64 row, const VisibleRows::Row& content, const std::vector<qint64>& segments) const;
    std::vector<qint64> segmentRows(qint64 first, const std::vector<std::optional<VisibleRows::Row>>& rows) const;

    TraceState* m_state;
    std::unique_ptr<CallTreeRows> m_rows;
    CallTreePainter m_painter;
    CallTreeHeader* m_header;
    NameSearch m_search{{}};
    std::optional<Diagnostic> m_error;
    qint64 m_scroll = 0;
    qint64 m_current = -1;
    qint64 m_hovered = -1;
    bool m_keyboard = false;
    bool m_syncing = false;
    bool m_moving = false;
    mutable qint64 m_windowFirst = -1;
    mutable std::vector<std::optional<VisibleRows::Row>> m_window;
    mutable QString m_windowError;
};

} // namespace callreel
