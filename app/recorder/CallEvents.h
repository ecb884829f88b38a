// SPDX-License-Identifier: Apache-2.0
#pragma once

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

inline void enterByThrow(PyObject* code, PyObject* exception, FrameHandle frame = nullptr) {
    Function* function = nullptr;
    ThreadStream* stream = gate(code, true, function);
    if (!stream) [[unlikely]]
        return;
    stream->enterByThrow(function, frame ? frame : FrameLayout::current(), exception);
}

/// `record` is Return, Yield or Unwind; `value` nullptr when the interpreter does not tell it. False: nothing was
/// written.
inline bool leave(log::ThreadRecord record, PyObject* code, PyObject* value, FrameHandle frame = nullptr) {
    // Nearly always the innermost open call is the one that ends, and it passed the gates when it began.
    if (ThreadStream* current = ThreadStream::current();
        current && recorder.isUndisturbed() && !current->isEmpty() && current->innermost().function->code == code &&
        (!frame || !current->innermost().frame || current->innermost().frame == frame)) [[likely]] {
        current->leave(record, value);
        return true;
    }
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
