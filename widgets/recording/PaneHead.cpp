// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/PaneHead.h"

#include <QHBoxLayout>
#include <QPainter>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

PaneHead::PaneHead(const QString& title, QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    setFixedHeight(metrics::paneHeadHeight() + 4);
    m_row->setSpacing(metrics::spacing(2));
    setTitle(title);
}

void PaneHead::setTitle(const QString& title) {
    m_title = title;
    m_titleWidth = QFontMetrics(metrics::strongFont()).horizontalAdvance(title);
    setAccessibleName(title);
    m_row->setContentsMargins(metrics::spacing(5) + m_titleWidth + metrics::spacing(4), 0, metrics::spacing(2), 0);
    update();
}

void PaneHead::addWidget(QWidget* widget) {
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

void PaneHead::addStretch() {
    m_row->addStretch(1);
}

void PaneHead::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::Header));
    painter.fillRect(QRect(0, height() - t.lineWidth(), width(), t.lineWidth()), t.color(Token::Line));
    const int left = isRightToLeft() ? width() - metrics::spacing(5) - m_titleWidth : metrics::spacing(5);
    painter.setFont(metrics::strongFont());
    painter.setPen(t.color(Token::Text));
    painter.drawText(QRect(left, 0, m_titleWidth + 2, height()), Qt::AlignVCenter, m_title);
    painter.fillRect(QRect(left - 2, height() - 2, m_titleWidth + 4, 2), t.color(Token::Accent));
}

} // namespace callreel
