// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/OutputAccessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

#include "widgets/recording/OutputView.h"

namespace callreel {

namespace {

/// One visible line, by its place in the view: scrolling changes what it says, not how many there are.
class LineInterface : public QAccessibleInterface {
public:
    LineInterface(OutputView* view, int place) : m_view(view), m_place(place) {}

    bool isValid() const override { return m_view && row() < m_view->rowCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text which) const override {
        return which == QAccessible::Name && isValid() ? m_view->rowSentence(row()) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect rect = m_view->rowRect(row());
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = state.focusable = state.readOnly = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = m_view->isSelected(row());
        state.focused = m_view->hasFocus() && m_view->currentRow() == row();
        return state;
    }

    int row() const { return m_view->firstVisibleRow() + m_place; }

private:
    QPointer<OutputView> m_view;
    int m_place;
};

class ViewInterface : public QAccessibleWidget {
public:
    explicit ViewInterface(OutputView* view) : QAccessibleWidget(view, QAccessible::List), m_view(view) {}
    ~ViewInterface() override {
        for (const auto& [place, id] : m_lines)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override {
        return std::min(m_view->visibleRows(), m_view->rowCount() - m_view->firstVisibleRow());
    }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto found = m_lines.find(index);
        if (found != m_lines.end())
            return QAccessible::accessibleInterface(found->second);
        auto* line = new LineInterface(m_view, index);
        m_lines.emplace(index, QAccessible::registerAccessibleInterface(line));
        return line;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* line = dynamic_cast<const LineInterface*>(child);
        return line ? line->row() - m_view->firstVisibleRow() : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        const int place = m_view->currentRow() - m_view->firstVisibleRow();
        return m_view->hasFocus() && m_view->currentRow() >= 0 ? child(place) : nullptr;
    }

private:
    OutputView* m_view;
    mutable std::map<int, QAccessible::Id> m_lines;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<OutputView*>(object);
    return view ? new ViewInterface(view) : nullptr;
}

} // namespace

void installOutputAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceOutputRow(OutputView* view, int row) {
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(row - view->firstVisibleRow());
    QAccessible::updateAccessibility(&event);
}

} // namespace callreel
