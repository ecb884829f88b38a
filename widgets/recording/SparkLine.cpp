// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/SparkLine.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "widgets/theme/Theme.h"

namespace callreel {

SparkLine::SparkLine(QWidget* parent) : QWidget(parent) {
    setFixedSize(sizeHint());
}

void SparkLine::add(double value) {
    m_values.append(value);
    if (m_values.size() > most)
        m_values.removeFirst();
    update();
}

void SparkLine::paintEvent(QPaintEvent*) {
    if (m_values.size() < 2)
        return;
    const double top = std::max(1.0, *std::max_element(m_values.cbegin(), m_values.cend()));
    const double step = (width() - 2.0) / (most - 1);
    const double left = width() - 1.0 - step * static_cast<double>(m_values.size() - 1); // the newest is at the right
    QPainterPath path;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const QPointF point(left + step * static_cast<double>(i), height() - 2 - m_values.at(i) / top * (height() - 4));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(Token::Accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

} // namespace callreel
