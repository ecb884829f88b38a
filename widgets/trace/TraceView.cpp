// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/TraceView.h"

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "model/recording/TraceBookmarks.h"
#include "model/settings/Settings.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreeActions.h"
#include "widgets/calltree/CallTreePane.h"
#include "widgets/calltree/LibraryFold.h"
#include "widgets/common/FindBar.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/PaneHelp.h"
#include "widgets/details/DetailsPane.h"
#include "widgets/details/ValueView.h"
#include "widgets/notes/NotesPane.h"
#include "widgets/output/TraceOutputPane.h"
#include "widgets/run/RunPane.h"
#include "widgets/source/SourcePane.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/CallPath.h"
#include "widgets/trace/Navigator.h"
#include "widgets/trace/PaneTabs.h"
#include "widgets/verdict/TraceBanners.h"

namespace callreel {

namespace {

constexpr int layoutVersion = 1;
/// How long a sentence stands in place of the path.
constexpr int saidForMs = 6000;

/// A bar with one line above or below it.
class Strip : public QWidget {
public:
    Strip(Token fill, Qt::Edge edge) : m_fill(fill), m_edge(edge) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme().color(m_fill));
        const int y = m_edge == Qt::BottomEdge ? height() - 1 : 0;
        painter.fillRect(QRect(0, y, width(), 1), theme().color(Token::Line));
    }

private:
    Token m_fill;
    Qt::Edge m_edge;
};

QSplitter* splitter(Qt::Orientation orientation) {
    auto* made = new QSplitter(orientation);
    made->setHandleWidth(1);
    made->setChildrenCollapsible(false);
    return made;
}

} // namespace

TraceView::TraceView(std::shared_ptr<const Trace> trace, Settings* settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_state(new TraceState(std::move(trace), this)),
      m_navigator(new Navigator(m_state)), m_verdict(new VerdictBar), m_messages(new MessageBar),
      m_banners(new TraceBanners(m_messages, settings, this)), m_tree(new CallTreePane(m_state, m_navigator)),
      m_details(new DetailsPane(m_state, m_navigator)), m_run(new RunPane(m_state)), m_notes(new NotesPane(m_state)),
      m_source(new SourcePane(m_state)), m_output(new TraceOutputPane(m_state)), m_upperTabs(new PaneTabs),
      m_lowerTabs(new PaneTabs), m_bottomTabs(new PaneTabs), m_across(splitter(Qt::Horizontal)),
      m_left(splitter(Qt::Vertical)), m_right(splitter(Qt::Vertical)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolBar());
    column->addWidget(m_messages);
    m_upperTabs->addPane(tr("Call"), m_details, makeMarkButton());
    m_upperTabs->addPane(tr("Run"), m_run);
    m_notesTab = m_upperTabs->addPane(tr("Notes"), m_notes);
    m_lowerTabs->addPane(tr("Source"), m_source, m_source->tools());
    m_bottomTabs->addPane(tr("Output"), m_output, m_output->tools());
    explain();
    m_left->addWidget(m_tree);
    m_left->addWidget(m_bottomTabs);
    m_right->addWidget(m_upperTabs);
    m_right->addWidget(m_lowerTabs);
    m_across->addWidget(m_left);
    m_across->addWidget(m_right);
    m_left->setStretchFactor(0, 1);
    m_across->setStretchFactor(0, 1);
    m_tree->setMinimumSize(metrics::rowHeight() * 14, metrics::rowHeight() * 4);
    m_bottomTabs->setMinimumHeight(metrics::rowHeight() * 3);
    m_right->setMinimumWidth(metrics::rowHeight() * 11);
    column->addWidget(m_across, 1);
    column->addWidget(makeStatusLine());
    setFillToken(this, Token::Window);
    wire();

    m_verdict->setVerdict(m_state->trace().verdict());
    m_banners->show(m_state->trace());
    m_verdict->setTinted(m_messages->isEmpty());
    foldLibraryCalls();
    // A heading is no call: the first thread's root is selected.
    m_tree->tree()->setCurrentRow(m_tree->tree()->rows() && m_tree->tree()->rows()->visible().hasHeadings() ? 1 : 0);
    if (const auto content = m_tree->tree()->row(m_tree->tree()->currentRow());
        content && content->kind == TreeRow::Kind::Library)
        m_state->select(content->call.id);
    refreshStatus();
}

