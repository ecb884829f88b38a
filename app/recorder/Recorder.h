// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/Activations.h"
#include "app/recorder/CPython.h"
#include "app/recorder/ControlFile.h"
#include "app/recorder/Definitions.h"
#include "app/recorder/Functions.h"
#include "app/recorder/ThreadStream.h"

#include <cstdint>

namespace callreel::recorder {

enum class OnError : std::uint8_t { Abort, Disable };

struct RecorderOptions {
    const char* folder;        ///< of the run: absolute
    const char* packageFolder; ///< of the recorder's own Python files, whose calls are never recorded
    bool values = true;
    bool lines = false;
    bool moduleNameFromGlobals = true; ///< else from the file's place below sys.path
    OnError onError = OnError::Abort;
};

/// Why a recording did not begin, or ended early.
struct RecorderError {
    const char* code = nullptr; ///< nullptr: no error
    char message[768] = {};
    int systemError = 0;
};

/// The one recording of this process; when it was stopped, another may follow. Guarded by the GIL. All zero before
/// start(), so that it costs the file nothing.
class Recorder {
public:
    /// Makes the log ready; no event comes yet. An error has been written into `control`, as far as that can be.
    bool start(const RecorderOptions& options, RecorderError& error);
    /// Opens <toplevel> on the calling thread and turns the events on. `seeded`: the frames that the thread is in
    /// already are written as running, for a program that is recorded from its midst.
    bool beginMain(bool seeded, RecorderError& error);
    /// How many frames were written as running then.
    unsigned seeded() const { return m_seeded; }
    void outcome(log::OutcomeKind kind, std::int64_t code, const char* type, std::size_t typeSize, const char* message,
                 std::size_t messageSize);
    /// The exception that left the main program; for an interpreter that did not tell it at the unwinds. Borrowed.
    void uncaught(PyObject* exception, PyObject* traceback);
    /// Ends the recording at the program's wish and lets go of the log, in every thread; start() may follow.
    void stop();

    /// True between beginMain() and whatever ended the recording.
    bool isActive() const { return m_active; }
    /// isActive(), no failure is to be injected, no executed lines are asked for, and the clock is the processor's
    /// counter: the hot path may be taken.
    bool isQuick() const { return m_quick; }
    bool recordsValues() const { return m_values; }
    bool recordsLines() const { return m_lines; }
    /// Whether the main program has ended; what runs now runs at exit, and any event may be the last one.
    bool isAtExit() const { return m_atExit; }

    /// Bytes that the script wrote, as a record of the innermost open call of the calling thread. For the output
    /// capture.
    void writeOutput(std::uint8_t stream, const char* bytes, std::size_t size);

    /// Ends the recording early in every thread, says why in their streams and in `control`, and never touches the
    /// script.
    void fail(log::GapReason reason, const char* code, const char* message, int systemError);
    /// Ends the recording in one thread: 3.11's profile hook is each thread's own.
    void endThread(ThreadStream* stream, log::GapReason reason);
    /// In the child of a fork: the log is the parent's. Async-signal-safe.
    void becomeChild() {
        setActive(false);
        m_child = true;
    }
    /// Lets the next callback fail, for tests of what happens then.
    void failNextCallback() {
        m_failNext = true;
        m_quick = false;
    }
    bool takesInjectedFailure() {
        if (!m_failNext) [[likely]]
            return false;
        injectFailure();
        return true;
    }

    /// The calling thread's stream, made at its first event: frames that exist already are written as running, except
    /// the innermost one when it is about to be written by its own start. nullptr: not recorded.
    ThreadStream* stream(bool innermostIsNew) {
        ThreadStream* stream = ThreadStream::current();
        return stream ? stream : firstStream(innermostIsNew);
    }

    void add(ThreadStream* stream);
    /// Finishes the stream that an ending thread's slot points to. Nothing when there is none any more, and in a forked
    /// child, whose streams are the parent's. Needs no GIL.
    void threadEnds(ThreadStream** slot);
    /// The program is about to become another one by exec, or that has failed.
    void replacing(bool begins) {
        if (m_active)
            control.setState(begins ? log::RecorderState::Ended : log::RecorderState::Recording);
    }
    std::uint32_t nextStream() { return ++m_lastStream; }
    const char* folder() const { return m_folder; }

    ControlFile control;
    Definitions definitions;
    Functions functions;
    Activations activations;

private:
    ThreadStream* firstStream(bool innermostIsNew);
    void setActive(bool active) {
        m_active = active;
        m_quick = active && !m_failNext && !m_lines && Clock::hasCounter();
    }
    void injectFailure();
    void forgetParent();
    void finishStreams();

    bool m_active = false;
    bool m_quick = false;
    bool m_failNext = false;
    bool m_values = false;
    bool m_lines = false;
    bool m_started = false;
    bool m_child = false;
    bool m_atExit = false;
    OnError m_onError = OnError::Abort;
    unsigned m_seeded = 0;
    std::uint32_t m_lastStream = 0;
    ThreadStream* m_streams = nullptr;
    char m_folder[3072] = {};
};

extern Recorder recorder;

} // namespace callreel::recorder
