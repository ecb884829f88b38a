// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/ElidedLabel.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace callreel {

ElidedLabel::ElidedLabel(const QString& text, Qt::TextElideMode mode, QWidget* parent) : QFrame(parent), m_mode(mode) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text && !accessibleName().isNull())
        return;
    m_text = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    m_mode = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

bool ElidedLabel::isElided() const {
    return QFontMetricsF(font()).horizontalAdvance(m_text) > contentsRect().width() + 0.5;
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetricsF metrics(font());
    const QMargins margins = contentsMargins();
    return QSize(static_cast<int>(std::ceil(metrics.horizontalAdvance(m_text))) + 1 + margins.left() + margins.right(),
                 static_cast<int>(std::ceil(metrics.height())) + margins.top() + margins.bottom());
}

QSize ElidedLabel::minimumSizeHint() const {
    return QSize(std::min(sizeHint().width(), fontMetrics().horizontalAdvance(QStringLiteral("M…M"))),
                 sizeHint().height());
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QString shown = QFontMetricsF(font()).elidedText(m_text, m_mode, contentsRect().width() + 0.5);
    painter.drawText(contentsRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), m_alignment)) | Qt::TextSingleLine,
                     shown);
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        updateToolTip();
    }
}

void ElidedLabel::updateToolTip() {
    setToolTip(isElided() ? m_text : QString());
}

} // namespace callreel