void TraceView::explain() {
    setPaneHelp(
        m_tree,
        {tr("Call tree"),
         tr("Every call of the run in order, below the call that made it: arguments, result or exception, "
            "how it was entered and left, when it started and how long it took; the bar is its share "
            "of its caller. Ordinary calls and returns have no sign. A generator or coroutine has one "
            "row for each time it ran; select one and a band ties them together. Library calls are folded, and one "
            "counted row stands for them: a click or Return shows them, F shows them everywhere."),
         "Call tree"});
    setPaneHelp(m_details,
                {tr("Call"),
                 tr("The selected call: how it was entered and left, its times, its arguments and its result "
                    "as trees. What the recorder cut, left out or redacted wears a dashed tag that says so."),
                 "Call"});
    setPaneHelp(m_run,
                {tr("Run"),
                 tr("Four questions about the whole run: how the script ended, whether the recorder worked, what "
                    "is missing, and whether calls and returns balance. Below: command, interpreter, times and "
                    "the environment as they were."),
                 "Everywhere"});
    setPaneHelp(m_notes,
                {tr("Notes"),
                 tr("The calls that you marked, with your notes, in the order of the call tree. They are kept for this "
                    "run in a file of yours, beside the list of runs; the trace itself is never changed."),
                 "Notes"});
    setPaneHelp(m_source, {tr("Source"),
                           tr("The source of the selected call as it was when the run was recorded, kept in the trace. "
                              "The call's line is marked."),
                           "Source"});
    setPaneHelp(m_output, {tr("Output"),
                           tr("What the script wrote, in order, with the time and the call that wrote it. A click on a "
                              "line selects that call in the tree."),
                           "Output"});
}

QWidget* TraceView::makeToolBar() {
    auto* bar = new Strip(Token::Window, Qt::BottomEdge);
    bar->setFixedHeight(metrics::toolBarHeight());
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::spacing(2), 0, metrics::spacing(2), 0);
    row->setSpacing(metrics::spacing(1));
    row->addWidget(m_verdict);
    row->addStretch(1);
    const auto button = [&](const QString& name, const QString& picture, const QString& keys) {
        auto* made = new QToolButton;
        made->setIcon(icon(picture));
        made->setAccessibleName(name);
        made->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
        setButtonLook(made, ButtonLook::Quiet, true);
        row->addWidget(made);
        return made;
    };
    m_fold = button(tr("Fold library calls"), QStringLiteral("package"), QStringLiteral("F"));
    m_fold->setCheckable(true);
    m_back = button(tr("Back"), QStringLiteral("arrow-left"), tr("Alt+Left"));
    m_forward = button(tr("Forward"), QStringLiteral("arrow-right"), tr("Alt+Right"));
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, bar,
            [bar] { bar->setFixedHeight(metrics::toolBarHeight()); });
    return bar;
}

QWidget* TraceView::makeStatusLine() {
    auto* line = new Strip(Token::Window, Qt::TopEdge);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::spacing(3), 1, metrics::spacing(3), 0);
    row->setSpacing(metrics::spacing(4));
    m_path = new CallPath(m_state);
    m_said = new QLabel;
    m_number = new QLabel;
    auto* python =
        new QLabel(QStringLiteral("%1 %2").arg(QString::fromStdString(m_state->trace().run().interpreterImplementation),
                                               QString::fromStdString(m_state->trace().run().interpreterVersion)));
    row->addWidget(m_path, 1);
    row->addWidget(m_said, 1);
    row->addWidget(m_number);
    row->addWidget(python);
    m_said->hide();
    for (QLabel* label : {m_said, m_number, python}) {
        label->setFont(metrics::smallFont());
        setTextToken(label, Token::Text2);
        connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, label,
                [label] { label->setFont(metrics::smallFont()); });
    }
    return line;
}

