// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <cstdint>

#include "model/trace/Verdict.h"

namespace callreel {

/// One trace of the trace folder, or a recording that will become one, as the list of recent runs shows it.
struct RunEntry {
    QString path;        ///< absolute
    QStringList program; ///< as typed, arguments included
    QString workdir;
    QString interpreter; ///< path
    QDateTime started;   ///< UTC
    std::int64_t durationNs = 0;
    std::uint64_t calls = 0;
    std::uint64_t bytes = 0; ///< of the file
    Verdict verdict;
    bool readable = true; ///< false: not a trace, damaged, or newer; `problem` says which
    Diagnostic problem;
    /// It is being recorded right now: durations, calls and bytes are those so far, and there is no verdict and no
    /// file.
    bool running = false;
    bool stopping = false;  ///< the user has asked for its end
    bool waiting = false;   ///< for a slot of the recording service; it does not run yet
    bool elsewhere = false; ///< by another window, the service or the command line: there is no page of it here
    bool callsKnown = true; ///< false: nobody tells how many it has made so far
    QString run;            ///< its id; empty when it is not known yet, or not told by a list
    QString serviceRun;     ///< its number in the recording service; empty when it is none of its runs
};

} // namespace callreel

Q_DECLARE_METATYPE(callreel::RunEntry)
