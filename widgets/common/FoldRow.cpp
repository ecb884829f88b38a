// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/FoldRow.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <climits>

#include "widgets/common/Numbers.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

int plural(qint64 lines) {
    return static_cast<int>(std::min<qint64>(lines, INT_MAX));
}

} // namespace

QString foldText(qint64 lines) {
    return QCoreApplication::translate("FoldRow", "[%1 more lines]", nullptr, plural(lines))
        .arg(formatCount(static_cast<quint64>(lines)));
}

QString foldSentence(qint64 lines) {
    return QCoreApplication::translate("FoldRow", "%1 lines that the filter leaves out; Enter shows them", nullptr,
                                       plural(lines))
        .arg(formatCount(static_cast<quint64>(lines)));
}

void paintFold(QPainter& painter, const QRect& area, qint64 lines, bool selected) {
    const QColor colour = theme().color(selected ? Token::Text : Token::AccentText);
    const int size = metrics::rowIconSize();
    const QPixmap chevron =
        iconPixmap(QStringLiteral("chevron-right"), size, colour, painter.device()->devicePixelRatioF());
    painter.drawPixmap(area.left(), area.top() + (area.height() - size) / 2, chevron);
    painter.setFont(metrics::smallFont());
    painter.setPen(colour);
    painter.drawText(area.adjusted(size + metrics::spacing(1), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     foldText(lines));
}

} // namespace callreel