void TraceView::wire() {
    connect(m_verdict, &VerdictBar::questionAsked, this, &TraceView::showQuestion);
    connect(m_banners, &TraceBanners::endingCallRequested, m_navigator, &Navigator::end);
    connect(m_banners, &TraceBanners::endingCallRequested, this, &TraceView::focusTree);
    connect(m_banners, &TraceBanners::openCallsRequested, this, &TraceView::showOpenCalls);
    connect(m_banners, &TraceBanners::lossRequested, this, [this] { showQuestion(VerdictQuestion::Completeness); });
    connect(m_banners, &TraceBanners::balanceRequested, this, [this] { showQuestion(VerdictQuestion::Balance); });
    connect(m_banners, &TraceBanners::recorderDetailsRequested, this,
            [this] { showQuestion(VerdictQuestion::Recorder); });
    connect(m_banners, &TraceBanners::settingsRequested, this, &TraceView::settingsRequested);
    connect(m_messages, &MessageBar::closed, this, [this] { m_verdict->setTinted(m_messages->isEmpty()); });
    connect(m_run, &RunPane::returnStatusRequested, m_banners, &TraceBanners::returnScriptStatus);
    connect(m_run, &RunPane::recordAgainRequested, this, &TraceView::recordAgainRequested);
    connect(m_state, &TraceState::sourceWanted, this, [this] { showPane(m_source); });
    connect(m_state, &TraceState::noteWanted, this, [this](CallId id) {
        QWidget* from = focusWidget() ? focusWidget() : m_tree->tree();
        showPane(m_notes);
        m_notes->edit(id, from);
    });
    const auto bookmarked = [this] {
        const qsizetype count = m_state->bookmarks()->count();
        m_notesTab->setBadge(count > 0 ? formatCount(static_cast<std::uint64_t>(count)) : QString());
        Q_EMIT actionsChanged();
    };
    connect(m_state->bookmarks(), &TraceBookmarks::changed, this, bookmarked);
    bookmarked();
    connect(m_back, &QToolButton::clicked, m_state, &TraceState::goBack);
    connect(m_forward, &QToolButton::clicked, m_state, &TraceState::goForward);
    connect(m_state, &TraceState::currentChanged, this, [this] {
        m_said->hide();
        m_path->show();
        refreshStatus();
    });
    connect(m_state, &TraceState::historyChanged, this, &TraceView::refreshStatus);
    auto* until = new QTimer(this);
    until->setSingleShot(true);
    connect(until, &QTimer::timeout, this, [this] {
        m_said->hide();
        m_path->show();
    });
    connect(m_state, &TraceState::said, this, [this, until](const QString& sentence) {
        m_said->setText(sentence);
        m_said->setAccessibleName(sentence);
        m_said->show();
        m_path->hide();
        until->start(saidForMs);
    });
}

void TraceView::foldLibraryCalls() {
    LibraryFold* fold = m_tree->tree()->libraryFold();
    const QString key = QString::fromLatin1(settingKeys::foldLibraryCalls);
    const auto show = [this, fold] {
        m_fold->setEnabled(fold->isPossible());
        m_fold->setChecked(fold->isPossible() && fold->isWanted());
        Q_EMIT actionsChanged();
    };
    fold->setWanted(m_settings->flag(settingKeys::foldLibraryCalls));
    connect(m_fold, &QToolButton::clicked, fold, [fold] { fold->setWanted(!fold->isWanted()); });
    connect(fold, &LibraryFold::wantedChanged, this, [this, key, show](bool wanted) {
        m_settings->setValue(key, wanted);
        show();
    });
    connect(m_settings, &Settings::changed, this, [this, fold, key](const QString& changed) {
        if (changed == key)
            fold->setWanted(m_settings->flag(settingKeys::foldLibraryCalls));
    });
    show();
}

