// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ShortcutsDialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "app/desktop/KeyList.h"
#include "widgets/common/StatePane.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"

namespace callreel {

ShortcutsDialog::ShortcutsDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("All shortcuts"));
    resize(620, 640);
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter by name or key"));
    filter->setAccessibleName(tr("Filter by name or key"));
    filter->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    filter->setClearButtonEnabled(true);
    auto* list = new KeyList(this);
    list->setAccessibleName(tr("All shortcuts"));
    list->showAll();
    auto* none = new StatePane(this);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    setButtonLook(close, ButtonLook::Plain);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(5), metrics::spacing(5), metrics::spacing(5), metrics::spacing(5));
    column->setSpacing(metrics::spacing(3));
    column->addWidget(filter);
    auto* stack = new QStackedLayout;
    stack->addWidget(list);
    stack->addWidget(none);
    column->addLayout(stack, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(filter, &QLineEdit::textChanged, this, [=](const QString& text) {
        list->filter(text);
        if (list->rowsShown() == 0) {
            PaneState state;
            state.icon = QStringLiteral("search");
            state.title = tr("No action and no key matches “%1”").arg(text);
            none->setState(state);
        }
        stack->setCurrentWidget(list->rowsShown() > 0 ? static_cast<QWidget*>(list) : none);
    });
    filter->setFocus();
}

void ShortcutsDialog::open(QWidget* parent) {
    auto* dialog = new ShortcutsDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace callreel
