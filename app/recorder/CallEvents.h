// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/ReadyStream.h"
#include "app/recorder/Recorder.h"

/// What both sources of events do with one event: the gates that every event passes (B14), then the stream of its
/// thread. None of this raises, calls Python code or keeps a reference.
namespace callreel::recorder::events {

/// What is open does not fit the event: closes calls whose end was not told, opens a segment whose resumption was not
/// told. False: the event belongs to a frame from before the recording, and is dropped.
bool align(ThreadStream* stream, Function* function, FrameHandle frame);

/// The function just started is threading's own first call in a new thread: it knows the thread's name.
void nameThread(ThreadStream* stream, const Function* function, FrameHandle frame);

/// The gates: recording is on, the thread has a stream, the function is not the recorder's own.
inline ThreadStream* gate(PyObject* code, bool innermostIsNew, Function*& function) {
    if (!recorder.isActive() || recorder.takesInjectedFailure()) [[unlikely]]
        return nullptr;
    ThreadStream* stream = recorder.stream(innermostIsNew);
    if (!stream) [[unlikely]]
        return nullptr;
    function = recorder.functions.of(code);
    if (!function || function->ignored) [[unlikely]]
        return nullptr;
    return stream;
}

/// `frame` may be nullptr here and below: the running one is meant, and looked up only when it is needed.
inline void start(PyObject* code, FrameHandle frame = nullptr) {
    Function* function = nullptr;
    ThreadStream* stream = gate(code, true, function);
    if (!stream) [[unlikely]]
        return;
    if (!frame && (function->suspends || (function->argumentCount && recorder.recordsValues())))
        frame = FrameLayout::current();
    stream->start(function, frame);
    if (function->threadBootstrap) [[unlikely]]
        nameThread(stream, function, frame ? frame : FrameLayout::current());
}

inline void resume(PyObject* code, FrameHandle frame = nullptr) {
    Function* function = nullptr;
    ThreadStream* stream = gate(code, true, function);
    if (!stream) [[unlikely]]
        return;
    stream->resume(function, frame ? frame : FrameLayout::current());
}

/// `toldSoon`: the frame object of a throw whose exception ThreadStream::tellException() will tell.
inline void enterByThrow(PyObject* code, PyObject* exception, FrameHandle frame = nullptr,
                         const PyFrameObject* toldSoon = nullptr) {
    Function* function = nullptr;
    ThreadStream* stream = gate(code, true, function);
    if (!stream) [[unlikely]]
        return;
    if (toldSoon)
        stream->enterByUntold(function, frame, toldSoon);
    else
        stream->enterByThrow(function, frame ? frame : FrameLayout::current(), exception);
}

/// `record` is Return, Yield or Unwind; `value` nullptr when the interpreter does not tell it. False: nothing was
/// written.
inline bool leave(log::ThreadRecord record, PyObject* code, PyObject* value, FrameHandle frame = nullptr) {
    Function* function = nullptr;
    ThreadStream* stream = gate(code, false, function);
    if (!stream) [[unlikely]]
        return false;
    const bool fits = !stream->isEmpty() && stream->innermost().function == function &&
                      (!frame || !stream->innermost().frame || stream->innermost().frame == frame);
    if (!fits && !align(stream, function, frame)) [[unlikely]]
        return false;
    stream->leave(record, value);
    return true;
}

/// The stream, when nothing is in the way of the hot path; else nullptr. For sys.monitoring alone.
inline ThreadStream* readyStream() {
    ThreadStream* const stream = ThreadStream::current();
    return stream && recorder.isQuick() && stream->isReady() ? stream : nullptr;
}

/// As start(), resume() and leave() above, for sys.monitoring, where nearly always nothing is in the way; small enough
/// to be the callback itself. `values` is what recorder.recordsValues() says. False: nothing was done, and the general
/// way is to be taken.
template <bool values>
inline bool startQuickly(PyObject* code) {
    ThreadStream* const stream = readyStream();
    Function* const function = recorder.functions.recent(code);
    if (!stream || !function || !function->isPlain) [[unlikely]]
        return false;
    stream->startReady<values>(function);
    return true;
}

template <bool values>
inline bool startSuspendableQuickly(PyObject* code) {
    ThreadStream* const stream = readyStream();
    Function* const function = recorder.functions.recent(code);
    if (!stream || !function || !function->suspends || function->ignored)
        return false;
    stream->startSuspendable<values>(function, FrameLayout::current());
    return true;
}

inline bool resumeQuickly(PyObject* code) {
    ThreadStream* const stream = readyStream();
    Function* const function = recorder.functions.recent(code);
    if (!stream || !function || function->ignored) [[unlikely]]
        return false;
    stream->resumeReady(function, FrameLayout::current());
    return true;
}

/// The innermost open call is the one that ends, and it passed the gates when it began. `ended`: what suspends and has
/// ended, which recorder.activations is to be told.
template <bool values>
inline bool leaveQuickly(log::ThreadRecord record, PyObject* code, PyObject* value, FrameHandle& ended) {
    ThreadStream* const stream = readyStream();
    if (!stream || stream->depth() < 2 || stream->innermost().function->code != code) [[unlikely]]
        return false;
    ended = stream->leaveReady<values>(record, value);
    return true;
}

/// 3.11: an unwind whose exception nobody tells.
inline void leaveByUntold(PyObject* code, PyFrameObject* frame) {
    Function* function = nullptr;
    ThreadStream* stream = gate(code, false, function);
    if (!stream) [[unlikely]]
        return;
    const FrameHandle handle = FrameLayout::of(frame);
    const bool fits = !stream->isEmpty() && stream->innermost().function == function &&
                      (!stream->innermost().frame || stream->innermost().frame == handle);
    if (fits || align(stream, function, handle))
        stream->leaveByUntold(frame);
}

inline void line(PyObject* code, long number) {
    Function* function = nullptr;
    ThreadStream* stream = gate(code, false, function);
    if (!stream || stream->isEmpty() || stream->innermost().function != function) [[unlikely]]
        return;
    // A handler runs: the exception can be told now, and the sets of the calls that it left are in the way.
    if (stream->hasPendingUnwinds()) [[unlikely]]
        stream->settleUnwinds();
    if (number > 0)
        stream->lines().mark(static_cast<std::uint32_t>(number));
}

} // namespace callreel::recorder::events
