// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/RecentRuns.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "model/recording/RunFolder.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/StatePane.h"
#include "widgets/start/RunsHead.h"
#include "widgets/start/RunsModel.h"
#include "widgets/start/RunsView.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// "~/traces" for a folder below the user's own.
QString shortPath(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

} // namespace

RecentRuns::RecentRuns(RunFolder* folder, QWidget* parent)
    : QWidget(parent), m_folder(folder), m_model(new RunsModel(this)), m_view(new RunsView(m_model, this)),
      m_filter(new QLineEdit(this)), m_more(new QToolButton(this)), m_head(new RunsHead(this)),
      m_content(new QWidget(this)), m_pane(new StatePane(this)), m_footer(new QLabel(this)),
      m_openFolder(new QPushButton(tr("Open folder"), this)) {
    setFillToken(this, Token::Panel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(5), metrics::spacing(7), metrics::spacing(5), metrics::spacing(4));
    column->setSpacing(0);

    auto* title = new QLabel(tr("Recent runs"), this);
    title->setFont(metrics::titleFont());
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, title,
            [title] { title->setFont(metrics::titleFont()); });
    m_filter->setPlaceholderText(tr("Filter by name or outcome"));
    m_filter->setAccessibleName(tr("Filter by name or outcome"));
    m_filter->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    const auto fitFilter = [this] { m_filter->setFixedWidth(metrics::rowHeight() * 10); };
    fitFilter();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_filter, fitFilter);
    m_more->setIcon(icon(QStringLiteral("ellipsis")));
    m_more->setAccessibleName(tr("More for the selected run"));
    m_more->setToolTip(tr("More for the selected run"));
    setButtonLook(m_more, ButtonLook::Quiet);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(metrics::spacing(3), 0, metrics::spacing(2), metrics::spacing(2));
    top->setSpacing(metrics::spacing(2));
    top->addWidget(title);
    top->addStretch(1);
    top->addWidget(m_filter);
    top->addWidget(m_more);
    column->addLayout(top);

    auto* list = new QVBoxLayout(m_content);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(m_head);
    list->addWidget(m_view, 1);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_pane);
    column->addLayout(m_stack, 1);

    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(metrics::spacing(3), metrics::spacing(2), 0, 0);
    bottom->setSpacing(metrics::spacing(2));
    m_footer->setFont(metrics::smallFont());
    setTextToken(m_footer, Token::Text3);
    setButtonLook(m_openFolder, ButtonLook::Link, true);
    m_openFolder->setAccessibleName(tr("Open folder"));
    bottom->addWidget(m_footer);
    bottom->addWidget(m_openFolder);
    bottom->addStretch(1);
    column->addLayout(bottom);
    setFocusProxy(m_view);

    connect(m_folder, &RunFolder::changed, this, &RecentRuns::refresh);
    connect(m_folder, &RunFolder::progress, this, [this](int done, int all) {
        if (m_folder->state() == RunFolder::State::Looking)
            m_pane->setProgress(all ? double(done) / all : 0, tr("%1 of %2 traces").arg(done).arg(all));
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setFilter(text);
        showState();
    });
    connect(m_view, &RunsView::showRequested, this, &RecentRuns::showRequested);
    connect(m_view, &RunsView::openRequested, this, &RecentRuns::openRequested);
    connect(m_view, &RunsView::againRequested, this, &RecentRuns::againRequested);
    connect(m_view, &RunsView::trashRequested, this, &RecentRuns::trashRequested);
    connect(m_view, &RunsView::undoRequested, this, &RecentRuns::undoRequested);
    connect(m_view, &RunsView::menuRequested, this, [this](const RunEntry&, const QPoint& place) { showMenu(place); });
    connect(m_more, &QToolButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_openFolder, &QPushButton::clicked, this, &RecentRuns::showFolderRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_more->setEnabled(m_view->currentEntry() || m_view->currentLive()); });
    connect(m_pane, &StatePane::actionTriggered, this, [this](const QString& action) {
        if (action == QLatin1String("clear"))
            m_filter->clear();
        else if (action == QLatin1String("example"))
            Q_EMIT recordExampleRequested();
        else if (action == QLatin1String("choose"))
            Q_EMIT chooseFolderRequested();
        else
            m_folder->refresh();
    });
    refresh();
}

