// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/ExampleCard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

ExampleCard::ExampleCard(const Example& example, QWidget* parent) : Card(parent) {
    auto* picture = new QLabel(this);
    auto* title = new QLabel(example.title, this);
    auto* text = new QLabel(example.text, this);
    text->setWordWrap(true);
    setTextToken(text, Token::Text2);
    auto* record = new QPushButton(tr("Record"), this);
    record->setIcon(icon(QStringLiteral("circle-dot"), Token::Text));
    // Three buttons of the same word: the name says which.
    record->setAccessibleName(tr("Record %1").arg(example.title));
    record->setToolTip(example.path.isEmpty() ? tr("The example is not installed") : example.path);
    record->setEnabled(!example.path.isEmpty());
    setButtonLook(record, ButtonLook::Plain, true);
    connect(record, &QPushButton::clicked, this, [this, path = example.path] { Q_EMIT recordPressed(path); });

    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title);
    words->addWidget(text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(3), metrics::spacing(2) + 2, metrics::spacing(3), metrics::spacing(2) + 2);
    row->setSpacing(metrics::spacing(3));
    row->addWidget(picture);
    row->addLayout(words, 1);
    row->addWidget(record);

    const auto dress = [this, picture, title, text, name = example.icon] {
        title->setFont(metrics::strongFont());
        text->setFont(metrics::smallFont());
        picture->setPixmap(
            iconPixmap(name, metrics::largeIconSize(), theme().color(Token::Text2), devicePixelRatioF()));
    };
    dress();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, dress);
}

} // namespace callreel
