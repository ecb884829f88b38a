// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeAccessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <limits>
#include <map>

#include "widgets/calltree/CallGlyphs.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreeHeader.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

int narrow(qint64 row) {
    return static_cast<int>(std::min<qint64>(row, std::numeric_limits<int>::max()));
}

/// One cell. The first of a row reads as the whole sentence, the others as their column's text.
class CallCellAccessible : public QAccessibleInterface,
                           public QAccessibleTableCellInterface,
                           public QAccessibleActionInterface {
public:
    CallCellAccessible(CallTree* tree, qint64 row, int column) : m_tree(tree), m_row(row), m_column(column) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface*>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }
    bool isValid() const override { return m_tree && m_row < m_tree->rowCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* parent() const override {
        return m_tree ? QAccessible::queryAccessibleInterface(m_tree) : nullptr;
    }
    QAccessible::Role role() const override { return m_column == 0 ? QAccessible::TreeItem : QAccessible::Cell; }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid())
            return {};
        const auto content = m_tree->row(m_row);
        if (!content)
            return {};
        QRect at = m_column == 0 ? m_tree->rowRect(m_row)
                                 : m_tree->geometry(m_row, *content).columns[static_cast<std::size_t>(m_column)];
        at.moveTopLeft(m_tree->viewport()->mapToGlobal(at.topLeft()));
        return at;
    }

    QString text(QAccessible::Text kind) const override {
        if (!isValid())
            return {};
        const auto content = m_tree->row(m_row);
        if (!content)
            return kind == QAccessible::Name ? CallTree::tr("This row cannot be read: the trace is damaged here.")
                                             : QString();
        if (kind == QAccessible::Description)
            return m_column == 0 ? CallTree::tr("row %1 of %2").arg(m_row + 1).arg(m_tree->rowCount()) : QString();
        if (kind != QAccessible::Name)
            return {};
        if (content->kind == VisibleRows::Row::Kind::Thread)
            return m_column == 0 ? CallTree::tr("Thread %1").arg(m_tree->threadName(content->thread)) : QString();
        if (content->kind == TreeRow::Kind::Library)
            return m_column == 0 ? libraryText(*content) : QString();
        return callText(content->call, content->level);
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = true;
        state.selected = m_tree->currentRow() == m_row;
        state.focused = state.selected && m_tree->hasFocus() && m_column == 0;
        state.readOnly = true;
        const QRect at = m_tree->rowRect(m_row);
        state.offscreen = !at.intersects(m_tree->viewport()->rect());
        state.invisible = state.offscreen;
        if (const auto content = m_tree->row(m_row); content && content->expandable) {
            state.expandable = true;
            state.expanded = content->expanded;
            state.collapsed = !content->expanded;
        }
        return state;
    }

    // QAccessibleTableCellInterface
    bool isSelected() const override { return m_tree && m_tree->currentRow() == m_row; }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return narrow(m_row); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

    // QAccessibleActionInterface
    QStringList actionNames() const override { return {pressAction(), toggleAction()}; }
    void doAction(const QString& name) override {
        if (!isValid())
            return;
        if (name == toggleAction())
            m_tree->toggle(m_row);
        else
            m_tree->setCurrentRow(m_row);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QString libraryText(const TreeRow& row) const {
        return CallTree::tr("%1 folded, the first %2, level %3")
            .arg(callTexts::libraryCalls(row.libraryCalls, true),
                 callTexts::qualifiedName(m_tree->state().trace().function(row.call.function)))
            .arg(row.level);
    }
    QString callText(const Call& call, std::uint32_t level) const {
        const Trace& trace = m_tree->state().trace();
        CallTreeRows* rows = m_tree->rows();
        switch (static_cast<CallColumn>(m_column)) {
        case CallColumn::Function: {
            const auto values = rows->values(call);
            const QString mark = callTexts::bookmark(*m_tree->state().bookmarks(), call.id);
            return callTexts::sentence(trace, call, rows->segments(call), values ? &*values : nullptr, level) +
                   (mark.isEmpty() ? QString() : QStringLiteral(", ") + mark);
        }
        case CallColumn::Values: {
            const auto values = rows->values(call);
            if (!values || !values->recorded)
                return {};
            QString text = QString::fromStdString(
                ValueText::plainText(ValueText::renderArguments(values->arguments, callTexts::valueOptions(200))));
            if (values->result)
                text += QStringLiteral(" → ") + QString::fromStdString(ValueText::plainText(
                                                    ValueText::render(*values->result, callTexts::valueOptions(200))));
            return text;
        }
        case CallColumn::Causes:
            return enterGlyph(call.enter).word + QStringLiteral(", ") + exitGlyph(call.exit).word;
        case CallColumn::Start:
            return callTexts::start(trace, call.start);
        case CallColumn::Duration:
            return formatDuration(call.duration);
        }
        return {};
    }

    QPointer<CallTree> m_tree;
    qint64 m_row;
    int m_column;
};

class CallTreeAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit CallTreeAccessible(CallTree* tree) : QAccessibleWidget(tree, QAccessible::Tree), m_tree(tree) {}
    ~CallTreeAccessible() override { drop(); }

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // The children are the cells in sight, row by row.
    int childCount() const override { return m_tree->rowsInSight() * callColumnCount; }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        return cell(m_tree->firstRowInSight() + index / callColumnCount, index % callColumnCount);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* cell = dynamic_cast<const CallCellAccessible*>(child);
        if (!cell)
            return -1;
        return static_cast<int>((cell->rowIndex() - m_tree->firstRowInSight()) * callColumnCount + cell->columnIndex());
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = m_tree->viewport()->mapFromGlobal(QPoint(x, y));
        const qint64 row = m_tree->rowAt(at);
        if (row < 0)
            return nullptr;
        return cell(row, std::max(0, m_tree->header()->logicalIndexAt(at.x())));
    }
    QAccessibleInterface* focusChild() const override {
        return m_tree->currentRow() >= 0 ? cell(m_tree->currentRow(), 0) : nullptr;
    }

    // QAccessibleTableInterface
    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override {
        if (row < 0 || row >= m_tree->rowCount() || column < 0 || column >= callColumnCount)
            return nullptr;
        return cell(row, column);
    }
    int selectedCellCount() const override { return m_tree->currentRow() >= 0 ? callColumnCount : 0; }
    QList<QAccessibleInterface*> selectedCells() const override {
        QList<QAccessibleInterface*> cells;
        for (int column = 0; m_tree->currentRow() >= 0 && column < callColumnCount; ++column)
            cells << cell(m_tree->currentRow(), column);
        return cells;
    }
    QString columnDescription(int column) const override {
        return column >= 0 && column < callColumnCount ? m_tree->header()->title(static_cast<CallColumn>(column))
                                                       : QString();
    }
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return m_tree->currentRow() >= 0 ? 1 : 0; }
    int columnCount() const override { return callColumnCount; }
    int rowCount() const override { return narrow(m_tree->rowCount()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override {
        return m_tree->currentRow() >= 0 ? QList<int>{narrow(m_tree->currentRow())} : QList<int>{};
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return row == m_tree->currentRow(); }
    bool selectRow(int row) override {
        m_tree->setCurrentRow(row);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { drop(); }

private:
    QAccessibleInterface* cell(qint64 row, int column) const {
        const auto key = std::make_pair(row, column);
        if (const auto known = m_cells.find(key); known != m_cells.end())
            return QAccessible::accessibleInterface(known->second);
        prune();
        auto* fresh = new CallCellAccessible(m_tree, row, column);
        m_cells.emplace(key, QAccessible::registerAccessibleInterface(fresh));
        return fresh;
    }
    /// Gives up the interfaces of rows that went out of sight.
    void prune() const {
        const qint64 first = m_tree->firstRowInSight(), last = first + m_tree->rowsInSight();
        if (static_cast<int>(m_cells.size()) < 2 * childCount() + 64)
            return;
        for (auto at = m_cells.begin(); at != m_cells.end();) {
            const qint64 row = at->first.first;
            if ((row < first || row >= last) && row != m_tree->currentRow()) {
                QAccessible::deleteAccessibleInterface(at->second);
                at = m_cells.erase(at);
            } else {
                ++at;
            }
        }
    }
    void drop() {
        for (const auto& [key, id] : m_cells)
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    CallTree* m_tree;
    mutable std::map<std::pair<qint64, int>, QAccessible::Id> m_cells;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    if (auto* tree = qobject_cast<CallTree*>(object))
        return new CallTreeAccessible(tree);
    return nullptr;
}

} // namespace

void installCallTreeAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceCurrentRow(CallTree* tree) {
    if (!QAccessible::isActive() || !tree->hasFocus() || tree->currentRow() < 0)
        return;
    QAccessibleEvent event(tree, QAccessible::Focus);
    event.setChild(static_cast<int>((tree->currentRow() - tree->firstRowInSight()) * callColumnCount));
    QAccessible::updateAccessibility(&event);
}

} // namespace callreel
