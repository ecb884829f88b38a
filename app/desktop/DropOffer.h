// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QMimeData;

namespace callreel {

/// What a drop on the window would do: open a trace, import one of CodeTracer's, record a script, or nothing.
struct DropOffer {
    enum class Kind { None, Open, Import, Record, Impossible };
    Kind kind = Kind::None; ///< None: there is no file in it
    QString path;
    QString words; ///< "Record orders.py", "Open orders.reel", "Cannot open .xlsx", translated

    static DropOffer of(const QMimeData* data);
};

} // namespace callreel
