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

StopQuestion::StopQuestion(const QStringList& recordings, Closing closing, QWidget* parent)
    : QDialog(parent), m_text(new QLabel(this)), m_stop(new QPushButton(tr("&Stop and save"), this)),
      m_background(new QPushButton(tr("&Keep recording in the background"), this)),
      m_cancel(new QPushButton(tr("&Cancel"), this)), m_closing(closing) {
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
        closing == Closing::Window
            ? tr("Stop ends the program and seals its trace; then the window closes. What is recorded so far is "
                 "kept.\n\n"
                 "In the background the program goes on to its own end without the window; the trace is among the "
                 "recent runs then.")
            : tr("Stop ends the program and seals its trace; then the tab closes. What is recorded so far is kept.\n\n"
                 "In the background the program goes on to its own end; the list of recent runs shows it meanwhile."));
    m_text->setWordWrap(true);
    setTextToken(m_text, Token::Text2);
    setButtonLook(m_stop, ButtonLook::Primary);
    setButtonLook(m_background, ButtonLook::Plain);
    setButtonLook(m_cancel, ButtonLook::Plain);
    m_stop->setAccessibleName(tr("Stop and save"));
    m_background->setAccessibleName(tr("Keep recording in the background"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_stop->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::spacing(2));
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_background);
    buttons->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(6), metrics::spacing(5), metrics::spacing(6), metrics::spacing(5));
    column->setSpacing(metrics::spacing(3));
    column->addWidget(heading);
    column->addWidget(m_text);
    column->addSpacing(metrics::spacing(2));
    column->addLayout(buttons);
    fit();
    connect(m_stop, &QPushButton::clicked, this, &StopQuestion::onStop);
    connect(m_background, &QPushButton::clicked, this, [this] {
        Q_EMIT backgroundChosen();
        accept();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void StopQuestion::fit() {
    // Words that wrap tell their height only for a width.
    const int wide = std::max(520, layout()->sizeHint().width());
    setMinimumWidth(wide);
    setMinimumHeight(layout()->totalHeightForWidth(wide));
}

void StopQuestion::onStop() {
    if (m_presses >= 2)
        return;
    const bool kill = ++m_presses == 2;
    for (QPushButton* button : {m_background, m_cancel}) {
        button->setEnabled(false);
        button->setToolTip(tr("The program has been asked to stop"));
    }
    m_stop->setText(tr("Kill &now"));
    m_stop->setAccessibleName(tr("Kill now"));
    setButtonLook(m_stop, ButtonLook::Err);
    m_stop->setEnabled(!kill);
    m_text->setText(
        m_closing == Closing::Window
            ? (kill ? tr("Killing the program, then sealing its trace. The window closes by itself.")
                    : tr("The program was asked to stop. After three seconds it is killed; then the trace is sealed "
                         "and the window closes by itself."))
            : (kill ? tr("Killing the program, then sealing its trace. The tab closes by itself.")
                    : tr("The program was asked to stop. After three seconds it is killed; then the trace is sealed "
                         "and the tab closes by itself.")));
    fit();
    Q_EMIT stopChosen(kill);
}

} // namespace callreel
