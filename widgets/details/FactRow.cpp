// SPDX-License-Identifier: Apache-2.0
#include "widgets/details/FactRow.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/common/DigitPainter.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

FactRow::FactRow(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FactRow::setFacts(const QList<Fact>& facts) {
    m_facts = facts;
    QStringList words;
    for (const Fact& fact : facts)
        words << fact.caption + QLatin1Char(' ') + fact.value;
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize FactRow::sizeHint() const {
    return {240, QFontMetrics(metrics::smallFont()).height() + QFontMetrics(metrics::textFont()).height() +
                     metrics::spacing(3)};
}

QSize FactRow::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

QRectF FactRow::cell(qsizetype fact) const {
    const qreal wide = static_cast<qreal>(width()) / static_cast<qreal>(std::max<qsizetype>(1, m_facts.size()));
    return {wide * static_cast<qreal>(fact), 0, wide, static_cast<qreal>(height())};
}

void FactRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(Token::Line), theme().lineWidth()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius,
                            metrics::controlRadius);
    for (qsizetype fact = 0; fact < m_facts.size(); ++fact) {
        const QRectF room = cell(fact).adjusted(metrics::spacing(2), metrics::spacing(1) + 1, -metrics::spacing(1),
                                                -metrics::spacing(1));
        if (fact > 0) {
            painter.setPen(QPen(theme().color(Token::Line), 1));
            painter.drawLine(QPointF(std::floor(cell(fact).left()) + 0.5, 1),
                             QPointF(std::floor(cell(fact).left()) + 0.5, height() - 1));
        }
        painter.setFont(metrics::smallFont());
        painter.setPen(theme().color(Token::Text3));
        painter.drawText(
            room, Qt::AlignLeft | Qt::AlignTop,
            painter.fontMetrics().elidedText(m_facts[fact].caption, Qt::ElideRight, static_cast<int>(room.width())));
        painter.setFont(metrics::textFont());
        painter.setPen(theme().color(Token::Text));
        drawNumber(&painter,
                   QRectF(room.left(), room.bottom() - painter.fontMetrics().height(), room.width(),
                          painter.fontMetrics().height()),
                   m_facts[fact].value, Qt::AlignLeft);
    }
}

bool FactRow::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (qsizetype fact = 0; fact < m_facts.size(); ++fact) {
            if (cell(fact).contains(help->pos()))
                QToolTip::showText(help->globalPos(), m_facts[fact].exact, this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace callreel
