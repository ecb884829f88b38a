// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/OutputPane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/FilterBox.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/SegmentedControl.h"
#include "widgets/common/StatePane.h"
#include "widgets/recording/InputLine.h"
#include "widgets/recording/OutputView.h"
#include "widgets/recording/PaneHead.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

OutputPane::OutputPane(LiveOutput& output, QWidget* parent)
    : QWidget(parent), m_output(output), m_view(new OutputView(output, this)), m_input(new InputLine(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildFind());
    m_state = new StatePane(this);
    auto* holder = new QWidget(this);
    holder->setAutoFillBackground(true);
    setFillToken(holder, Token::Panel);
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_view);
    column->addWidget(holder, 1);
    column->addWidget(m_input);
    connect(m_view, &OutputView::followingChanged, this, &OutputPane::updateFollow);
    updateFollow(true);
    updateState();
}

QWidget* OutputPane::buildHead() {
    auto* head = new PaneHead(tr("Output"), this);
    m_filter = new SegmentedControl(head);
    m_filter->setAccessibleName(tr("Show"));
    m_filter->addSegment(static_cast<int>(OutputView::Filter::Both), tr("Both"));
    m_filter->addSegment(static_cast<int>(OutputView::Filter::Out), tr("stdout"));
    m_filter->addSegment(static_cast<int>(OutputView::Filter::Err), tr("stderr"));
    connect(m_filter, &SegmentedControl::chosen, this,
            [this](int id) { m_view->setFilter(static_cast<OutputView::Filter>(id)); });
    m_profile = new FilterBox(head);
    connect(m_profile, &FilterBox::chosen, this, [this] {
        m_view->setProfile(m_profile->profile());
        if (m_ended)
            m_view->finish();
        updateState();
    });
    m_count = new QLabel(head);
    m_count->setFont(metrics::smallFont());
    setTextToken(m_count, Token::Text3);
    m_findButton = new QToolButton(head);
    m_findButton->setIcon(icon(QStringLiteral("search")));
    m_findButton->setToolTip(tr("Find in the output (Ctrl+F)"));
    m_findButton->setAccessibleName(tr("Find"));
    m_findButton->setIconSize(QSize(metrics::rowIconSize(), metrics::rowIconSize()));
    setButtonLook(m_findButton, ButtonLook::Quiet, true);
    connect(m_findButton, &QToolButton::clicked, this, &OutputPane::openFind);
    m_follow = new QToolButton(head);
    m_follow->setIcon(icon(QStringLiteral("arrow-down"), Token::AccentText));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setIconSize(QSize(metrics::rowIconSize(), metrics::rowIconSize()));
    setButtonLook(m_follow, ButtonLook::Quiet, true);
    connect(m_follow, &QToolButton::clicked, this, &OutputPane::follow);
    head->addWidget(m_filter);
    head->addWidget(m_profile);
    head->addStretch();
    head->addWidget(m_count);
    head->addWidget(m_findButton);
    head->addWidget(m_follow);
    return head;
}

QWidget* OutputPane::buildFind() {
    m_findBar = new QWidget(this);
    m_findBar->setAutoFillBackground(true);
    setFillToken(m_findBar, Token::Header);
    auto* row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(metrics::spacing(3), 4, metrics::spacing(2), 4);
    row->setSpacing(metrics::spacing(1));
    m_findEdit = new QLineEdit(m_findBar);
    m_findEdit->setPlaceholderText(tr("Find in the output"));
    m_findEdit->setAccessibleName(tr("Find in the output"));
    m_findEdit->setMaximumWidth(320);
    m_findEdit->installEventFilter(this);
    m_findAnswer = new QLabel(m_findBar);
    m_findAnswer->setFont(metrics::smallFont());
    setTextToken(m_findAnswer, Token::Warn);
    const auto button = [this](const char* name, const QString& text) {
        auto* tool = new QToolButton(m_findBar);
        tool->setIcon(icon(QLatin1String(name)));
        tool->setToolTip(text);
        tool->setAccessibleName(text);
        setButtonLook(tool, ButtonLook::Quiet, true);
        return tool;
    };
    QToolButton* previous = button("arrow-up", tr("Previous (Shift+F3)"));
    QToolButton* next = button("arrow-down", tr("Next (F3)"));
    QToolButton* close = button("x", tr("Close"));
    row->addWidget(m_findEdit, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_findAnswer, 1);
    row->addWidget(close);
    connect(m_findEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_view->setSearch(text);
        m_findAnswer->clear();
    });
    connect(previous, &QToolButton::clicked, this, [this] { find(false); });
    connect(next, &QToolButton::clicked, this, [this] { find(true); });
    connect(close, &QToolButton::clicked, this, &OutputPane::closeFind);
    m_findBar->hide();
    return m_findBar;
}

