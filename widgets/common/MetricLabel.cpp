// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/MetricLabel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

#include "widgets/common/DigitPainter.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

MetricLabel::MetricLabel(const QString& caption, QWidget* parent) : QWidget(parent), m_caption(caption) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

void MetricLabel::setCaption(const QString& caption) {
    m_caption = caption;
    describe();
}

void MetricLabel::setValue(const QString& value, const QString& exact) {
    if (value == m_value && exact == m_exact)
        return;
    const bool wider = value.size() > m_value.size();
    m_value = value;
    m_exact = exact;
    describe();
    if (wider)
        updateGeometry();
    update();
}

void MetricLabel::describe() {
    setAccessibleName(m_caption);
    setAccessibleDescription(m_exact.isEmpty() ? m_value : m_exact);
    setToolTip(m_value.isEmpty() ? tr("not recorded") : m_exact);
}

QSize MetricLabel::sizeHint() const {
    const QFontMetricsF small(metrics::smallFont());
    const QFontMetricsF text(metrics::textFont());
    const qreal width = std::max(small.horizontalAdvance(m_caption), numberWidth(text, m_value));
    return QSize(static_cast<int>(std::ceil(width)) + metrics::spacing(2),
                 static_cast<int>(std::ceil(small.height() + text.height())) + 4);
}

void MetricLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal captionHeight = QFontMetricsF(metrics::smallFont()).height();
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.setFont(metrics::smallFont());
    painter.setPen(theme().color(Token::Text3));
    painter.drawText(QRectF(0, 0, width(), captionHeight), static_cast<int>(side) | Qt::AlignVCenter, m_caption);
    painter.setFont(metrics::textFont());
    painter.setPen(theme().color(Token::Text));
    drawNumber(&painter, QRectF(0, captionHeight + 2, width(), height() - captionHeight - 2), m_value, side);
}

} // namespace callreel
