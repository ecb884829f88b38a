// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "model/analysis/NameSearch.h"
#include "widgets/calltree/CallTreePainter.h"
#include "widgets/calltree/CallTreeRows.h"
#include "widgets/calltree/RowsInSight.h"
#include "widgets/common/RowViewport.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

class CallTreeFolding;
class CallTreeHeader;
class LibraryFold;

/// The call tree: a viewport over the visible rows, of which only those in sight exist.
class CallTree : public RowViewport {
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

    qint64 rowCount() const override;
    qint64 currentRow() const { return m_current; }
    /// A row anywhere; nothing when it cannot be read.
    std::optional<VisibleRows::Row> row(qint64 row) const;
    CallRowGeometry geometry(qint64 row, const VisibleRows::Row& content) const;
    QString threadName(std::uint32_t thread) const;

    /// A sentence for the status line.
    void say(const QString& sentence) { m_state->say(sentence); }

    void setCurrentRow(qint64 row, TraceState::Move move = TraceState::Move::Jump);

    void toggle(qint64 row);
    void expandCurrent();   ///< or goes to the first child when it is expanded already
    void collapseCurrent(); ///< or goes to the parent
    void expandBelow();
    void collapseBelow();
    void expandToLevel(std::uint32_t level);
    void expandAll();

    /// Whether library calls are folded, and whether there is something to fold and something left then.
    LibraryFold* libraryFold() const { return m_libraryFold; }
    /// To the next or previous call with the same caller, where rows of the tree know of it; false where only the
    /// trace does.
    bool goToSibling(bool forward);

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
    int contentWidth() const override;
    void scrolled() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
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
    /// What a trace is opened with: as many levels as fit into this many rows.
    static constexpr std::uint64_t rowsAtFirst = 60;

    void selectionMoved(CallId id);
    void onFolded(const std::optional<TreeRow>& row);
    void onLibraryFolded();
    void keepCurrent();
    void showCurrent();
    void layOut();
    void makeCurrent(qint64 row, bool centred);
    void hover(qint64 row);
    void step(qint64 rows);
    std::optional<Call> currentCall() const;
    CallRowLook look(qint64 row, const VisibleRows::Row& content, const std::vector<qint64>& segments) const;
    std::vector<qint64> segmentRows(qint64 first, const std::vector<std::optional<VisibleRows::Row>>& rows) const;

    TraceState* m_state;
    CallTreeFolding* m_folding;
    LibraryFold* m_libraryFold;
    std::unique_ptr<CallTreeRows> m_rows;
    std::unique_ptr<RowsInSight> m_inSight;
    CallTreePainter m_painter;
    CallTreeHeader* m_header;
    NameSearch m_search{{}};
    std::optional<Diagnostic> m_error;
    qint64 m_current = -1;
    std::optional<TreeRow> m_line; ///< what is current when that is no call
    qint64 m_hovered = -1;
    bool m_keyboard = false;
    bool m_band = false; ///< the segments of the selected activation are tied together
    bool m_moving = false;
};

} // namespace callreel
