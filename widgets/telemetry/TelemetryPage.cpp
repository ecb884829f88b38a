// SPDX-License-Identifier: Apache-2.0
#include "widgets/telemetry/TelemetryPage.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/common/PaneHelp.h"
#include "widgets/common/StatePane.h"
#include "widgets/telemetry/TelemetryModel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

TelemetryPage::TelemetryPage(TelemetryLog* log, QWidget* parent)
    : Page(parent), m_log(log), m_model(new TelemetryModel(log, this)), m_shown(new QSortFilterProxyModel(this)),
      m_head(new QWidget(this)), m_filter(new QLineEdit(m_head)), m_copy(new QToolButton(m_head)),
      m_clear(new QToolButton(m_head)), m_table(new QTableView), m_pane(new StatePane), m_stack(new QStackedLayout) {
    setFillToken(this, Token::Panel);
    setPaneHelp(this, {tr("Telemetry"),
                       tr("The steps of each lifecycle as they are told: which exit mode holds and why, the start, the "
                          "shutdown with what was stopped and cleaned up, and the end; of this window, of what it "
                          "records, of the recording service's runs and of scripts in other processes. Copy takes the "
                          "selected lines, or all of them, as JSON."),
                       "Telemetry"});
    m_shown->setSourceModel(m_model);
    m_shown->setFilterRole(TelemetryModel::TextRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildHead();
    buildTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(metrics::spacing(4), 0, 0, 0); // the columns begin below the title
    body->addLayout(m_stack);
    column->addLayout(body, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_pane);
    connect(m_pane, &StatePane::actionTriggered, m_filter, &QLineEdit::clear);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setFilterFixedString(text.trimmed());
        onRows();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_shown, signal, this, &TelemetryPage::onRows);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &TelemetryPage::onRows);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_follows = value == m_table->verticalScrollBar()->maximum(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::actionsChanged);
    setFocusProxy(m_table);
    onRows();
}

void TelemetryPage::buildHead() {
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(metrics::spacing(5), metrics::spacing(4), metrics::spacing(4), metrics::spacing(3));
    row->setSpacing(metrics::spacing(2));
    auto* title = new QLabel(tr("Telemetry"), m_head);
    title->setFont(metrics::titleFont());
    m_filter->setPlaceholderText(tr("Filter by event, run or status"));
    m_filter->setAccessibleName(tr("Filter by event, run or status"));
    m_filter->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    const auto button = [&](QToolButton* made, const QString& words, const char* picture) {
        made->setIcon(icon(QLatin1String(picture)));
        made->setAccessibleName(words);
        made->setToolTip(words);
        setButtonLook(made, ButtonLook::Quiet);
    };
    button(m_copy, tr("Copy as JSON lines (Ctrl+C)"), "copy");
    m_copy->setAccessibleName(tr("Copy as JSON lines"));
    button(m_clear, tr("Clear the view"), "trash-2");
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_filter);
    row->addWidget(m_copy);
    row->addWidget(m_clear);
    const auto fit = [this, title] {
        title->setFont(metrics::titleFont());
        m_filter->setFixedWidth(metrics::rowHeight() * 11);
    };
    fit();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_head, fit);
    connect(m_copy, &QToolButton::clicked, this, &TelemetryPage::copy);
    connect(m_clear, &QToolButton::clicked, m_log, &TelemetryLog::clear);
}

void TelemetryPage::buildTable() {
    m_table->setModel(m_shown);
    m_table->setAccessibleName(tr("Telemetry"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    QHeaderView* head = m_table->horizontalHeader();
    head->setStretchLastSection(true);
    head->setHighlightSections(false);
    const auto fit = [this, head] {
        const int row = metrics::rowHeight();
        m_table->verticalHeader()->setDefaultSectionSize(row);
        const int widths[] = {row * 4, row * 8, row * 4, row * 3, row * 11, row * 3, row * 4, row * 2};
        for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
            head->resizeSection(column, widths[column]);
    };
    fit();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_table, fit);
    // The view's own copies a cell.
    auto* copyKey = new QShortcut(QKeySequence::Copy, m_table);
    copyKey->setContext(Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, &TelemetryPage::copy);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { showMenu(m_table->viewport()->mapToGlobal(place)); });
}

void TelemetryPage::onRows() {
    showState();
    if (m_follows)
        m_table->scrollToBottom();
}

void TelemetryPage::showState() {
    PaneState state;
    if (m_model->rowCount() == 0) {
        state.icon = QStringLiteral("activity");
        state.title = tr("Nothing has been told yet");
        state.text = tr("Start a recording: the steps from its start to its end appear here as they happen.");
    } else if (m_shown->rowCount() == 0) {
        state.icon = QStringLiteral("search");
        state.title = tr("No event matches");
        state.text = tr("%n event(s) are hidden by the filter.", nullptr, m_model->rowCount());
        state.actions = {{QStringLiteral("clear"), tr("Clear the filter"), {}}};
    }
    if (!state.title.isEmpty() && state.title != m_pane->state().title)
        m_pane->setState(state);
    m_stack->setCurrentWidget(state.title.isEmpty() ? static_cast<QWidget*>(m_table) : m_pane);
    m_copy->setEnabled(m_shown->rowCount() > 0);
    m_clear->setEnabled(m_model->rowCount() > 0);
    Q_EMIT statusChanged();
    Q_EMIT actionsChanged();
}

QString TelemetryPage::status() const {
    return m_filter->text().isEmpty() ? tr("%n event(s)", nullptr, m_model->rowCount())
                                      : tr("%1 of %2 events").arg(m_shown->rowCount()).arg(m_model->rowCount());
}

QByteArray TelemetryPage::text() const {
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    if (rows.isEmpty())
        for (int row = 0; row < m_shown->rowCount(); ++row)
            rows << row;
    std::sort(rows.begin(), rows.end());
    QByteArray lines;
    for (const int row : rows)
        lines += m_shown->index(row, 0).data(TelemetryModel::JsonRole).toByteArray() + '\n';
    return lines;
}

void TelemetryPage::copy() {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text()));
}

void TelemetryPage::showMenu(const QPoint& globalPosition) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy as JSON lines"), this, &TelemetryPage::copy);
    const QModelIndex run = m_shown->index(m_table->currentIndex().row(), TelemetryModel::Run);
    if (run.isValid())
        menu->addAction(icon(QStringLiteral("search")), tr("Only this run"), this,
                        [this, id = run.data(TelemetryModel::RunIdRole).toString()] { m_filter->setText(id); });
    menu->popup(globalPosition);
}

bool TelemetryPage::canPerform(const QString& action) const {
    if (action == QLatin1String("edit.copy"))
        return m_shown->rowCount() > 0;
    if (action == QLatin1String("record.clear"))
        return m_model->rowCount() > 0;
    return action == QLatin1String("edit.find");
}

void TelemetryPage::perform(const QString& action) {
    if (action == QLatin1String("edit.copy")) {
        copy();
    } else if (action == QLatin1String("record.clear")) {
        m_log->clear();
    } else if (action == QLatin1String("edit.find")) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    }
}

void TelemetryPage::focusContent() {
    if (m_shown->rowCount() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_filter->setFocus(Qt::OtherFocusReason);
}

} // namespace callreel
