// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/recording/FileHandle.h"
#include "model/recording/SignalWatch.h"

namespace callreel {

/// The process that runs the script, or the command of `callreel run`. Its standard input, output and error are ours,
/// untouched, unless others are given; it gets our environment, and mask and dispositions of signals as our caller gave
/// them to us.
class ScriptProcess {
public:
    /// Where it stands among the processes.
    enum class Place {
        CallersGroup, ///< at a terminal: the terminal and the shell treat it as if we were not there
        OwnGroup,     ///< without one: a group of its own, so that Stop reaches all of it
        OwnSession    ///< started by a window: a terminal that the window was started from must not stop it either
    };

    /// How it ended, as waitid tells it.
    struct End {
        bool bySignal = false;
        int number = 0;             ///< exit code, or the signal
        std::int64_t monotonic = 0; ///< CLOCK_MONOTONIC when we learnt of it, ns
    };

    /// What to start, and how.
    struct Spawn {
        const std::vector<std::string>& command; ///< program first
        Place place = Place::CallersGroup;
        const char* without = nullptr; ///< a variable that it must not see
        bool searchPath = false;       ///< look for the program as a shell does; else it is a path
        /// Of its standard input, output and error; -1: ours.
        std::array<int, 3> streams{-1, -1, -1};
    };
    /// Starts a process of any kind. Error: the errno of what failed, mostly of exec.
    static std::expected<ScriptProcess, int> spawn(const Spawn& spawn, const SignalWatch& signals);

    /// Starts `command` (program first, an absolute path). `without` is a variable that the script must not see.
    /// Errors: "interpreter-not-started".
    static Result<ScriptProcess> start(const std::vector<std::string>& command, Place place, const char* without,
                                       const SignalWatch& signals);
    ScriptProcess(ScriptProcess&&) noexcept = default;
    ScriptProcess& operator=(ScriptProcess&&) noexcept = default;
    ~ScriptProcess();

    pid_t pid() const { return m_pid; }
    /// Readable once it has ended.
    int descriptor() const { return m_handle.get(); }

    /// How it ended; nothing while it runs. The process stays a zombie until this object goes, so that its number, and
    /// the one of its group, cannot become another's.
    std::optional<End> ended();
    /// The signal that has stopped it since the last call (Ctrl-Z, kill -STOP); nothing otherwise.
    std::optional<int> stopped();
    /// Whether it is stopped now.
    bool isStopped() const;

    /// To the script alone.
    void signal(int number) const;
    /// To its whole group where it has one of its own, else to the script alone.
    void signalAll(int number) const;
    /// Whether a process of its own group, other than the script once that has ended, is still there.
    bool hasCompany() const;

private:
    ScriptProcess(pid_t pid, Place place, FileHandle handle)
        : m_pid(pid), m_place(place), m_handle(std::move(handle)) {}

    pid_t m_pid = 0;
    Place m_place = Place::CallersGroup;
    FileHandle m_handle; ///< a pidfd
    std::optional<End> m_end;
};

} // namespace callreel
