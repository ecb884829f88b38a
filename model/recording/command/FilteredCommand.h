// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/recording/ScriptProcess.h"
#include "model/recording/SignalWatch.h"
#include "model/recording/command/CommandStream.h"
#include "model/recording/command/FilterProgram.h"
#include "model/recording/command/GroupWitness.h"
#include "model/recording/command/KeptOutput.h"
#include "model/recording/command/StreamWriter.h"
#include "model/recording/filters/FilteredStream.h"

namespace callreel {

/// What a command is run with.
struct FilteredCommandOptions {
    std::vector<std::string> command;
    std::optional<FilterProfile> profile; ///< either this,
    std::string filterCommand;            ///< or a line for the shell
    std::int64_t patience = 10'000;       ///< milliseconds for the filter command, see FilterProgram
};

/// Runs a command with its output through a filter, and is otherwise not there: signals, the terminal and the command's
/// end are as without it (contract, "Exit codes", `run`). A plain loop over what can happen. Whatever goes wrong with
/// the filter or the file, the output is shown as it came and the command's end stays its own (W5, W6).
class FilteredCommand {
public:
    using Warn = std::function<void(const Diagnostic& warning)>;
    /// `kept` takes the whole output. `signals` outlives this. `warn` is called in mid-run, before the output that it
    /// is about.
    FilteredCommand(FilteredCommandOptions options, KeptOutput kept, SignalWatch& signals, Warn warn);
    ~FilteredCommand();
    FilteredCommand(const FilteredCommand&) = delete;
    FilteredCommand& operator=(const FilteredCommand&) = delete;

    /// Once for each object; returns when the command has ended and its output is out. Errors, all from before the
    /// command was started: those of commandNotStarted(), "filter-not-started", "no-pipe".
    Result<ScriptProcess::End> run();

    /// Of the profile, all streams together.
    FilterTally tally() const;
    const KeptOutput& kept() const { return m_kept; }
    /// Removes the file: the command never ran.
    void discardKept() { m_kept.remove(); }
    /// False when not all of the output could be written to the file.
    bool isKeptWhole() const { return m_keeps; }

private:
    /// One output of the command on its way to ours.
    struct Flow {
        CommandStream stream;
        StreamWriter writer;
        std::unique_ptr<FilteredStream> filter; ///< of a profile
    };
    /// What becomes of the output.
    enum class Mode {
        Profile,
        Program,
        Replay, ///< the program has failed: what was kept is shown, then
        Raw     ///< everything as it comes
    };

    Result<void> prepare();
    Result<void> openStreams();
    Result<void> startCommand();
    void loop();
    bool isOver() const;
    int millisecondsToDeadline() const;

    void onSignals();
    void onCommandStopped(int signal);
    void onCommandEnded();
    void readFlow(Flow& flow, std::size_t most);
    void onOutput(Flow& flow, std::string_view bytes);
    void attendProgram();
    void compareWithKept(std::string_view shown);
    void replay();
    void finishFilters();
    bool isHeldUp(const Flow& flow) const;
    void leaveRestToSuccessor();

    FilteredCommandOptions m_options;
    KeptOutput m_kept;
    SignalWatch& m_signals;
    Warn m_warn;
    Mode m_mode = Mode::Raw;
    std::vector<Flow> m_flows;
    std::optional<FilterProgram> m_program;
    std::optional<GroupWitness> m_witness;
    std::optional<ScriptProcess> m_command;
    std::optional<ScriptProcess::End> m_end;
    std::uint64_t m_replayed = 0; ///< bytes of the kept output that are shown
    bool m_agrees = true;         ///< what the program has shown is the output itself so far
    bool m_endsLine = true;
    bool m_keeps = true;
    bool m_givesUp = false; ///< asked to end while the command has ended already
};

} // namespace callreel
