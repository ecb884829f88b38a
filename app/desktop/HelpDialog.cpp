// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/HelpDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "app/desktop/KeyList.h"
#include "app/desktop/ShortcutsDialog.h"
#include "widgets/common/PaneHelp.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

HelpDialog::HelpDialog(const PaneHelp& help, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Help"));
    auto* title = new QLabel(help.title, this);
    title->setFont(metrics::titleFont());
    auto* text = new QLabel(help.text, this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(help.text);
    auto* window =
        new QLabel(tr("F6 goes from pane to pane, Ctrl+Tab from tab to tab, Ctrl+K finds any command."), this);
    window->setWordWrap(true);
    window->setFont(metrics::smallFont());
    setTextToken(window, Token::Text3);
    auto* keys = new KeyList(this);
    keys->setAccessibleName(tr("Keys of this pane"));
    keys->showSection(help.section);
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
    column->setSpacing(metrics::spacing(3));
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(keys, 1);
    column->addWidget(window);
    column->addWidget(buttons);
    const int rows = keys->rowsShown();
    keys->setVisible(rows > 0);
    keys->setMinimumHeight(std::min(rows + 3, 16) * metrics::rowHeight());
    setMinimumWidth(560);
    close->setFocus();
}

void HelpDialog::open(QWidget* parent, const QWidget* focus) {
    const auto help = paneHelpOf(focus);
    auto* dialog = new HelpDialog(
        help.value_or(PaneHelp{tr("Callreel"),
                               tr("Callreel records a run of a Python program and shows its calls as a tree that "
                                  "balances, beside the answer to how the run ended."),
                               "Everywhere"}),
        parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace callreel
