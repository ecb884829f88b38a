// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/Actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

#include "widgets/common/Page.h"
#include "widgets/theme/Icon.h"

namespace callreel {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> sequences(const char* shortcut) {
    QList<QKeySequence> list;
    for (const QString& one : QString::fromLatin1(shortcut).split(QStringLiteral("; "), Qt::SkipEmptyParts))
        list.append(QKeySequence(one, QKeySequence::PortableText));
    return list;
}

} // namespace

QString withoutMnemonic(const QString& text) {
    QString plain = text;
    plain.remove(QLatin1Char('&'));
    return plain;
}

Actions::Actions(QWidget* window) : QObject(window), m_window(window) {
    for (const ActionEntry& entry : actionTable())
        if (entry.kind != ActionEntry::Kind::Separator)
            m_actions.insert(QLatin1String(entry.id), make(entry));
}

QAction* Actions::make(const ActionEntry& entry) {
    const QString text = translated(entry.text);
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(entry.id));
    action->setCheckable(entry.checkable);
    action->setMenuRole(QAction::NoRole);
    if (*entry.icon)
        action->setIcon(icon(QLatin1String(entry.icon)));
    const QList<QKeySequence> keys = sequences(entry.shortcut);
    if (entry.kind == ActionEntry::Kind::PageKey) {
        // A letter is a shortcut in the page's own view only: in a field it is a letter. The menu names it.
        action->setText(text + QLatin1Char('\t') + keys.value(0).toString(QKeySequence::NativeText));
    } else {
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut);
    }
    action->setToolTip(withoutMnemonic(text));
    const QString id = QLatin1String(entry.id);
    connect(action, &QAction::triggered, this, [this, id, kind = entry.kind] { onTriggered(id, kind); });
    m_window->addAction(action);
    return action;
}

void Actions::fill(QMenuBar* bar) {
    QHash<int, QMenu*> menus;
    for (const auto& [menu, title] : menuTable()) {
        QMenu* parent =
            menu == ActionEntry::Menu::Depth ? menus.value(static_cast<int>(ActionEntry::Menu::View)) : nullptr;
        QMenu* made = parent ? new QMenu(translated(title), parent) : bar->addMenu(translated(title));
        made->setAccessibleName(withoutMnemonic(translated(title)));
        menus.insert(static_cast<int>(menu), made);
        connect(made, &QMenu::aboutToShow, this, &Actions::refresh);
    }
    for (const ActionEntry& entry : actionTable()) {
        QMenu* menu = menus.value(static_cast<int>(entry.menu));
        if (entry.kind == ActionEntry::Kind::Separator)
            menu->addSeparator();
        else
            menu->addAction(action(entry.id));
        // The depths hang below the commands that expand and collapse.
        if (qstrcmp(entry.id, "view.collapseSubtree") == 0)
            menu->addMenu(menus.value(static_cast<int>(ActionEntry::Menu::Depth)));
    }
}

void Actions::setPage(Page* page) {
    if (m_page)
        disconnect(m_page, nullptr, this, nullptr);
    m_page = page;
    if (page) {
        connect(page, &Page::actionsChanged, this, &Actions::refresh);
        connect(page, &QObject::destroyed, this, [this, page] {
            if (m_page == page)
                m_page = nullptr;
        });
    }
    refresh();
}

void Actions::refresh() {
    for (const ActionEntry& entry : actionTable()) {
        if (entry.kind != ActionEntry::Kind::Page && entry.kind != ActionEntry::Kind::PageKey)
            continue;
        QAction* one = action(entry.id);
        const QString id = QLatin1String(entry.id);
        one->setEnabled(m_page && m_page->canPerform(id));
        if (entry.checkable)
            one->setChecked(m_page && m_page->isChecked(id));
    }
}

void Actions::onTriggered(const QString& id, ActionEntry::Kind kind) {
    if (kind == ActionEntry::Kind::Window) {
        Q_EMIT triggered(id);
    } else if (m_page && m_page->canPerform(id)) {
        m_page->perform(id);
        refresh();
    }
}

} // namespace callreel
