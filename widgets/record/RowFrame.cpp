// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RowFrame.h"

#include <QLineEdit>
#include <QPainter>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

RowFrame::RowFrame(QWidget* parent) : QFrame(parent), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowFrame::setWrong(bool wrong) {
    m_wrong = wrong;
    update();
}

void RowFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(m_wrong ? Token::Err : Token::Control), theme().lineWidth()));
    painter.setBrush(theme().color(theme().isDark() ? Token::Sunken : Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius,
                            metrics::controlRadius);
}

FrameRow::FrameRow(QWidget* parent) : QWidget(parent) {
    setFixedHeight(rowHeight());
}

int FrameRow::rowHeight() {
    return metrics::rowHeight() + 4;
}

void FrameRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QWidget* focus = focusWidget();
    if (m_header) { // the first within the frame: its upper corners are the frame's
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Token::Header));
        painter.setClipRect(rect());
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0, 0, 8), metrics::controlRadius - 1,
                                metrics::controlRadius - 1);
    }
    if (!m_header && focus && focus->hasFocus() && isAncestorOf(focus) && qobject_cast<const QLineEdit*>(focus))
        painter.fillRect(rect(), theme().color(Token::Selected));
    if (m_line)
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::Line));
}

QLineEdit* makeRowEdit(QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setFrame(false);
    edit->setFont(metrics::valueFont());
    // The row's own colour shows through.
    QPalette palette = edit->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    edit->setPalette(palette);
    return edit;
}

} // namespace callreel
