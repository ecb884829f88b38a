// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QPainter;
class QRect;

namespace callreel {

/// A row in place of lines of output that a filter leaves out; the same in every view of output.

/// "[12 more lines]"
QString foldText(qint64 lines);
/// What a screen reader says of it, and how it is opened.
QString foldSentence(qint64 lines);
/// From the left edge of `area`, which is where texts of lines begin.
void paintFold(QPainter& painter, const QRect& area, qint64 lines, bool selected);

} // namespace callreel
