// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"
#include "app/recorder/Clock.h"
#include "app/recorder/ExecutedLines.h"
#include "app/recorder/FrameLayout.h"
#include "app/recorder/Functions.h"
#include "app/recorder/PendingUnwinds.h"
#include "app/recorder/SegmentFile.h"
#include "app/recorder/ValueEncoder.h"
#include "model/trace/log/format/LogFormat.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

/// One open call of a thread.
struct OpenCall {
    Function* function;
    FrameHandle frame; ///< of what suspends: the key of its activation; else nullptr
};

/// A thread's stream of the log and the calls that are open in it. Only its own thread writes, under the GIL; no lock
/// is taken and nothing is allocated, except when a segment is full or the stack of open calls outgrows its room.
class ThreadStream {
public:
    /// The calling thread's stream; nullptr when it has none yet.
    static ThreadStream* current() { return s_current; }
    /// Makes the calling thread's stream. nullptr when there is no memory or no disk: the recorder has been told.
    static ThreadStream* create();

    /// Whether the next event finds room for its record and for a call. Unwinds that wait are not asked for: there are
    /// none where sys.monitoring is.
    bool isReady() const { return m_segment.hasRoom() && m_depth < m_capacity; }
    /// start(), resume() and leave() of what is nearly always so: isReady(), Recorder::isQuick(), and for leave() a
    /// call around the innermost one. Inline in ReadyStream.h.
    template <bool values>
    void startReady(Function* function);
    template <bool values>
    void startSuspendable(Function* function, FrameHandle frame);
    void resumeReady(Function* function, FrameHandle frame);
    /// Returns what suspends and has ended, which recorder.activations is to be told; else nullptr.
    template <bool values>
    FrameHandle leaveReady(log::ThreadRecord record, PyObject* value);

    /// Writes the call and opens it. `arguments` are taken from the frame when values are recorded.
    void start(Function* function, FrameHandle frame);
    /// A frame that was there before; its caller has been written.
    void running(Function* function, FrameHandle frame);
    void resume(Function* function, FrameHandle frame);
    /// `exception` may be nullptr: the interpreter does not tell it.
    void enterByThrow(Function* function, FrameHandle frame, PyObject* exception);
    /// Closes the innermost call with Return, Yield or Unwind. `value` may be nullptr: the interpreter does not tell
    /// it.
    void leave(log::ThreadRecord record, PyObject* value);
    void output(std::uint8_t stream, const char* bytes, std::size_t size);
    void loss(log::LossKind kind, std::uint64_t count, std::uint64_t bytes);
    /// 3.11: closes the innermost call by an exception that may be told later.
    void leaveByUntold(PyFrameObject* frame);
    /// Writes the unwinds that wait, with the exceptions that can be told now; both nullptr: those that are being
    /// handled.
    void settleUnwinds(PyObject* exception = nullptr, PyObject* traceback = nullptr);
    bool hasPendingUnwinds() const { return !m_pending.isEmpty() || m_thrown.function; }
    /// 3.11: opens a segment by an exception that is told the next moment.
    void enterByUntold(Function* function, FrameHandle frame, const PyFrameObject* object);
    /// 3.11: the exception that has come into this frame. Settles what waits for it; when it is the frame's next event
    /// to be left, that is why.
    void tellException(const PyFrameObject* frame, PyObject* exception, PyObject* traceback);
    /// It was handled, or something else happens.
    void forgetException() {
        if (m_told.exception) [[unlikely]]
            dropTold();
    }
    /// The thread is this threading.Thread's, for as long as its outermost call is open.
    void belongTo(PyObject* thread);
    void nameThread(PyObject* name);
    /// Nothing more is recorded in this thread.
    void gap(log::GapReason reason);
    bool hasEnded() const { return m_ended; }
    /// Closes the stream; called without the GIL when its thread is over, when nothing else knows the stream any more.
    void finish();
    static void destroy(ThreadStream* stream);
    /// Its thread has no stream from here on. Under the lock of the list of streams.
    void leaveSlot() { *m_slot = nullptr; }
    static void leaveOwnSlot() { s_current = nullptr; }
    /// With the GIL: what belongTo() and tellException() hold is given back.
    void letGoOfThread() {
        endOfOutermost();
        dropTold();
    }
    /// Writes what was cut since the last time, so that the ledger is right up to here.
    void flushLosses();

