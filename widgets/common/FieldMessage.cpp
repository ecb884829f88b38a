// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/FieldMessage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "widgets/common/Severities.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

FieldMessage::FieldMessage(QWidget* parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 0, Qt::AlignTop);
    row->addStretch(1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &FieldMessage::refreshIcon);
    hide();
}

void FieldMessage::setField(QWidget* field) {
    m_field = field;
}

void FieldMessage::setMessage(MessageSeverity severity, const QString& text, const QString& linkText) {
    setMessage(severity, text, linkText.isEmpty() ? QStringList() : QStringList{linkText});
}

void FieldMessage::setMessage(MessageSeverity severity, const QString& text, const QStringList& linkTexts) {
    if (text.isEmpty()) {
        clear();
        return;
    }
    m_severity = severity;
    m_message = text;
    m_text->setText(text);
    // The words take their own width, so that the links follow them, and wrap only when they are long.
    m_text->setMinimumWidth(std::min(QFontMetrics(metrics::smallFont()).horizontalAdvance(text) + 2, 380));
    setLinks(linkTexts);
    refreshIcon();
    if (m_field) {
        m_field->setAccessibleDescription(text);
        setFieldWrong(m_field, severity == MessageSeverity::Error);
    }
    show();
}

void FieldMessage::setLinks(const QStringList& texts) {
    auto* row = static_cast<QHBoxLayout*>(layout());
    while (m_links.size() > texts.size())
        m_links.takeLast()->deleteLater(); // it may be the one that was pressed
    while (m_links.size() < texts.size()) {
        auto* link = new QPushButton(this);
        const int index = static_cast<int>(m_links.size());
        setButtonLook(link, ButtonLook::Link, true);
        connect(link, &QPushButton::clicked, this, [this, index] { Q_EMIT linkActivated(index); });
        row->insertWidget(row->count() - 1, link, 0, Qt::AlignTop);
        m_links.append(link);
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        m_links.at(i)->setText(texts.at(i));
        m_links.at(i)->setAccessibleName(texts.at(i));
    }
}

void FieldMessage::clear() {
    m_message.clear();
    if (m_field) {
        m_field->setAccessibleDescription(QString());
        setFieldWrong(m_field, false);
    }
    hide();
}

void FieldMessage::refreshIcon() {
    const SeverityTokens tokens = severityTokens(m_severity);
    m_text->setFont(metrics::smallFont());
    setTextToken(m_text, m_severity == MessageSeverity::Info ? Token::Text3 : tokens.text);
    m_icon->setPixmap(iconPixmap(tokens.icon, metrics::rowIconSize(), theme().color(tokens.text), devicePixelRatioF()));
    m_icon->setAccessibleName(tokens.word);
    setAccessibleName(m_message);
    // Icon, words and links stand on one line, however many lines the words have.
    const int words = QFontMetrics(metrics::smallFont()).lineSpacing();
    const int line = m_links.isEmpty() ? words : std::max(words, metrics::smallControlHeight());
    m_icon->setFixedHeight(line);
    m_text->setContentsMargins(0, (line - words) / 2, 0, 0);
}

} // namespace callreel
