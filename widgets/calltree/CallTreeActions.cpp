// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeActions.h"

#include <QMenu>

#include "model/recording/TraceBookmarks.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreeCopy.h"
#include "widgets/calltree/LibraryFold.h"
#include "widgets/theme/Icon.h"
#include "widgets/trace/Navigator.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

namespace {

constexpr int levels = 9;

} // namespace

CallTreeActions::CallTreeActions(CallTree* tree, Navigator* navigator)
    : QObject(tree), m_tree(tree), m_navigator(navigator) {
    addMark();
    addGo();
    addView();
    addEdit();
}

QAction* CallTreeActions::add(QList<QAction*>& list, const char* id, const QString& text, const QString& iconName,
                              const QList<QKeySequence>& keys, std::function<void()> run) {
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_tree->addAction(action);
    list << action;
    m_actions.insert(QString::fromLatin1(id), action);
    return action;
}

void CallTreeActions::separate(QList<QAction*>& list) {
    auto* line = new QAction(this);
    line->setSeparator(true);
    list << line;
}

void CallTreeActions::addMark() {
    TraceState* state = m_navigator->state();
    // A thread's heading and folded calls are rows too, but no calls.
    const auto ofCall = [this](std::function<void()> run) {
        return [this, run = std::move(run)] {
            const auto row = m_tree->row(m_tree->currentRow());
            if (row && row->kind == TreeRow::Kind::Call)
                run();
            else
                m_tree->say(tr("Only a call can be marked: select one."));
        };
    };
    QAction* mark = add(m_mark, "mark.toggle", tr("Book&mark"), QStringLiteral("bookmark"), {QKeySequence(Qt::Key_M)},
                        ofCall([state] { state->toggleBookmark(); }));
    mark->setCheckable(true);
    const auto refresh = [mark, state] {
        mark->setChecked(state->current() && state->bookmarks()->contains(*state->current()));
    };
    connect(state, &TraceState::currentChanged, mark, refresh);
    connect(state->bookmarks(), &TraceBookmarks::changed, mark, refresh);
    add(m_mark, "mark.note", tr("&Write a note"), {}, {QKeySequence(Qt::Key_F2)},
        ofCall([state] { state->writeNote(); }));
}

void CallTreeActions::addGo() {
    add(m_go, "go.nextSame", tr("&Next call of the same function"), QStringLiteral("arrow-down"),
        {QKeySequence(Qt::Key_N)}, [this] { m_navigator->sameFunction(true); });
    add(m_go, "go.previousSame", tr("&Previous call of the same function"), QStringLiteral("arrow-up"),
        {QKeySequence(Qt::SHIFT | Qt::Key_N)}, [this] { m_navigator->sameFunction(false); });
    separate(m_go);
    add(m_go, "go.nextSibling", tr("Next sibl&ing"), {}, {QKeySequence(Qt::CTRL | Qt::Key_Down)},
        [this] { m_tree->goToSibling(true) ? void() : m_navigator->sibling(true); });
    add(m_go, "go.previousSibling", tr("Previous si&bling"), {}, {QKeySequence(Qt::CTRL | Qt::Key_Up)},
        [this] { m_tree->goToSibling(false) ? void() : m_navigator->sibling(false); });
    separate(m_go);
    add(m_go, "go.nextSegment", tr("Next &segment of this generator or coroutine"), QStringLiteral("play"),
        {QKeySequence(Qt::Key_BracketRight)}, [this] { m_navigator->segment(true); });
    add(m_go, "go.previousSegment", tr("Previous se&gment of this generator or coroutine"), QStringLiteral("pause"),
        {QKeySequence(Qt::Key_BracketLeft)}, [this] { m_navigator->segment(false); });
    separate(m_go);
    add(m_go, "go.nextUnwound", tr("Next call left by an &exception"), QStringLiteral("corner-left-up"),
        {QKeySequence(Qt::Key_E)}, [this] { m_navigator->unwound(true); });
    add(m_go, "go.previousUnwound", tr("Previous call left by an e&xception"), {},
        {QKeySequence(Qt::SHIFT | Qt::Key_E)}, [this] { m_navigator->unwound(false); });
    add(m_go, "go.end", tr("The call that &ended the script"), QStringLiteral("crosshair"), {QKeySequence(Qt::Key_X)},
        [this] { m_navigator->end(); });
    add(m_go, "go.nextBookmark", tr("Next boo&kmark"), QStringLiteral("bookmark"), {QKeySequence(Qt::Key_B)},
        [this] { m_navigator->bookmark(true); });
    add(m_go, "go.previousBookmark", tr("Previous bookma&rk"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_B)},
        [this] { m_navigator->bookmark(false); });
    separate(m_go);
    add(m_go, "go.hottest", tr("&Hottest path from here"), QStringLiteral("flame"), {QKeySequence(Qt::Key_H)},
        [this] { m_navigator->hottestPath(); });
}

