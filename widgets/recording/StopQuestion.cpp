// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/StopQuestion.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

StopQuestion::StopQuestion(const QStringList& recordings, QWidget* parent)
    : QDialog(parent), m_text(new QLabel(this)), m_stop(new QPushButton(tr("&Stop and save"), this)),
      m_cancel(new QPushButton(tr("&Keep recording"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recording"));
    setModal(true);
    auto* heading = new QLabel(
        recordings.size() == 1 ? tr("%1 is still being recorded").arg(recordings.first())
                               : tr("%n recordings are still running", nullptr, static_cast<int>(recordings.size())),
        this);
    heading->setFont(metrics::headingFont());
    heading->setWordWrap(true);
    m_text->setText(
        tr("Stop ends the program and seals its trace; then the window closes. What is recorded so far is kept."));
    m_text->setWordWrap(true);
    setTextToken(m_text, Token::Text2);
    setButtonLook(m_stop, ButtonLook::Primary);
    setButtonLook(m_cancel, ButtonLook::Plain);
    m_stop->setAccessibleName(tr("Stop and save"));
    m_cancel->setAccessibleName(tr("Keep recording"));
    m_stop->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::spacing(2));
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(6), metrics::spacing(5), metrics::spacing(6), metrics::spacing(5));
    column->setSpacing(metrics::spacing(3));
    column->addWidget(heading);
    column->addWidget(m_text);
    column->addSpacing(metrics::spacing(2));
    column->addLayout(buttons);
    setMinimumWidth(440);
    connect(m_stop, &QPushButton::clicked, this, &StopQuestion::onStop);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void StopQuestion::onStop() {
    if (m_presses >= 2)
        return;
    const bool kill = ++m_presses == 2;
    m_cancel->setEnabled(false);
    m_cancel->setToolTip(tr("The program has been asked to stop"));
    m_stop->setText(tr("Kill &now"));
    m_stop->setAccessibleName(tr("Kill now"));
    setButtonLook(m_stop, ButtonLook::Err);
    m_stop->setEnabled(!kill);
    m_text->setText(
        kill ? tr("Killing the program, then sealing its trace. The window closes by itself.")
             : tr("The program was asked to stop. After three seconds it is killed; then the trace is sealed and the "
                  "window closes by itself."));
    Q_EMIT stopChosen(kill);
}

} // namespace callreel
