// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include "app/desktop/ActionTable.h"

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace callreel {

class Page;

/// The table's actions as QActions and menus of a window; passes the page's own on to the page in front.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    void fill(QMenuBar* bar);
    QAction* action(const char* id) const { return m_actions.value(QLatin1String(id)); }
    const QHash<QString, QAction*>& all() const { return m_actions; }

    /// From now on the page's actions go to this page; nullptr for none.
    void setPage(Page* page);
    /// Asks the page again what it can do.
    void refresh();

Q_SIGNALS:
    /// An action of the window (ActionEntry::Kind::Window).
    void triggered(const QString& id);

private:
    QAction* make(const ActionEntry& entry);
    void onTriggered(const QString& id, ActionEntry::Kind kind);

    QWidget* m_window;
    Page* m_page = nullptr;
    QHash<QString, QAction*> m_actions;
};

/// "&Open a Trace…" without its mnemonic.
QString withoutMnemonic(const QString& text);

} // namespace callreel