QToolButton* TraceView::makeMarkButton() {
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("bookmark")));
    button->setAccessibleName(tr("Bookmark this call"));
    button->setToolTip(QStringLiteral("%1 (M)").arg(tr("Bookmark this call")));
    button->setCheckable(true);
    setButtonLook(button, ButtonLook::Quiet, true);
    const auto refresh = [this, button] {
        button->setChecked(m_state->current() && m_state->bookmarks()->contains(*m_state->current()));
    };
    connect(button, &QToolButton::clicked, this, [this, refresh] {
        m_state->toggleBookmark();
        refresh();
    });
    connect(m_state->bookmarks(), &TraceBookmarks::changed, button, refresh);
    connect(m_state, &TraceState::currentChanged, button, refresh);
    return button;
}

void TraceView::refreshStatus() {
    m_back->setEnabled(m_state->canGoBack());
    m_forward->setEnabled(m_state->canGoForward());
    if (const auto id = m_state->current()) {
        std::uint64_t number = id->index + 1;
        for (const ThreadInfo& thread : m_state->trace().threads()) {
            if (thread.id < id->thread)
                number += thread.calls;
        }
        m_number->setText(tr("call %1 of %2").arg(formatExact(number), formatExact(m_state->trace().callCount())));
    }
    Q_EMIT actionsChanged();
}

void TraceView::showQuestion(VerdictQuestion question) {
    showPane(m_run);
    m_run->showQuestion(question);
}

void TraceView::showOpenCalls() {
    // They were the innermost of their threads: the last call of the main thread's open chain comes first.
    if (m_state->trace().verdict().endedBy)
        m_navigator->end();
    else
        showQuestion(VerdictQuestion::Balance);
    focusTree();
}

void TraceView::showPane(QWidget* pane) {
    for (PaneTabs* tabs : {m_upperTabs, m_lowerTabs, m_bottomTabs})
        tabs->showPane(pane);
}

QList<QWidget*> TraceView::panes() const {
    return {m_tree, m_upperTabs->currentPane(), m_lowerTabs->currentPane(), m_bottomTabs->currentPane()};
}

void TraceView::focusPane(bool next) {
    const QList<QWidget*> all = panes();
    qsizetype at = -1;
    for (qsizetype index = 0; index < all.size(); ++index) {
        if (all[index]->isAncestorOf(focusWidget()) || all[index] == focusWidget())
            at = index;
    }
    for (qsizetype tried = 0; tried < all.size(); ++tried) {
        at = at < 0 ? 0 : (at + (next ? 1 : all.size() - 1)) % all.size();
        // A pane that has nothing to show has nothing to take the focus: the next one does.
        const QWidget* target = all[at]->focusProxy() ? all[at]->focusProxy() : all[at];
        if (target->isVisible())
            return all[at]->setFocus(Qt::ShortcutFocusReason);
    }
}

void TraceView::focusTree() {
    m_tree->tree()->setFocus(Qt::OtherFocusReason);
}

void TraceView::find() {
    if (m_source->isAncestorOf(focusWidget()))
        return m_source->find();
    if (m_output->isAncestorOf(focusWidget()))
        return m_output->find();
    m_tree->find();
}

void TraceView::findAgain(bool forward) {
    if (m_source->isAncestorOf(focusWidget()))
        return m_source->findAgain(forward);
    if (m_output->isAncestorOf(focusWidget()))
        return m_output->findAgain(forward);
    m_tree->searchAgain(forward);
}

void TraceView::search(const QString& words) {
    m_tree->find(words);
}

void TraceView::takeBack(bool again) {
    TraceBookmarks* bookmarks = m_state->bookmarks();
    const auto call = again ? bookmarks->redo() : bookmarks->undo();
    if (call && m_state->trace().call(*call))
        m_state->select(*call);
}

