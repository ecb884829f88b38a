// SPDX-License-Identifier: Apache-2.0
#include "widgets/run/RunSection.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

RunSection::RunSection(const QString& question, QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_question(new QLabel(question)), m_answer(new QLabel),
      m_explanation(new QLabel), m_links(new QHBoxLayout), m_column(new QVBoxLayout) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(3) + 2, metrics::spacing(3), metrics::spacing(3), metrics::spacing(3) + 1);
    row->setSpacing(metrics::spacing(2));
    m_icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_column->setSpacing(2);
    row->addLayout(m_column, 1);
    m_answer->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(m_question);
    m_column->addWidget(m_answer);
    m_column->addWidget(m_explanation);
    m_column->addLayout(m_links);
    m_links->setContentsMargins(0, 2, 0, 0);
    m_links->setSpacing(metrics::spacing(4));
    m_links->addStretch(1);
    setTextToken(m_question, Token::Text2);
    setTextToken(m_explanation, Token::Text2);
    const auto fonts = [this] {
        m_question->setFont(metrics::smallFont());
        m_answer->setFont(metrics::strongFont());
        m_explanation->setFont(metrics::smallFont());
        refreshIcon();
    };
    fonts();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, fonts);
}

void RunSection::refreshIcon() {
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, metrics::largeIconSize(), theme().color(m_tone), devicePixelRatioF()));
}

void RunSection::setAnswer(const QString& iconName, Token tone, const QString& answer, const QString& explanation) {
    m_iconName = iconName;
    m_tone = tone;
    refreshIcon();
    m_answer->setText(answer);
    // A variable's name is one long word: it may be parted at its underscores rather than run out of the pane.
    m_explanation->setText(QString(explanation).replace(QLatin1Char('_'), QStringLiteral("_\u200b")));
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(m_question->text());
    setAccessibleDescription(answer + QLatin1Char(' ') + explanation);
}

void RunSection::addLink(const QString& text, std::function<void()> follow) {
    auto* link = new QToolButton;
    link->setText(text);
    link->setAccessibleName(text);
    setButtonLook(link, ButtonLook::Link, true);
    link->setFont(metrics::smallFont());
    link->setFocusPolicy(Qt::StrongFocus);
    connect(link, &QToolButton::clicked, this, [follow = std::move(follow)] { follow(); });
    m_links->insertWidget(m_links->count() - 1, link);
}

void RunSection::clear() {
    while (QLayoutItem* item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_links->addStretch(1);
    setEvidence(nullptr);
}

void RunSection::setEvidence(QWidget* evidence) {
    delete m_evidence;
    m_evidence = evidence;
    if (m_evidence)
        m_column->addWidget(m_evidence);
}

void RunSection::setHighlighted(bool highlighted) {
    m_highlighted = highlighted;
    update();
}

void RunSection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_highlighted) {
        painter.fillRect(rect(), theme().color(Token::Hover));
        painter.fillRect(QRect(0, 0, 3, height()), theme().color(Token::Accent));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::Line));
}

} // namespace callreel
