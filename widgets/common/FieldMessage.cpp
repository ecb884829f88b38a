// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/FieldMessage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/common/Severities.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

FieldMessage::FieldMessage(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_link(new QPushButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_link, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    setButtonLook(m_link, ButtonLook::Link, true);
    connect(m_link, &QPushButton::clicked, this, &FieldMessage::linkActivated);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &FieldMessage::refreshIcon);
    hide();
}

void FieldMessage::setField(QWidget* field) { m_field = field; }

void FieldMessage::setMessage(MessageSeverity severity, const QString& text, const QString& linkText) {
    if (text.isEmpty()) {
        clear();
        return;
    }
    m_severity = severity;
    m_message = text;
    m_text->setText(text);
    m_link->setText(linkText);
    m_link->setAccessibleName(linkText);
    m_link->setVisible(!linkText.isEmpty());
    refreshIcon();
    if (m_field) {
        m_field->setAccessibleDescription(text);
        setFieldWrong(m_field, severity == MessageSeverity::Error);
    }
    show();
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
}

} // namespace callreel
