// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/DropZone.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

DropZone::DropZone(QWidget* parent) : QFrame(parent), m_title(new QLabel(this)), m_text(new QLabel(this)) {
    m_usual = tr("Drop a script or a trace here");
    m_title->setText(m_usual);
    m_text->setText(tr("A .py file is recorded, a .reel file opens."));
    m_text->setWordWrap(true);
    setTextToken(m_text, Token::Text2);
    auto* picture = new QLabel(this);
    auto* record = new QPushButton(tr("Record a script…"), this);
    record->setIcon(icon(QStringLiteral("circle-dot"), Token::OnAccent));
    record->setAccessibleName(tr("Record a script…"));
    setButtonLook(record, ButtonLook::Primary);
    auto* open = new QPushButton(tr("Open a trace…"), this);
    open->setIcon(icon(QStringLiteral("folder-open"), Token::Text));
    open->setAccessibleName(tr("Open a trace…"));
    setButtonLook(open, ButtonLook::Plain);
    setFocusProxy(record);
    connect(record, &QPushButton::clicked, this, &DropZone::recordPressed);
    connect(open, &QPushButton::clicked, this, &DropZone::openPressed);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::spacing(3));
    top->addWidget(picture);
    top->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::spacing(2));
    buttons->addWidget(record);
    buttons->addWidget(open);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(5), metrics::spacing(5), metrics::spacing(5), metrics::spacing(5));
    column->setSpacing(metrics::spacing(4));
    column->addLayout(top);
    column->addLayout(buttons);

    const auto dress = [this, picture] {
        m_title->setFont(metrics::strongFont());
        m_text->setFont(metrics::smallFont());
        picture->setPixmap(iconPixmap(QStringLiteral("file-code"), metrics::largeIconSize() + 8,
                                      theme().color(Token::AccentText), devicePixelRatioF()));
    };
    dress();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, dress);
}

void DropZone::setOffer(const QString& offer, bool possible) {
    m_title->setText(offer.isEmpty() ? m_usual : offer);
    setTextToken(m_title, offer.isEmpty() ? Token::Text : possible ? Token::AccentText : Token::Err);
    m_hot = !offer.isEmpty() && possible;
    update();
}

void DropZone::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme().color(m_hot ? Token::Accent : Token::Control), m_hot ? 2 : theme().lineWidth());
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.setBrush(theme().color(m_hot ? Token::InfoBg : Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::cardRadius, metrics::cardRadius);
}

} // namespace callreel
