// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecorderErrors.h"

#include <algorithm>
#include <iterator>

namespace callreel {

namespace {

struct Entry {
    const char* code;
    const char* message; ///< for what we find ourselves
    const char* help;
};

constexpr const char* chooseAnother =
    QT_TRANSLATE_NOOP("Diagnostic", "Choose CPython 3.11 or later: --python PATH, CALLREEL_PYTHON, or the settings.");
constexpr const char* freeSlot = QT_TRANSLATE_NOOP(
    "Diagnostic", "Another profiler, a debugger or coverage is at work in the program: record it without that.");
constexpr const char* freeSpace =
    QT_TRANSLATE_NOOP("Diagnostic", "Free some space, or choose a folder on another disk with CALLREEL_HOME.");

constexpr Entry entries[] = {
    {"interpreter-not-started", QT_TRANSLATE_NOOP("Diagnostic", "The interpreter %1 could not be started: %2."),
     chooseAnother},
    {"interpreter-silent", QT_TRANSLATE_NOOP("Diagnostic", "The interpreter %1 did not answer."), chooseAnother},
    {"interpreter-not-python", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not a Python interpreter."), chooseAnother},
    {"interpreter-not-cpython", QT_TRANSLATE_NOOP("Diagnostic", "The recorder works in CPython only, and this is %1."),
     chooseAnother},
    {"interpreter-too-old", QT_TRANSLATE_NOOP("Diagnostic", "Python %1 is too old for the recorder."), chooseAnother},
    {"interpreter-free-threaded",
     QT_TRANSLATE_NOOP("Diagnostic", "The recorder does not work in a free-threaded Python (%1)."),
     QT_TRANSLATE_NOOP("Diagnostic", "Choose the ordinary build of the same version.")},
    {"extension-not-loaded", QT_TRANSLATE_NOOP("Diagnostic", "The recorder's extension does not load in it: %1"),
     QT_TRANSLATE_NOOP("Diagnostic", "Install Callreel again for this machine, or choose another interpreter.")},
    {"interpreter-ended",
     QT_TRANSLATE_NOOP("Diagnostic", "The interpreter %1 ended (%2) before the recorder had started."),
     QT_TRANSLATE_NOOP("Diagnostic", "Is it a Python interpreter, and are the --python-option values right? What it "
                                     "printed stands above.")},
    {"tool-slot-taken", QT_TRANSLATE_NOOP("Diagnostic", "The interpreter's profiler slot is taken."), freeSlot},
    {"hook-taken", QT_TRANSLATE_NOOP("Diagnostic", "The interpreter's profile hook is taken."), freeSlot},
    {"output-not-capturable", QT_TRANSLATE_NOOP("Diagnostic", "The output of this interpreter cannot be kept."),
     QT_TRANSLATE_NOOP("Diagnostic", "Record without it: --no-output.")},
    {"log-not-writable", QT_TRANSLATE_NOOP("Diagnostic", "The recorder could not write its log."), freeSpace},
    {"log-damaged", QT_TRANSLATE_NOOP("Diagnostic", "Part of the log was removed or damaged while the program ran."),
     QT_TRANSLATE_NOOP("Diagnostic", "The trace holds what could be read. Leave the folder of a run alone until it is "
                                     "sealed.")},
    {"log-full", QT_TRANSLATE_NOOP("Diagnostic", "The disk is full: the recorder could not write its log."), freeSpace},
    {"disk-full", QT_TRANSLATE_NOOP("Diagnostic", "The disk is full: the recorder could not write its log."),
     freeSpace},
    {"log-quota",
     QT_TRANSLATE_NOOP("Diagnostic",
                       "The log grew faster than it could be compressed, and half of the free space is used."),
     freeSpace},
};

const Entry* find(const std::string& code) {
    const auto* const found = std::ranges::find(entries, code, &Entry::code);
    return found == std::end(entries) ? nullptr : found;
}

} // namespace

Diagnostic recorderError(const std::string& code, std::vector<std::string> arguments) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.arguments = std::move(arguments);
    if (const Entry* entry = find(code)) {
        diagnostic.message = entry->message;
        diagnostic.help = entry->help;
    } else {
        diagnostic.message = QT_TRANSLATE_NOOP("Diagnostic", "The recorder failed.");
    }
    return diagnostic;
}

Diagnostic recorderErrorSaid(const std::string& code, const std::string& message) {
    Diagnostic diagnostic = recorderError(code.empty() ? "recorder-failed" : code, {});
    if (!message.empty()) {
        diagnostic.message = "%1";
        diagnostic.arguments = {message};
    }
    return diagnostic;
}

} // namespace callreel
