// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/FindBar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

FindBar::FindBar(const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_result(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(2), metrics::spacing(1), metrics::spacing(2), metrics::spacing(1) + 1);
    row->setSpacing(metrics::spacing(1));
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(metrics::maximumFieldWidth() / 2);
    m_field->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    row->addWidget(m_field, 1);
    const auto button = [&](const QString& name, const QString& words, auto signal) {
        auto* made = new QToolButton(this);
        made->setIcon(icon(name));
        made->setAccessibleName(words);
        made->setToolTip(words);
        setButtonLook(made, ButtonLook::Quiet, true);
        connect(made, &QToolButton::clicked, this, signal);
        return made;
    };
    row->addWidget(button(QStringLiteral("arrow-up"), tr("Previous (Shift+F3)"), &FindBar::previousRequested));
    row->addWidget(button(QStringLiteral("arrow-down"), tr("Next (F3)"), &FindBar::nextRequested));
    m_result->setFont(metrics::smallFont());
    setTextToken(m_result, Token::Text2);
    row->addWidget(m_result, 1);
    row->addWidget(button(QStringLiteral("x"), tr("Close the find bar (Esc)"), &FindBar::close));
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textEdited);
    hide();
}

void FindBar::open(const QString& text) {
    show();
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close() {
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

QString FindBar::text() const {
    return m_field->text();
}

void FindBar::setResult(const QString& words, bool found) {
    m_result->setText(words);
    setTextToken(m_result, found ? Token::Text2 : Token::Warn);
    m_field->setAccessibleDescription(words);
}

bool FindBar::eventFilter(QObject* object, QEvent* event) {
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key->modifiers() & Qt::ShiftModifier)
                Q_EMIT previousRequested();
            else
                Q_EMIT nextRequested();
            return true;
        case Qt::Key_F3:
            if (key->modifiers() & Qt::ShiftModifier)
                Q_EMIT previousRequested();
            else
                Q_EMIT nextRequested();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

void FindBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Header));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::Line));
}

} // namespace callreel
