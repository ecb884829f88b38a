// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QPoint;

namespace callreel {

struct Call;
struct CallRowGeometry;
class CallTreeRows;
struct TreeRow;

/// What the mouse says over a cell of a call's row; empty where there is nothing to add.
QString callTreeTip(const CallTreeRows& rows, const Call& call, const CallRowGeometry& places, const QPoint& position);

/// The same over the counted row of folded library calls.
QString libraryTip(const CallTreeRows& rows, const TreeRow& row);

} // namespace callreel