void OutputPane::refresh() {
    m_view->refresh();
    updateState();
}

void OutputPane::setEnded(bool ended) {
    m_ended = ended;
    if (ended)
        m_view->finish();
    updateState();
}

void OutputPane::updateState() {
    const qint64 lines = m_output.seen(LiveOutput::Kind::Out) + m_output.seen(LiveOutput::Kind::Err);
    const qint64 errors = m_output.seen(LiveOutput::Kind::Err);
    m_count->setText(lines == 0 ? QString()
                                : tr("%1 lines", nullptr, static_cast<int>(std::min<qint64>(lines, INT_MAX)))
                                      .arg(formatCount(static_cast<quint64>(lines))));
    m_filter->setSegmentText(static_cast<int>(OutputView::Filter::Err),
                             errors == 0 ? tr("stderr")
                                         : tr("stderr %1").arg(formatCount(static_cast<quint64>(errors))));
    const bool empty = m_output.end() == 0;
    if (empty) {
        PaneState state;
        state.icon = QStringLiteral("terminal");
        state.title = m_ended ? tr("This run wrote nothing") : tr("No output yet");
        state.text = m_ended ? tr("Neither to standard output nor to standard error.")
                             : tr("What the program writes appears here as it comes.");
        if (m_state->state().title != state.title)
            m_state->setState(state);
    }
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_state) : m_view);
}

void OutputPane::updateFollow(bool following) {
    m_follow->setText(following ? tr("Following") : tr("Follow"));
    m_follow->setAccessibleName(m_follow->text());
    m_follow->setToolTip(following ? tr("New lines are shown as they come") : tr("Go to the end and stay there (End)"));
    setTextToken(m_follow, following ? Token::AccentText : Token::Text2);
    m_follow->setIcon(icon(QStringLiteral("arrow-down"), following ? Token::AccentText : Token::Text2));
}

void OutputPane::follow() {
    m_view->setFollowing(true);
}

void OutputPane::clearView() {
    m_output.clear();
    refresh();
}

void OutputPane::openFind() {
    m_findBar->show();
    m_findEdit->setFocus(Qt::ShortcutFocusReason);
    m_findEdit->selectAll();
    m_view->setSearch(m_findEdit->text());
}

void OutputPane::closeFind() {
    m_findBar->hide();
    m_view->setSearch({});
    m_view->setFocus(Qt::OtherFocusReason);
}

void OutputPane::find(bool forward) {
    if (m_findEdit->text().isEmpty()) {
        openFind();
        return;
    }
    const bool found = m_view->findNext(forward);
    m_findAnswer->setText(found || m_findEdit->text().isEmpty() ? QString() : tr("Not in the lines shown"));
}

void OutputPane::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Find)) {
        openFind();
    } else if (event->key() == Qt::Key_F3 && !m_findEdit->text().isEmpty()) {
        find(!(event->modifiers() & Qt::ShiftModifier));
    } else if (event->key() == Qt::Key_L && event->modifiers() == Qt::ControlModifier) {
        clearView();
    } else if (event->key() == Qt::Key_Escape && m_findBar->isVisible()) {
        closeFind();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool OutputPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_findEdit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace callreel
