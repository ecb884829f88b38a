// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/Card.h"

#include <QPainter>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

Card::Card(QWidget* parent) : QFrame(parent) {
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = theme().lineWidth();
    painter.setPen(QPen(theme().color(Token::Line), width));
    painter.setBrush(theme().color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), metrics::cardRadius,
                            metrics::cardRadius);
}

} // namespace callreel