    bool isEmpty() const { return m_depth == 0; }
    std::uint32_t depth() const { return m_depth; }
    const OpenCall& innermost() const { return m_calls[m_depth - 1]; }
    const OpenCall& at(std::uint32_t depth) const { return m_calls[depth]; }
    ExecutedLines& lines() { return m_lines; }
    std::uint64_t identity() const { return m_identity; }

    ThreadStream* next = nullptr; ///< of the recorder's list of living streams

private:
    /// Room for the longest record, and its time. nullptr when the recording has ended.
    std::uint8_t* begin();
    std::uint8_t* beginAt(std::uint64_t now);
    void pop(log::ThreadRecord record);
    void endOfOutermost();
    void dropTold();
    /// The throw that waits, with its exception; nullptr: it is not told.
    void writeThrown(PyObject* exception);
    /// Where there is no GIL, or no exception to ask for.
    void writeUntold();
    void commit(std::uint8_t tag, std::uint8_t* end) { commit(m_segment.out, tag, end); }
    void commit(std::uint8_t* begin, std::uint8_t tag, std::uint8_t* end) {
        __atomic_store_n(begin, tag, __ATOMIC_RELEASE);
        m_segment.out = end;
    }
    void enter(log::ThreadRecord record, Function* function, FrameHandle frame);
    /// The record of leaving the innermost call, when values are recorded.
    void commitResult(log::ThreadRecord record, std::uint8_t* out, PyObject* value);
    void commitValue(log::ThreadRecord record, std::uint8_t* out, PyObject* value, const CaptureBounds& bounds);
    /// `callers`: how many calls are open around it.
    const CaptureBounds& boundsOf(const Function* function, std::uint32_t callers) const {
        return function->library && callers && m_calls[callers - 1].function->library ? innerBounds : fullBounds;
    }
    /// Of the innermost set, which is then gone.
    void writeLines();
    void push(Function* function, FrameHandle frame);
    bool roll();
    /// Returns the place behind the time of a record that begins there.
    std::uint8_t* putTime(std::uint8_t* record, std::uint64_t now) {
        // A thread that moved to another processor may read a counter that is a few ticks behind.
        const std::uint64_t passed = now > m_lastTicks ? now - m_lastTicks : 0;
        m_lastTicks += passed;
        return log::putPaddedVarint(record + 1, passed);
    }

    // In the block of thread-local storage that is there from a thread's start: no call to find it.
    static constinit thread_local ThreadStream* s_current __attribute__((tls_model("initial-exec")));

    SegmentFile m_segment;
    std::uint64_t m_lastTicks = 0;
    OpenCall* m_calls = nullptr;
    std::uint32_t m_depth = 0;
    std::uint32_t m_capacity = 0;
    bool m_ended = false;
    CaptureLosses m_losses;       ///< not written yet
    std::uint64_t m_nameKey = 0;  ///< hash of the name last written
    std::uint64_t m_identity = 0; ///< pthread_self(), which is what threading calls ident
    ExecutedLines m_lines;
    PyObject* m_thread = nullptr;
    ThreadStream** m_slot = nullptr; ///< s_current of its thread
    PendingUnwinds m_pending;
    struct {
        Function* function; ///< nullptr: none waits
        FrameHandle frame;
        const PyFrameObject* object;
        std::uint64_t ticks;
    } m_thrown{};
    struct {
        const PyFrameObject* frame;
        PyObject* exception; ///< owned
    } m_told{};
};

} // namespace callreel::recorder
