// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Moves traces to the system's trash, and back. Remembers where each went for as long as the program runs.
class RunTrash {
public:
    /// Errors: "cannot-trash".
    Result<void> take(const QString& path);
    /// Errors: "cannot-restore" (it is no longer in the trash, or another file has its place).
    Result<void> restore(const QString& path);

private:
    QHash<QString, QString> m_places; ///< where it lay -> where it is in the trash
};

} // namespace callreel