void CallTreeActions::addView() {
    add(m_view, "view.expand",
        tr("&Expand or go to the first child") + QStringLiteral("\t") +
            QKeySequence(Qt::Key_Right).toString(QKeySequence::NativeText),
        QStringLiteral("chevron-down"), {}, [this] { m_tree->expandCurrent(); });
    add(m_view, "view.collapse",
        tr("&Collapse or go to the parent") + QStringLiteral("\t") +
            QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText),
        QStringLiteral("chevron-right"), {}, [this] { m_tree->collapseCurrent(); });
    // `*` is read by the tree itself: where it is typed with Shift, the two would be one key.
    add(m_view, "view.expandSubtree", tr("Expand everything &below") + QStringLiteral("\t*"), {}, {},
        [this] { m_tree->expandBelow(); });
    add(m_view, "view.collapseSubtree", tr("Collapse everything be&low") + QStringLiteral("\t") + tr("Shift+*"), {}, {},
        [this] { m_tree->collapseBelow(); });
    separate(m_view);
    QList<QAction*> depths;
    for (int level = 1; level <= levels; ++level) {
        const QByteArray id = "view.depth." + QByteArray::number(level);
        // The window's menu has the key; the tree reads it itself where there is no such window.
        add(depths, id.constData(), tr("Expand all to level &%1").arg(level) + QStringLiteral("\tAlt+%1").arg(level),
            {}, {}, [this, level] { m_tree->expandToLevel(static_cast<std::uint32_t>(level)); });
    }
    auto* toLevel = new QAction(tr("Expand all &to a level"), this);
    auto* menu = new QMenu(m_tree);
    menu->addActions(depths);
    toLevel->setMenu(menu);
    m_view << toLevel;
    add(m_view, "view.expandAll", tr("Expand &all"), {}, {}, [this] { m_tree->expandAll(); });
    separate(m_view);
    addLibraryFold();
}

void CallTreeActions::addLibraryFold() {
    LibraryFold* fold = m_tree->libraryFold();
    QAction* action = add(m_view, "view.foldLibrary", tr("Fold l&ibrary calls"), QStringLiteral("package"),
                          {QKeySequence(Qt::Key_F)}, [fold] { fold->setWanted(!fold->isWanted()); });
    action->setCheckable(true);
    action->setEnabled(fold->isPossible());
    const auto show = [fold, action] { action->setChecked(fold->isWanted() && fold->isPossible()); };
    connect(fold, &LibraryFold::wantedChanged, action, show);
    show();
}

void CallTreeActions::addEdit() {
    add(m_edit, "edit.copy", tr("&Copy the row"), QStringLiteral("copy"), {QKeySequence(QKeySequence::Copy)},
        [this] { copyCallRow(m_tree); });
    add(m_edit, "edit.copySubtree", tr("Copy the row and everything &below"), {},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] { copyCallSubtree(m_tree); });
    separate(m_edit);
    add(m_edit, "edit.findName", tr("&Find by name…") + QStringLiteral("\t/"), QStringLiteral("search"), {},
        [this] { Q_EMIT findRequested(); });
    add(m_edit, "edit.findNext", tr("Find &next") + QStringLiteral("\tF3"), {}, {},
        [this] { Q_EMIT findAgainRequested(true); });
    add(m_edit, "edit.findPrevious", tr("Find pre&vious") + QStringLiteral("\tShift+F3"), {}, {},
        [this] { Q_EMIT findAgainRequested(false); });
}

void CallTreeActions::fillContextMenu(QMenu* menu) const {
    auto* source = menu->addAction(icon(QStringLiteral("file-code")),
                                   tr("Show the s&ource") + QStringLiteral("\t") +
                                       QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(source, &QAction::triggered, this, &CallTreeActions::sourceRequested);
    menu->addActions(m_mark);
    menu->addSeparator();
    menu->addActions(m_view);
    menu->addSeparator();
    menu->addMenu(tr("&Go to"))->addActions(m_go);
    menu->addSeparator();
    menu->addActions(m_edit);
}

} // namespace callreel
