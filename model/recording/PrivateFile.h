// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Writes a small file at once (the old one stays until the new one is whole), readable by its owner only: presets and
/// history hold command lines and environments, which hold secrets. Makes the folder, 0700. What is there and is no
/// file (a pipe, /dev/stdout) is written to as it is, and not waited for longer than two seconds. Error:
/// "cannot-write".
Result<void> writePrivateFile(const QString& path, const QByteArray& bytes);

/// The file's bytes; nothing when it is not there or cannot be read.
QByteArray readSmallFile(const QString& path);

} // namespace callreel
