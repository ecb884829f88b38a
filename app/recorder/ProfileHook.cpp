// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ProfileHook.h"

#include <cstdio>
#include <cstring>

#include "app/recorder/CallEvents.h"
#include "app/recorder/Recorder.h"
#include "app/recorder/ThreadStart.h"

namespace callreel::recorder {

using log::ThreadRecord;

namespace {

// Of Include/cpython/pystate.h: what a hook is told.
constexpr int whatCall = 0;
constexpr int whatException = 1;
constexpr int whatLine = 2;
constexpr int whatReturn = 3;
constexpr int whatBuiltinCall = 4;

// Of 3.11's Include/opcode.h. This hook is for that version alone.
constexpr unsigned char opYieldValue = 86;
constexpr unsigned char opResume = 151;
constexpr unsigned char opReturnGenerator = 75;

/// The instruction the frame is at, and its argument.
struct Instruction {
    unsigned char operation = 0;
    unsigned char argument = 0;
};

Instruction currentInstruction(const Function* function, PyFrameObject* frame) {
    char* bytes = nullptr;
    Py_ssize_t size = 0;
    if (!function->bytecode || PyBytes_AsStringAndSize(function->bytecode, &bytes, &size) != 0) {
        PyErr_Clear();
        return {};
    }
    const int at = interpreter.frameGetLasti(frame);
    if (at < 0 || at + 1 >= size)
        return {};
    return {static_cast<unsigned char>(bytes[at]), static_cast<unsigned char>(bytes[at + 1])};
}

/// 3.11 holds an exception in C variables while the profile hook is told of the unwind. But the frame that it passes
/// to, and the one that it is thrown into, tell it to a trace hook the next moment: so one is there from an unwind or a
/// throw to the first line that runs again. It is put into its place in the thread's state, which costs nothing, is no
/// sys.settrace for anybody, and leaves a tracer of the program's own alone.
std::size_t traceSlotOffset = 0; ///< in the thread's state; 0: not found

TraceFunction& traceSlot() {
    return *reinterpret_cast<TraceFunction*>(reinterpret_cast<char*>(PyThreadState_Get()) + traceSlotOffset);
}

void tellException(PyFrameObject* frame, PyObject* argument) {
    ThreadStream* const stream = recorder.isActive() ? ThreadStream::current() : nullptr;
    PyObject* const value = argument && PyTuple_Check(argument) ? PyTuple_GetItem(argument, 1) : nullptr;
    PyObject* const traceback = value ? PyTuple_GetItem(argument, 2) : nullptr;
    PyErr_Clear();
    if (stream && value && PyExceptionInstance_Check(value))
        stream->tellException(frame, value, traceback == Py_None ? nullptr : traceback);
}

int onException(PyObject*, PyFrameObject* frame, int what, PyObject* argument) {
    if (what == whatException) {
        tellException(frame, argument);
    } else if (what != whatReturn) {
        // Something runs: the exception was handled, or nobody will tell it.
        if (ThreadStream* const stream = ThreadStream::current())
            stream->forgetException();
        if (traceSlot() == onException)
            traceSlot() = nullptr;
    }
    return 0;
}

void listenForException() {
    if (traceSlotOffset && !traceSlot())
        traceSlot() = onException;
}

void onCall(PyObject* code, const Function* function, PyFrameObject* frameObject) {
    const FrameHandle frame = FrameLayout::of(frameObject);
    if (!function || !function->suspends) {
        events::start(code, frame);
        return;
    }
    const Instruction at = currentInstruction(function, frameObject);
    if (at.operation == opResume && at.argument == 0)
        events::start(code, frame);
    else if (at.operation == opResume)
        events::resume(code, frame);
    else {
        events::enterByThrow(code, nullptr, frame, traceSlotOffset ? frameObject : nullptr);
        listenForException();
    }
}

void onReturn(PyObject* code, const Function* function, PyFrameObject* frameObject, PyObject* value) {
    const FrameHandle frame = FrameLayout::of(frameObject);
    if (!value) {
        events::leaveByUntold(code, frameObject);
        listenForException();
    } else if (function && function->suspends && currentInstruction(function, frameObject).operation == opYieldValue)
        events::leave(ThreadRecord::Yield, code, value, frame);
    else
        events::leave(ThreadRecord::Return, code, value, frame);
}

int onEvent(PyObject*, PyFrameObject* frame, int what, PyObject* argument) {
    if (what != whatCall && what != whatReturn) {
        // A builtin is called: perhaps by the handler of an exception that could not be told before. When a builtin
        // ends, the exception may still be on its way.
        ThreadStream* stream = what == whatBuiltinCall ? ThreadStream::current() : nullptr;
        if (stream && stream->hasPendingUnwinds() && recorder.isActive()) [[unlikely]]
            stream->settleUnwinds();
        return 0;
    }
    // What the encoder allocates may be the allocation that starts a garbage collection, which runs finalisers.
    const int collecting = PyGC_Disable();
    const Reference code{reinterpret_cast<PyObject*>(PyFrame_GetCode(frame))};
    const Function* function = recorder.isActive() ? recorder.functions.of(code.get()) : nullptr;
    ThreadStream* const stream = what == whatReturn && !argument ? nullptr : ThreadStream::current();
    if (stream)
        stream->forgetException();
    if (what == whatCall)
        onCall(code.get(), function, frame);
    else
        onReturn(code.get(), function, frame, argument);
    if (collecting)
        PyGC_Enable();
    return 0;
}

/// The trace hook, which is there for executed lines alone.
int onTrace(PyObject*, PyFrameObject* frame, int what, PyObject* argument) {
    if (what == whatException)
        tellException(frame, argument);
    if (what != whatLine)
        return 0;
    if (ThreadStream* const stream = ThreadStream::current())
        stream->forgetException();
    const Reference code{reinterpret_cast<PyObject*>(PyFrame_GetCode(frame))};
    events::line(code.get(), PyFrame_GetLineNumber(frame));
    return 0;
}

/// True while it is the recorder itself that sets the hooks.
bool settingOurs = false;

void setHooks(bool ours) {
    settingOurs = true;
    interpreter.setProfile(ours ? onEvent : nullptr, nullptr);
    if (recorder.recordsLines())
        interpreter.setTrace(ours ? onTrace : nullptr, nullptr);
    settingOurs = false;
}

/// PyThreadState of 3.11 has, one after the other, the profile hook, the trace hook, and what each of them was given.
void findTraceSlot() {
    traceSlotOffset = 0;
    constexpr std::size_t searched = 40;
    const auto* const words = reinterpret_cast<TraceFunction const*>(PyThreadState_Get());
    for (std::size_t i = 1; i < searched && !traceSlotOffset; ++i) {
        const TraceFunction there = recorder.recordsLines() ? onTrace : nullptr;
        if (words[i] == onEvent && words[i + 1] == there && !words[i + 2] && !words[i + 3])
            traceSlotOffset = (i + 1) * sizeof(TraceFunction);
    }
    if (!traceSlotOffset || recorder.recordsLines() || !interpreter.setTrace)
        return;
    settingOurs = true;
    interpreter.setTrace(onException, nullptr);
    const bool found = traceSlot() == onException;
    interpreter.setTrace(nullptr, nullptr);
    if (!found || traceSlot())
        traceSlotOffset = 0;
    settingOurs = false;
}

int onAudit(const char* event, PyObject*, void*) {
    if (settingOurs || !recorder.isActive())
        return 0;
    ThreadStream* stream = ThreadStream::current();
    if (!stream)
        return 0;
    if (std::strcmp(event, "sys.setprofile") == 0)
        recorder.endThread(stream, log::GapReason::HookTaken);
    else if (recorder.recordsLines() && std::strcmp(event, "sys.settrace") == 0)
        stream->loss(log::LossKind::LinesNotTold, 1, 0); // of this thread, from here on
    return 0;
}

} // namespace

bool ProfileHook::prepare(RecorderError& error) {
    if (interpreter.setProfile && interpreter.frameGetLasti && !atLeast(12) &&
        (interpreter.setTrace || !recorder.recordsLines()))
        return true;
    error.code = "interpreter-unfit";
    std::snprintf(error.message, sizeof error.message,
                  "This interpreter has neither sys.monitoring nor the profile hook of 3.11.");
    return false;
}

bool ProfileHook::enable(RecorderError&) {
    // Whoever sets a profile hook tells the audit hooks first: sys.setprofile, cProfile, and C code. One of C is not
    // seen by the program.
    static bool hooked = false; // neither can be taken back
    if (!hooked) {
        hooked = true;
        if (interpreter.addAuditHook && interpreter.addAuditHook(onAudit, nullptr) != 0)
            PyErr_Clear();
        hookThreadStart();
    }
    installInThread();
    findTraceSlot();
    return true;
}

void ProfileHook::release() {
    if (traceSlotOffset && traceSlot() == onException)
        traceSlot() = nullptr;
    setHooks(false);
}

void ProfileHook::atOutcome() {}

void ProfileHook::installInThread() {
    setHooks(true);
}

} // namespace callreel::recorder