void RecentRuns::setTrashed(const QString& path, bool trashed) {
    m_model->setTrashed(path, trashed);
    m_view->setCurrentIndex(m_model->indexOf(path));
    showState();
}

void RecentRuns::setLive(const QList<RunEntry>& runs) {
    keepingPlace([&] { m_model->setLive(runs); });
}

void RecentRuns::refresh() {
    keepingPlace([this] { m_model->setRuns(m_folder->runs()); });
}

void RecentRuns::keepingPlace(const std::function<void()>& change) {
    // The cursor stays on its run, whatever came or went above it; a recording that ended became the run at its path.
    const RunEntry* current = m_model->entry(m_view->currentIndex());
    const QString path = current ? current->path : QString();
    const int scroll = m_view->verticalScrollBar()->value();
    change();
    if (!path.isEmpty() &&
        (!m_model->entry(m_view->currentIndex()) || m_model->entry(m_view->currentIndex())->path != path))
        m_view->setCurrentIndex(m_model->indexOf(path));
    m_view->verticalScrollBar()->setValue(scroll);
    showState();
}

void RecentRuns::showState() {
    PaneState state;
    if (m_folder->state() == RunFolder::State::Failed) {
        state = PaneState::broken(m_folder->problem());
        state.actions = {{QStringLiteral("choose"), tr("Choose another folder"), {}},
                         {QStringLiteral("again"), tr("Try again"), {}}};
    } else if (m_folder->state() == RunFolder::State::Looking && m_model->rowCount() == 0) {
        state.title = tr("Looking through the folder");
        state.loading = true;
    } else if (m_model->rowCount() == 0 && m_model->runCount() + m_model->liveCount() > 0) {
        state.icon = QStringLiteral("search");
        state.title = tr("No run matches");
        const int hidden = m_model->runCount() + m_model->liveCount();
        state.text = tr("%n run(s) are hidden by the filter.", nullptr, hidden);
        state.actions = {{QStringLiteral("clear"), tr("Clear the filter"), {}}};
    } else if (m_model->rowCount() == 0) {
        state.icon = QStringLiteral("history");
        state.title = tr("No runs yet");
        state.text = tr("Record a script, or try an example: it takes a second.");
        state.actions = {{QStringLiteral("example"), tr("Record an example"), QStringLiteral("circle-dot")}};
    }
    const bool empty = !state.title.isEmpty();
    const bool sameLoading = empty && state.loading && m_pane->state().loading && m_stack->currentWidget() == m_pane;
    if (empty && !sameLoading)
        m_pane->setState(state);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_pane) : m_content);
    const QString size = formatBytes(m_model->bytes());
    const QString place = shortPath(m_folder->folder());
    m_footer->setText(tr("%n run(s), %1 in %2", nullptr, m_model->runCount()).arg(size, place));
    m_footer->setToolTip(m_folder->folder());
    m_more->setEnabled(m_view->currentEntry() || m_view->currentLive());
    Q_EMIT statusChanged();
}

void RecentRuns::showMenu(const QPoint& globalPosition) {
    const RunEntry* live = m_view->currentLive();
    const RunEntry* entry = live ? live : m_view->currentEntry();
    if (!entry)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const char* iconName, const QKeySequence& key, auto signal) {
        QAction* action = menu->addAction(icon(QLatin1String(iconName)), text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, run = *entry, signal] { Q_EMIT(this->*signal)(run); });
    };
    if (live) {
        if (!live->elsewhere)
            add(tr("Show the recording"), "circle-dot", Qt::Key_Return, &RecentRuns::showRequested);
        add(entry->stopping ? tr("Kill now") : tr("Stop and save"), "circle-stop", {}, &RecentRuns::stopRequested);
        menu->popup(globalPosition);
        return;
    }
    add(tr("Open"), "folder-open", Qt::Key_Return, &RecentRuns::openRequested);
    add(tr("Record again…"), "rotate-ccw", Qt::CTRL | Qt::Key_Return, &RecentRuns::againRequested);
    menu->addSeparator();
    add(tr("Move to the trash"), "trash-2", Qt::Key_Delete, &RecentRuns::trashRequested);
    menu->popup(globalPosition);
}

} // namespace callreel
