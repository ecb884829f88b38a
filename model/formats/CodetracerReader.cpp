// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerReader.h"

#include <cerrno>
#include <cstring>

namespace callreel {

namespace {

constexpr const char* damagedHelp =
    QT_TRANSLATE_NOOP("Diagnostic", "Is it whole? A recorder that was killed leaves half a file: record again.");

}

std::unexpected<Diagnostic> importNotReadable(const std::string& file, int systemError) {
    auto error = systemError == ENOENT || systemError == ENOTDIR
                     ? failure("no-such-file", QT_TRANSLATE_NOOP("Diagnostic", "There is no file %1."), {file})
                     : failure("not-readable", QT_TRANSLATE_NOOP("Diagnostic", "The file %1 cannot be read: %2."),
                               {file, std::strerror(systemError)});
    error.error().source = file;
    return error;
}

std::unexpected<Diagnostic> importDamaged(const std::string& file, const std::string& what) {
    auto error = failure("import-damaged", QT_TRANSLATE_NOOP("Diagnostic", "The trace %1 is damaged: %2."),
                         {file, what}, damagedHelp);
    error.error().source = file;
    return error;
}

std::unexpected<Diagnostic> importDamagedAt(const std::string& file, std::uint64_t place, const std::string& what) {
    auto error = failure("import-damaged", QT_TRANSLATE_NOOP("Diagnostic", "The trace %1 is damaged at byte %2: %3."),
                         {file, std::to_string(place), what}, damagedHelp);
    error.error().source = file;
    return error;
}

} // namespace callreel
