// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/AboutDialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Callreel"));
    auto* picture = new QLabel(this);
    picture->setPixmap(QIcon(QStringLiteral(":/app/org.callreel.Callreel.svg")).pixmap(64, 64));
    auto* title = new QLabel(tr("Callreel %1").arg(QLatin1String(CALLREEL_VERSION)), this);
    title->setFont(metrics::titleFont());
    auto* text =
        new QLabel(tr("Records a run of a Python program and shows it as a call tree that balances, beside an honest "
                      "answer to how it ended."),
                   this);
    text->setWordWrap(true);
    auto* licence = new QLabel(
        tr("Licensed under the Apache License 2.0. Icons by Lucide (ISC) and Feather (MIT). Made with Qt %1, "
           "SQLite and Zstandard.")
            .arg(QLatin1String(qVersion())),
        this);
    licence->setWordWrap(true);
    licence->setFont(metrics::smallFont());
    setTextToken(licence, Token::Text2);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::spacing(2));
    words->addWidget(title);
    words->addWidget(text);
    words->addWidget(licence);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::spacing(5));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    setButtonLook(close, ButtonLook::Plain);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(6), metrics::spacing(6), metrics::spacing(6), metrics::spacing(5));
    column->setSpacing(metrics::spacing(5));
    column->addLayout(row);
    column->addWidget(buttons);
    setMinimumWidth(480);
}

void AboutDialog::open(QWidget* parent) {
    auto* dialog = new AboutDialog(parent);
    dialog->open();
}

} // namespace callreel
