// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/ArgumentRow.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

ArgumentRow::ArgumentRow(QWidget* parent)
    : FrameRow(parent), m_grip(new QLabel(this)), m_number(new QLabel(this)), m_edit(makeRowEdit(this)),
      m_hint(new QLabel(this)), m_remove(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(2), 0, metrics::spacing(1), 1);
    row->setSpacing(metrics::spacing(1));
    m_grip->setPixmap(iconPixmap(QStringLiteral("grip-vertical"), metrics::rowIconSize(), theme().color(Token::Text3),
                                 devicePixelRatioF()));
    m_grip->setCursor(Qt::SizeVerCursor);
    m_grip->setToolTip(tr("Drag to move (Alt+Up, Alt+Down)"));
    m_grip->setFixedWidth(metrics::rowIconSize() + 4);
    m_number->setFont(metrics::valueFont());
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_number->setMinimumWidth(metrics::spacing(5));
    setTextToken(m_number, Token::Text3);
    m_hint->setFont(metrics::smallFont());
    setTextToken(m_hint, Token::Text2);
    m_remove->setIcon(icon(QStringLiteral("trash-2")));
    m_remove->setFocusPolicy(Qt::NoFocus); // Backspace on an empty row does it by keyboard
    setButtonLook(m_remove, ButtonLook::Quiet, true);
    m_remove->setIconSize(QSize(metrics::rowIconSize(), metrics::rowIconSize()));
    row->addWidget(m_grip);
    row->addWidget(m_number);
    row->addSpacing(metrics::spacing(1));
    row->addWidget(m_edit, 1);
    row->addWidget(m_hint);
    row->addWidget(m_remove);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        updateHint();
        Q_EMIT edited();
    });
    connect(m_remove, &QToolButton::clicked, this, &ArgumentRow::removeRequested);
    updateHint();
}

void ArgumentRow::setNumber(int number) {
    m_number->setText(QString::number(number));
    m_edit->setAccessibleName(tr("Argument %1").arg(number));
    m_remove->setAccessibleName(tr("Remove argument %1").arg(number));
    m_remove->setToolTip(m_remove->accessibleName());
}

QString ArgumentRow::text() const {
    return m_edit->text();
}

void ArgumentRow::setText(const QString& text) {
    m_edit->setText(text);
}

void ArgumentRow::updateHint() {
    const QString text = m_edit->text();
    QString hint;
    if (text.contains(QLatin1Char(' ')))
        hint = tr("one argument, spaces are kept");
    else if (text.size() > 1 && (text.startsWith(QLatin1Char('"')) || text.startsWith(QLatin1Char('\''))))
        hint = tr("quotes are part of it");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty() && m_edit->hasFocus());
    m_remove->setVisible(m_edit->hasFocus() || underMouse());
    m_edit->setAccessibleDescription(hint);
    update();
}

bool ArgumentRow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        updateHint();
        break;
    case QEvent::ShortcutOverride: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        if (onKey(static_cast<QKeyEvent*>(event)))
            return true;
        break;
    default:
        break;
    }
    return FrameRow::eventFilter(watched, event);
}

bool ArgumentRow::onKey(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && plain) {
        Q_EMIT addRequested();
        return true;
    }
    if (event->key() == Qt::Key_Backspace && plain && m_edit->text().isEmpty()) {
        Q_EMIT removeRequested();
        return true;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        if (event->modifiers() == Qt::AltModifier)
            Q_EMIT moveRequested(step);
        else if (plain)
            Q_EMIT stepRequested(step);
        else
            return false;
        return true;
    }
    if (event->matches(QKeySequence::Paste)) {
        QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        while (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        if (lines.size() > 1) {
            for (QString& line : lines)
                if (line.endsWith(QLatin1Char('\r')))
                    line.chop(1);
            Q_EMIT linesPasted(lines);
            return true;
        }
    }
    return false;
}

void ArgumentRow::mousePressEvent(QMouseEvent* event) {
    m_dragging = event->button() == Qt::LeftButton && childAt(event->position().toPoint()) == m_grip;
    m_edit->setFocus(Qt::MouseFocusReason);
}

void ArgumentRow::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging)
        return;
    const qreal y = event->position().y();
    if (y < 0)
        Q_EMIT moveRequested(-1);
    else if (y > height())
        Q_EMIT moveRequested(1);
}

void ArgumentRow::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
}

} // namespace callreel
