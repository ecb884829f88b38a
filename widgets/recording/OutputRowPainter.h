// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "model/recording/LiveOutput.h"

class QPainter;
class QRect;

namespace callreel {

/// Paints one line of output: a bar for what is not standard output, time, stream, text. The columns' widths follow the
/// fixed font.
class OutputRowPainter {
public:
    struct Look {
        bool selected = false;
        bool focused = false; ///< the view has the focus
        bool current = false; ///< the cursor is on this row
        int scrolled = 0;     ///< pixels to the right
    };

    void setSearch(const QString& text) { m_search = text; }
    const QString& search() const { return m_search; }

    void paint(QPainter& painter, const QRect& rect, const LiveOutput::Line& line, const Look& look) const;

    /// A row in place of lines that are left out.
    void paintFolded(QPainter& painter, const QRect& rect, qint64 lines, const Look& look) const;

    static qreal characterWidth();
    static int textLeft();

private:
    static void paintCursor(QPainter& painter, const QRect& rect, const Look& look);
    void paintText(QPainter& painter, const QRect& area, const LiveOutput::Line& line, const Look& look) const;
    void paintMatches(QPainter& painter, const QRect& rect, const QString& text, bool current) const;
    static int timeWidth();

    QString m_search;
};

} // namespace callreel
