// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class QMenu;

namespace callreel {

class CallTree;
class Navigator;

/// Everything one can do in the call tree, as actions: for its keys, its context menu and the window's menus. Single
/// letters work only while the tree has the focus.
class CallTreeActions : public QObject {
    Q_OBJECT
public:
    CallTreeActions(CallTree* tree, Navigator* navigator);

    /// By the id that the window's menus have for it ("go.nextSame"); nullptr when the tree has none of this id.
    QAction* action(const QString& id) const { return m_actions.value(id); }
    void fillContextMenu(QMenu* menu) const;

Q_SIGNALS:
    void findRequested();
    void findAgainRequested(bool forward);
    void sourceRequested();

private:
    QAction* add(QList<QAction*>& list, const char* id, const QString& text, const QString& icon,
                 const QList<QKeySequence>& keys, std::function<void()> run);
    void separate(QList<QAction*>& list);
    void addMark();
    void addGo();
    void addView();
    void addLibraryFold();
    void addEdit();

    CallTree* m_tree;
    Navigator* m_navigator;
    QHash<QString, QAction*> m_actions;
    QList<QAction*> m_mark;
    QList<QAction*> m_go;
    QList<QAction*> m_view;
    QList<QAction*> m_edit;
};

} // namespace callreel
