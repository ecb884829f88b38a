// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/MessageBar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariantAnimation>

#include <algorithm>

#include "widgets/common/Severities.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_detail(new QLabel(this)),
      m_actions(new QWidget(this)), m_close(new QToolButton(this)), m_motion(new QVariantAnimation(this)) {
    setObjectName(QStringLiteral("messageBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(3), 6, metrics::spacing(2), 7);
    row->setSpacing(10);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    m_actionRow = new QHBoxLayout(m_actions);
    m_actionRow->setContentsMargins(0, 0, 0, 0);
    m_actionRow->setSpacing(metrics::spacing(2));
    row->addWidget(m_actions);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closeCurrent);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        if (!m_messages.isEmpty())
            build(m_shown);
    });
    // 160 ms, interruptible; the end state appears at once where the system wants no motion.
    m_motion->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { setMaximumHeight(value.toInt()); });
    connect(m_motion, &QVariantAnimation::finished, this, [this] { setMaximumHeight(QWIDGETSIZE_MAX); });
    hide();
}

void MessageBar::add(const Message& message) {
    const auto same = std::find_if(m_messages.begin(), m_messages.end(),
                                   [&](const Message& other) { return other.id == message.id; });
    if (same != m_messages.end())
        *same = message;
    else
        m_messages.append(message);
    refresh();
}

void MessageBar::remove(const QString& id) {
    m_messages.removeIf([&](const Message& message) { return message.id == id; });
    refresh();
}

void MessageBar::clear() {
    m_messages.clear();
    refresh();
}

Message MessageBar::current() const {
    return m_messages.isEmpty() ? Message() : m_shown;
}

bool MessageBar::closeCurrent() {
    if (m_messages.isEmpty() || !m_shown.closable)
        return false;
    const QString id = m_shown.id;
    remove(id);
    Q_EMIT closed(id);
    return true;
}

void MessageBar::refresh() {
    if (m_messages.isEmpty()) {
        hide();
        m_shown = {};
        return;
    }
    const Message gravest =
        *std::max_element(m_messages.begin(), m_messages.end(), [](const Message& a, const Message& b) {
            return std::pair(a.severity, a.gravity) < std::pair(b.severity, b.gravity);
        });
    const bool wasHidden = isHidden();
    const bool other = wasHidden || m_shown.id != gravest.id || m_shown.title != gravest.title;
    m_shown = gravest;
    build(m_shown);
    if (wasHidden)
        reveal();
    if (other) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void MessageBar::build(const Message& message) {
    const SeverityTokens tokens = severityTokens(message.severity);
    setFillToken(this, tokens.fill);
    m_icon->setPixmap(iconPixmap(message.icon.isEmpty() ? tokens.icon : message.icon, metrics::iconSize(),
                                 theme().color(tokens.text), devicePixelRatioF()));
    m_icon->setAccessibleName(tokens.word);
    QString words = QStringLiteral("<b>%1</b>").arg(message.title.toHtmlEscaped());
    if (!message.text.isEmpty())
        words += QStringLiteral("&nbsp; ") + message.text.toHtmlEscaped();
    m_text->setText(words);
    m_text->setAccessibleName(message.title + QLatin1Char(' ') + message.text);
    m_detail->setText(message.detail);
    m_detail->setFont(metrics::smallFont());
    setTextToken(m_detail, Token::Text2);
    m_detail->setVisible(!message.detail.isEmpty());
    setAccessibleName(message.title);
    setAccessibleDescription(QStringList{message.text, message.detail}.join(QLatin1Char(' ')).trimmed());

    // A pressed button may be the one that changes the message: it goes when its slot has returned.
    const QList<QPushButton*> old = m_actions->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (QPushButton* button : old) {
        m_actionRow->removeWidget(button);
        button->hide();
        button->setObjectName(QString());
        button->deleteLater();
    }
    for (const MessageAction& action : message.actions) {
        auto* button = new QPushButton(action.text, m_actions);
        if (!action.icon.isEmpty())
            button->setIcon(icon(action.icon, tokens.text));
        button->setObjectName(action.id);
        button->setAccessibleName(action.text);
        setButtonLook(button, tokens.button, true);
        m_actionRow->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, id = message.id, action = action.id] { Q_EMIT actionTriggered(id, action); });
        button->show();
    }
    m_actions->setVisible(!message.actions.isEmpty());
    m_close->setIcon(icon(QStringLiteral("x"), tokens.text));
    setButtonLook(m_close, ButtonLook::Quiet, true);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    m_close->setVisible(message.closable);
}

void MessageBar::reveal() {
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0 ? 160 : 0;
    show();
    if (!duration || !window()->isVisible()) {
        setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    m_motion->stop();
    m_motion->setDuration(duration);
    m_motion->setStartValue(0);
    m_motion->setEndValue(std::max(sizeHint().height(), heightForWidth(width())));
    m_motion->start();
}

void MessageBar::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    const int line = theme().lineWidth();
    const QColor color = theme().color(severityTokens(m_shown.severity).line);
    painter.fillRect(QRect(0, height() - line, width(), line), color);
}

} // namespace callreel