bool TraceView::canPerform(const QString& action) const {
    if (action == QStringLiteral("edit.undo"))
        return m_state->bookmarks()->canUndo();
    if (action == QStringLiteral("edit.redo"))
        return m_state->bookmarks()->canRedo();
    if (action == QStringLiteral("go.back"))
        return m_state->canGoBack();
    if (action == QStringLiteral("go.forward"))
        return m_state->canGoForward();
    if (action == QStringLiteral("go.end"))
        return m_state->trace().verdict().endedBy.has_value();
    if (action == QStringLiteral("view.foldLibrary"))
        return m_tree->tree()->libraryFold()->isPossible();
    static const QStringList known{
        QStringLiteral("edit.find"),     QStringLiteral("edit.findNext"),    QStringLiteral("edit.findPrevious"),
        QStringLiteral("view.tree"),     QStringLiteral("view.call"),        QStringLiteral("view.source"),
        QStringLiteral("view.output"),   QStringLiteral("view.run"),         QStringLiteral("view.notes"),
        QStringLiteral("view.nextPane"), QStringLiteral("view.previousPane")};
    return known.contains(action) || m_tree->actions()->action(action);
}

bool TraceView::isChecked(const QString& action) const {
    const QAction* of = m_tree->actions()->action(action);
    return of && of->isChecked();
}

void TraceView::perform(const QString& action) {
    const auto is = [&](const char* id) { return action == QLatin1String(id); };
    const auto show = [this](QWidget* pane) {
        showPane(pane);
        pane->setFocus(Qt::ShortcutFocusReason);
    };
    if (is("go.back"))
        m_state->goBack();
    else if (is("go.forward"))
        m_state->goForward();
    else if (is("edit.find"))
        find();
    else if (is("edit.findNext") || is("edit.findPrevious"))
        findAgain(is("edit.findNext"));
    else if (is("view.tree"))
        focusTree();
    else if (is("view.call"))
        show(m_details);
    else if (is("view.run"))
        show(m_run);
    else if (is("view.notes"))
        show(m_notes);
    else if (is("edit.undo") || is("edit.redo"))
        takeBack(is("edit.redo"));
    else if (is("view.source"))
        show(m_source);
    else if (is("view.output"))
        show(m_output);
    else if (is("view.nextPane") || is("view.previousPane"))
        focusPane(is("view.nextPane"));
    else if (is("edit.copy") && m_details->isAncestorOf(focusWidget()))
        m_details->values()->copyCurrent();
    else if (QAction* of = m_tree->actions()->action(action))
        of->trigger();
}

void TraceView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_placed)
        resetLayout();
}

void TraceView::keyPressEvent(QKeyEvent* event) {
    // Where there is no window with menus around it (and for keys that no menu has), the view knows its keys itself.
    const auto modifiers = event->modifiers();
    if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Left)
        return m_state->goBack();
    if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Right)
        return m_state->goForward();
    if (event->key() == Qt::Key_F6)
        return focusPane(!(modifiers & Qt::ShiftModifier));
    if (event->matches(QKeySequence::Find))
        return find();
    if (event->key() == Qt::Key_Escape) {
        if (!m_tree->findBar()->isHidden())
            return m_tree->findBar()->close();
        if (m_messages->closeCurrent())
            return;
    }
    QWidget::keyPressEvent(event);
}

QByteArray TraceView::saveLayout() const {
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << layoutVersion << m_across->saveState() << m_left->saveState() << m_right->saveState()
           << m_tree->tree()->saveColumns();
    return layout;
}

void TraceView::restoreLayout(const QByteArray& layout) {
    QDataStream stream(layout);
    int version = 0;
    QByteArray across, left, right, columns;
    stream >> version >> across >> left >> right >> columns;
    if (version != layoutVersion || stream.status() != QDataStream::Ok)
        return;
    m_placed = true;
    m_across->restoreState(across);
    m_left->restoreState(left);
    m_right->restoreState(right);
    m_tree->tree()->restoreColumns(columns);
}

void TraceView::resetLayout() {
    const int unit = metrics::rowHeight();
    // Shares of what there is: a narrow window, or large letters, must not leave the tree the rest only.
    const int across = width();
    const int right = std::clamp(across * 28 / 100, m_right->minimumWidth(), unit * 17);
    m_across->setSizes({std::max(1, across - right), right});
    m_left->setSizes({unit * 22, unit * 6});
    m_right->setSizes({unit * 16, unit * 13});
    m_placed = true;
    m_tree->tree()->resetColumns();
}

} // namespace callreel
