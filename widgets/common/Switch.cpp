// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/Switch.h"

#include <QPainter>
#include <QStyleOption>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr int trackWidth = 30;
constexpr int trackHeight = 16;

} // namespace

Switch::Switch(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString Switch::word() const {
    return isChecked() ? tr("On") : tr("Off");
}

QSize Switch::sizeHint() const {
    const int words = std::max(fontMetrics().horizontalAdvance(tr("On")), fontMetrics().horizontalAdvance(tr("Off")));
    return QSize(4 + trackWidth + metrics::spacing(2) + words + 6, metrics::controlHeight());
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = theme();
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect track = mirrored(QRect(4, (height() - trackHeight) / 2, trackWidth, trackHeight));
    QColor fill = t.color(isChecked() ? Token::Accent : Token::Control);
    if (!isEnabled())
        fill = t.color(Token::LineStrong);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(track, trackHeight / 2.0, trackHeight / 2.0);
    const bool right = isChecked() != isRightToLeft();
    const QRectF knob(right ? track.right() - trackHeight + 3 : track.left() + 2, track.top() + 2, trackHeight - 4,
                      trackHeight - 4);
    painter.setBrush(t.color(isChecked() ? Token::OnAccent : Token::Panel));
    painter.drawEllipse(knob);
    const int left = 4 + trackWidth + metrics::spacing(2);
    painter.setPen(t.color(isEnabled() ? Token::Text : Token::Disabled));
    painter.drawText(mirrored(QRect(left, 0, width() - left, height())),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                     word());
    QStyleOption option;
    option.initFrom(this);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.color(Token::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -3), metrics::controlRadius, metrics::controlRadius);
    }
}

} // namespace callreel
