// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/InputLine.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

InputLine::InputLine(QWidget* parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_close(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(3), metrics::spacing(2), metrics::spacing(3), metrics::spacing(2));
    row->setSpacing(metrics::spacing(2));
    row->addWidget(m_edit, 1);
    row->addWidget(m_close);
    m_edit->setFont(metrics::valueFont());
    m_edit->setPlaceholderText(tr("Type what the program reads, Return sends it"));
    m_edit->setAccessibleName(tr("Standard input"));
    m_edit->addAction(icon(QStringLiteral("chevron-right"), Token::Text3), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_close->setText(tr("End of input"));
    m_close->setAccessibleName(m_close->text());
    m_close->setToolTip(tr("Tell the program that no more input comes (Ctrl+D)"));
    setButtonLook(m_close, ButtonLook::Quiet, true);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { send(true); });
    connect(m_close, &QToolButton::clicked, this, &InputLine::closeRequested);
}

void InputLine::setClosed(const QString& reason) {
    m_open = false;
    m_edit->clear();
    m_edit->setPlaceholderText(reason);
    m_edit->setToolTip(reason);
    m_edit->setEnabled(false);
    m_close->hide();
}

void InputLine::send(bool newline) {
    const QString line = m_edit->text();
    if (!line.isEmpty() && (m_sent.isEmpty() || m_sent.last() != line))
        m_sent << line;
    m_recalled = m_sent.size();
    m_edit->clear();
    Q_EMIT entered(line.toUtf8() + (newline ? "\n" : ""), line);
}

void InputLine::recall(int step) {
    m_recalled = std::clamp<qsizetype>(m_recalled + step, 0, m_sent.size());
    m_edit->setText(m_recalled < m_sent.size() ? m_sent.at(m_recalled) : QString());
}

bool InputLine::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool end = key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier;
        const bool up = key->key() == Qt::Key_Up && key->modifiers() == Qt::NoModifier;
        const bool down = key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier;
        if (!end && !up && !down)
            return QWidget::eventFilter(watched, event);
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        // As at a terminal: with something typed Ctrl+D sends it without a line's end, on an empty line it ends the
        // input.
        if (end && !m_edit->text().isEmpty())
            send(false);
        else if (end)
            Q_EMIT closeRequested();
        else
            recall(up ? -1 : 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void InputLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Panel));
    painter.fillRect(QRect(0, 0, width(), theme().lineWidth()), theme().color(Token::Line));
}

} // namespace callreel
