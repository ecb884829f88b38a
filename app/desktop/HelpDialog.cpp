// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/HelpDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/desktop/ShortcutsDialog.h"
#include "widgets/common/Page.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"

namespace callreel {

HelpDialog::HelpDialog(const Page& page, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Help"));
    auto* title = new QLabel(page.title(), this);
    title->setFont(metrics::titleFont());
    const QString own = page.helpText();
    auto* text = new QLabel(
        own.isEmpty() ? tr("F6 goes from pane to pane, Ctrl+Tab from tab to tab, Ctrl+K finds any command.") : own,
        this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* shortcuts = buttons->addButton(tr("All shortcuts…"), QDialogButtonBox::ActionRole);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    for (QPushButton* button : {shortcuts, close})
        setButtonLook(button, ButtonLook::Plain);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(shortcuts, &QPushButton::clicked, this, [this] {
        ShortcutsDialog::open(parentWidget());
        reject();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(6), metrics::spacing(6), metrics::spacing(6), metrics::spacing(5));
    column->setSpacing(metrics::spacing(4));
    column->addWidget(title);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    setMinimumWidth(520);
    close->setFocus();
}

void HelpDialog::open(QWidget* parent, const Page* page) {
    if (!page)
        return;
    auto* dialog = new HelpDialog(*page, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace callreel
