// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/StatePane.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

#include "widgets/common/DiagnosticText.h"
#include "widgets/common/Numbers.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

PaneState PaneState::broken(const Diagnostic& error) {
    PaneState state;
    state.icon = QStringLiteral("octagon-x");
    state.tone = Token::Err;
    state.title = diagnosticText(error);
    state.text = diagnosticHelp(error);
    return state;
}

PaneState PaneState::opening(const QString& title, const QString& path) {
    PaneState state;
    state.loading = true;
    state.title = title;
    state.text = path;
    state.cancellable = true;
    return state;
}

PaneState PaneState::notOpened(const Diagnostic& error) {
    PaneState state = broken(error);
    state.actions << MessageAction{QStringLiteral("again"), StatePane::tr("Try again"), QStringLiteral("rotate-ccw")}
                  << MessageAction{QStringLiteral("close"), StatePane::tr("Close the tab"), QStringLiteral("x")};
    return state;
}

StatePane::StatePane(QWidget* parent)
    : QWidget(parent), m_body(new QWidget(this)), m_icon(new QLabel(m_body)), m_title(new QLabel(m_body)),
      m_text(new QLabel(m_body)), m_share(new QLabel(m_body)), m_bar(new QProgressBar(m_body)),
      m_cancel(new QToolButton(m_body)), m_actions(new QWidget(m_body)), m_delay(new QTimer(this)) {
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(metrics::spacing(5), metrics::spacing(5), metrics::spacing(5), metrics::spacing(5));
    outer->addStretch(1);
    outer->addWidget(m_body, 100, Qt::AlignVCenter);
    outer->addStretch(1);
    m_body->setMaximumWidth(440);

    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::spacing(3));
    grid->setVerticalSpacing(metrics::spacing(1));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_share, 0, 2, Qt::AlignRight);
    grid->addWidget(m_cancel, 0, 3, 2, 1, Qt::AlignTop);
    grid->addWidget(m_bar, 1, 1, 1, 2);
    grid->addWidget(m_text, 2, 1, 1, 2);
    grid->addWidget(m_actions, 3, 1, 1, 2);
    m_actionRow = new QHBoxLayout(m_actions);
    m_actionRow->setContentsMargins(0, metrics::spacing(1), 0, 0);
    m_actionRow->setSpacing(metrics::spacing(2));

    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(10);
    m_bar->setAccessibleName(tr("Progress"));
    setButtonLook(m_cancel, ButtonLook::Quiet, true);
    m_cancel->setIcon(icon(QStringLiteral("x")));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel"));
    connect(m_cancel, &QToolButton::clicked, this, &StatePane::cancelled);
    m_delay->setSingleShot(true);
    m_delay->setInterval(300);
    connect(m_delay, &QTimer::timeout, m_body, &QWidget::show);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &StatePane::build);
    setFillToken(this, Token::Panel);
}

void StatePane::setState(const PaneState& state) {
    const bool stillLoading = m_state.loading && state.loading;
    m_state = state;
    build();
    if (!state.loading) {
        m_delay->stop();
        m_body->show();
    } else if (!stillLoading) {
        m_body->hide();
        m_delay->start();
    }
}

void StatePane::setProgress(std::optional<double> progress, const QString& text) {
    m_state.progress = progress;
    m_state.text = text;
    m_bar->setRange(0, progress ? 1000 : 0);
    if (progress)
        m_bar->setValue(static_cast<int>(std::lround(*progress * 1000)));
    m_share->setText(progress ? formatShare(*progress) : QString());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void StatePane::build() {
    m_icon->setVisible(!m_state.icon.isEmpty());
    if (!m_state.icon.isEmpty())
        m_icon->setPixmap(
            iconPixmap(m_state.icon, metrics::largeIconSize(), theme().color(m_state.tone), devicePixelRatioF()));
    m_title->setFont(metrics::strongFont());
    m_title->setText(m_state.title);
    m_text->setFont(metrics::smallFont());
    m_share->setFont(metrics::smallFont());
    setTextToken(m_text, Token::Text2);
    setTextToken(m_share, Token::Text2);
    m_bar->setVisible(m_state.loading);
    m_share->setVisible(m_state.loading);
    m_cancel->setVisible(m_state.cancellable);
    setProgress(m_state.progress, m_state.text);
    setAccessibleName(m_state.title);
    setAccessibleDescription(m_state.text);

    while (QLayoutItem* item = m_actionRow->takeAt(0)) {
        if (QWidget* button = item->widget()) {
            button->hide();
            button->setObjectName(QString());
            button->deleteLater();
        }
        delete item;
    }
    for (const MessageAction& action : m_state.actions) {
        auto* button = new QPushButton(action.text, m_actions);
        if (!action.icon.isEmpty())
            button->setIcon(icon(action.icon, Token::Text));
        button->setObjectName(action.id);
        button->setAccessibleName(action.text);
        setButtonLook(button, ButtonLook::Plain, true);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT actionTriggered(id); });
        m_actionRow->addWidget(button);
        button->show();
    }
    m_actionRow->addStretch(1);
    m_actions->setVisible(!m_state.actions.isEmpty());
}

} // namespace callreel
