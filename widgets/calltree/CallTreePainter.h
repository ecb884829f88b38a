// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QString>

#include <array>

#include "model/analysis/NameSearch.h"
#include "widgets/calltree/CallTreeHeader.h"
#include "widgets/calltree/CallTreeRows.h"

class QPainter;

namespace callreel {

class ModuleCategories;

/// Where the parts of a row lie.
struct CallRowGeometry {
    QRect row;
    std::array<QRect, callColumnCount> columns;
    QRect arrow; ///< expands and collapses; empty where there is nothing below
    QRect causes[2];
};

/// How one row is to look.
struct CallRowLook {
    bool selected = false;
    bool active = false;   ///< the pane has the focus
    bool keyboard = false; ///< the focus came by key: it shows a ring
    bool hovered = false;
    bool bookmarked = false;
    enum class Sibling { None, Before, At, After, Between };
    bool joinsAbove = false; ///< a segment of the selected activation lies above this row and one at or below it
    bool joinsBelow = false;
    bool isSegment = false; ///< of the same activation as the selected call
};

/// Paints rows of the call tree.
class CallTreePainter {
public:
    CallTreePainter(const Trace& trace, const ModuleCategories& categories)
        : m_trace(trace), m_categories(categories) {}

    static CallRowGeometry geometry(const QRect& row, const CallTreeHeader& header, int offset,
                                    const VisibleRows::Row& content);
    void paint(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row, const CallRowDetails& details,
               const CallRowLook& look, const NameSearch& search) const;
    void paintHeading(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row, const QString& name,
                      const CallRowLook& look) const;
    /// The counted row of library calls that are folded.
    void paintLibrary(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row,
                      const CallRowLook& look) const;
    /// A row that cannot be read.
    static void paintError(QPainter& painter, const QRect& row, const QString& text);

private:
    void paintBackground(QPainter& painter, const QRect& row, const CallRowLook& look) const;
    void paintRing(QPainter& painter, const QRect& row, const CallRowLook& look) const;
    void paintJoin(QPainter& painter, const QRect& row, const CallRowLook& look) const;
    static void paintGuides(QPainter& painter, const QRect& column, const VisibleRows::Row& row);
    void paintFunction(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row,
                       const CallRowDetails& details, const CallRowLook& look, const NameSearch& search) const;
    void paintValues(QPainter& painter, const QRect& rect, const Call& call, const CallRowDetails& details) const;
    void paintCauses(QPainter& painter, const CallRowGeometry& at, const Call& call) const;
    void paintDuration(QPainter& painter, const QRect& rect, const Call& call, const CallRowDetails& details) const;

    const Trace& m_trace;
    const ModuleCategories& m_categories;
};

} // namespace callreel
