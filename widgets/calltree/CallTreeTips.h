// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QPoint;

namespace callreel {

struct Call;
struct CallRowGeometry;
class CallTreeRows;

/// What the mouse says over a cell of a call's row; empty where there is nothing to add.
QString callTreeTip(const CallTreeRows& rows, const Call& call, const CallRowGeometry& places, const QPoint& position);

} // namespace callreel
