// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RecordFooter.h"

#include <QPainter>

#include "widgets/theme/Theme.h"

namespace callreel {

void RecordFooter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Header));
    painter.fillRect(QRect(0, 0, width(), theme().lineWidth()), theme().color(Token::Line));
}

} // namespace callreel
