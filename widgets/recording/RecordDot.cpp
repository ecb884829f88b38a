// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/RecordDot.h"

#include <QPainter>
#include <QStyle>

#include "widgets/theme/Theme.h"

namespace callreel {

RecordDot::RecordDot(QWidget* parent) : QWidget(parent) {
    setFixedSize(sizeHint());
    setAccessibleName(tr("Recording"));
    m_breath.setStartValue(1.0);
    m_breath.setKeyValueAt(0.5, 0.6);
    m_breath.setEndValue(1.0);
    m_breath.setDuration(1000);
    m_breath.setLoopCount(-1);
    connect(&m_breath, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void RecordDot::setRecording(bool recording) {
    m_recording = recording;
    setAccessibleName(recording ? tr("Recording") : tr("Not recording"));
    updateMotion();
    update();
}

void RecordDot::updateMotion() {
    // Motion is off when the style says so: the style answers for the desktop and for the setting.
    const bool moves = m_recording && isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    if (moves && m_breath.state() != QAbstractAnimation::Running)
        m_breath.start();
    else if (!moves)
        m_breath.stop();
}

void RecordDot::showEvent(QShowEvent*) {
    updateMotion();
}

void RecordDot::hideEvent(QHideEvent*) {
    updateMotion();
}

void RecordDot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_breath.state() == QAbstractAnimation::Running)
        painter.setOpacity(m_breath.currentValue().toDouble());
    const QPointF centre(width() / 2.0, height() / 2.0);
    painter.setPen(QPen(theme().color(m_recording ? Token::ErrLine : Token::LineStrong), 1.5));
    painter.drawEllipse(centre, 8.5, 8.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(m_recording ? Token::Err : Token::Text3));
    painter.drawEllipse(centre, 5, 5);
}

} // namespace callreel
