// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/CloseGuard.h"

#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include "widgets/theme/Style.h"

namespace callreel {

CloseGuard::CloseGuard(QWidget* window) : QObject(window), m_window(window) {}

void CloseGuard::ask(const QStringList& recordings) {
    if (m_box) {
        m_box->raise();
        return;
    }
    auto* box = new QMessageBox(m_window);
    m_box = box;
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("A recording is running"));
    box->setText(recordings.size() == 1 ? tr("%1 is being recorded.").arg(recordings.first())
                                         : tr("%n programs are being recorded.", nullptr, static_cast<int>(recordings.size())));
    box->setInformativeText(tr("Stopping ends the script and keeps what was recorded. It can also go on without this window: the "
                               "trace then appears under recent runs when the script has ended."));
    QPushButton* stop = box->addButton(tr("Stop the recording"), QMessageBox::AcceptRole);
    QPushButton* goOn = box->addButton(tr("Let it go on"), QMessageBox::DestructiveRole);
    QPushButton* stay = box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    setButtonLook(stop, ButtonLook::Primary);
    setButtonLook(goOn, ButtonLook::Plain);
    setButtonLook(stay, ButtonLook::Plain);
    for (QPushButton* button : {stop, goOn, stay})
        button->setAccessibleName(button->text());
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box, &QMessageBox::finished, this, [this, box, stop, goOn] {
        const Answer answer = box->clickedButton() == stop   ? Answer::Stop
                              : box->clickedButton() == goOn ? Answer::LetGoOn
                                                             : Answer::Stay;
        m_box.clear();
        Q_EMIT answered(answer);
    });
    box->open();
}

} // namespace callreel
