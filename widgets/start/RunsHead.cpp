// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/RunsHead.h"

#include <QPainter>

#include "widgets/start/RunDelegate.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

RunsHead::RunsHead(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize RunsHead::sizeHint() const {
    return QSize(100, metrics::columnHeadHeight());
}

void RunsHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(metrics::smallFont());
    painter.setPen(theme().color(Token::Text2));
    const RunColumns columns = RunColumns::forWidth(width());
    const auto draw = [&](RunColumns::Span span, Qt::Alignment side, const QString& text) {
        if (span.right > 0)
            painter.drawText(QRect(span.left, 0, span.right - span.left, height()),
                             static_cast<int>(side) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    };
    draw(columns.outcome, Qt::AlignLeft, tr("How it ended"));
    draw(columns.program, Qt::AlignLeft, tr("Program"));
    draw(columns.recorded, Qt::AlignRight, tr("Recorded"));
    draw(columns.ran, Qt::AlignRight, tr("Ran"));
    draw(columns.calls, Qt::AlignRight, tr("Calls"));
    draw(columns.size, Qt::AlignRight, tr("Size"));
    const int line = theme().lineWidth();
    painter.fillRect(QRect(0, height() - line, width(), line), theme().color(Token::Line));
}

} // namespace callreel
