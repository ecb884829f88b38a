// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/RunningNowPane.h"

#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "widgets/recording/PaneHead.h"
#include "widgets/recording/RunningNowDelegate.h"
#include "widgets/recording/RunningNowModel.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

RunningNowPane::RunningNowPane(QWidget* parent)
    : QWidget(parent), m_model(new RunningNowModel(this)), m_list(new QListView(this)), m_state(new StatePane(this)),
      m_note(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PaneHead(tr("Running now"), this);
    auto* head = m_head;
    m_sampled = new QLabel(tr("read four times a second"), head);
    m_sampled->setFont(metrics::smallFont());
    setTextToken(m_sampled, Token::Text3);
    head->addStretch();
    head->addWidget(m_sampled);
    column->addWidget(head);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunningNowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Running now"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* holder = new QWidget(this);
    holder->setAutoFillBackground(true);
    setFillToken(holder, Token::Panel);
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_list);
    column->addWidget(holder, 1);

    m_note->setText(tr("The full tree opens when the run ends."));
    m_note->setFont(metrics::smallFont());
    m_note->setWordWrap(true);
    m_note->setAutoFillBackground(true);
    m_note->setContentsMargins(metrics::spacing(4), metrics::spacing(3), metrics::spacing(4), metrics::spacing(3));
    setTextToken(m_note, Token::Text2);
    setFillToken(m_note, Token::Panel);
    column->addWidget(m_note);

    PaneState waiting;
    waiting.icon = QStringLiteral("activity");
    waiting.title = tr("No open calls yet");
    waiting.text = tr("The calls that are running appear here once the recorder has begun.");
    m_state->setState(waiting);
    connect(m_state, &StatePane::actionTriggered, this, &RunningNowPane::actionTriggered);
}

void RunningNowPane::setProgress(const RecordingProgress& progress) {
    if (m_ended)
        return;
    m_model->setOpen(progress.open, progress.elapsedNs);
    if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_list);
}

void RunningNowPane::setState(const PaneState& state) {
    m_ended = true;
    m_state->setState(state);
    m_stack->setCurrentWidget(m_state);
    m_note->hide();
    m_sampled->hide();
    m_head->setTitle(tr("How it ended"));
}

} // namespace callreel
