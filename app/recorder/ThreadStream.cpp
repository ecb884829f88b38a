// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ThreadStream.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "app/recorder/FrameArguments.h"
#include "app/recorder/InternTable.h"
#include "app/recorder/Recorder.h"
#include "app/recorder/Text.h"
#include "app/recorder/ThreadNames.h"

namespace callreel::recorder {

using log::putVarint;
using log::ThreadRecord;

constinit thread_local ThreadStream* ThreadStream::s_current = nullptr;

namespace {

constexpr std::size_t maxThreadNameBytes = 256;
/// A piece of output; longer writes become several records.
constexpr std::size_t maxOutputBytes = 16 << 10;

/// Counts of losses wait for each other up to here, so that a kill leaves few of them untold.
constexpr std::uint64_t lossesPerRecord = 256;

int keepContent(PyObject* content, void* found) {
    *static_cast<PyObject**>(found) = content;
    return 0;
}

/// An async generator yields to the interpreter an object that holds the value for `async for`, and other things as
/// they are. The wrapper has no name in any header: it is known by its type's name and asked what it refers to.
/// Borrowed.
PyObject* unwrapYield(PyObject* value) {
    static constinit PyTypeObject* wrapper = nullptr;
    PyTypeObject* type = Py_TYPE(value);
    if (type != wrapper) {
        if (wrapper || (PyType_GetFlags(type) & Py_TPFLAGS_HEAPTYPE))
            return value;
        const Reference name{PyType_GetName(type)};
        if (!name || PyUnicode_CompareWithASCIIString(name.get(), "async_generator_wrapped_value") != 0) {
            PyErr_Clear();
            return value;
        }
        wrapper = type;
    }
    PyObject* content = nullptr;
    auto traverse = reinterpret_cast<traverseproc>(PyType_GetSlot(type, Py_tp_traverse));
    if (traverse)
        traverse(value, keepContent, &content);
    return content ? content : value;
}

void failToWrite(const char* message, int error) {
    if (error == ENOENT)
        recorder.fail(log::GapReason::Stopped, "log-damaged", "The folder of the run was removed.", 0);
    else
        recorder.fail(log::GapReason::DiskFull, "log-not-writable", message, error);
}

pthread_key_t endOfThread;
bool endOfThreadIsWatched = false;

/// Runs when a thread ends, after Python is done with it and without the GIL.
void onThreadEnd(void* slot) {
    recorder.threadEnds(static_cast<ThreadStream**>(slot));
}

} // namespace

ThreadStream* ThreadStream::create() {
    if (!endOfThreadIsWatched)
        endOfThreadIsWatched = pthread_key_create(&endOfThread, onThreadEnd) == 0;
    void* memory = std::malloc(sizeof(ThreadStream));
    if (!memory) {
        recorder.fail(log::GapReason::CallbackFailed, "no-memory", "There is no memory for another thread.", ENOMEM);
        return nullptr;
    }
    auto* stream = new (memory) ThreadStream;
    stream->m_lastTicks = Clock::ticks();
    stream->m_identity = static_cast<std::uint64_t>(pthread_self());
    const int error =
        stream->m_segment.begin(recorder.folder(), &recorder.control, recorder.nextStream(), stream->m_lastTicks);
    if (error) {
        stream->~ThreadStream();
        std::free(memory);
        failToWrite("The log of another thread could not be made.", error);
        return nullptr;
    }
    s_current = stream;
    stream->m_slot = &s_current;
    if (endOfThreadIsWatched)
        pthread_setspecific(endOfThread, stream->m_slot);
    recorder.add(stream);
    recorder.control.addStream();
    return stream;
}

bool ThreadStream::roll() {
    if (m_ended || !m_segment.isOpen())
        return false;
    const std::uint64_t ticks = Clock::ticks();
    if (const int error = m_segment.roll(ticks)) {
        failToWrite("The next segment of the log could not be made.", error);
        return false;
    }
    m_lastTicks = ticks;
    if (recorder.control.overQuota()) {
        recorder.fail(log::GapReason::Quota, "log-quota",
                      "The log grew faster than it was sealed and reached its quota.", 0);
        return false;
    }
    flushLosses();
    return true;
}

inline std::uint8_t* ThreadStream::beginAt(std::uint64_t now) {
    if (!m_segment.hasRoom()) [[unlikely]] {
        if (!roll())
            return nullptr;
    }
    return putTime(m_segment.out, now);
}

inline std::uint8_t* ThreadStream::begin() {
    if (hasPendingUnwinds()) [[unlikely]]
        settleUnwinds();
    return beginAt(Clock::ticks());
}

inline void ThreadStream::push(Function* function, FrameHandle frame) {
    if (m_depth == m_capacity) [[unlikely]] {
        const std::uint32_t capacity = m_capacity ? m_capacity * 2 : 256;
        auto* calls = static_cast<OpenCall*>(std::realloc(m_calls, capacity * sizeof(OpenCall)));
        if (!calls) {
            recorder.fail(log::GapReason::CallbackFailed, "no-memory", "There is no memory for deeper calls.", ENOMEM);
            return;
        }
        m_calls = calls;
        m_capacity = capacity;
    }
    m_calls[m_depth++] = {function, frame};
    if (recorder.recordsLines()) [[unlikely]]
        m_lines.push(function->firstLine, function->lineSpan);
}

inline void ThreadStream::enter(ThreadRecord record, Function* function, FrameHandle frame) {
    std::uint8_t* out = begin();
    if (!out) [[unlikely]]
        return;
    auto tag = static_cast<std::uint8_t>(record);
    out = function->putId(out);
    if (function->suspends) {
        tag |= log::activationFlag;
        out = putVarint(out, record == ThreadRecord::Start ? recorder.activations.begin(frame)
                                                           : recorder.activations.find(frame));
    }
    if (function->argumentCount && recorder.recordsValues()) {
        tag |= log::valuesFlag;
        out = putArguments(function, frame, out, boundsOf(function, m_depth), m_losses);
    }
    commit(tag, out);
    push(function, function->suspends ? frame : nullptr);
}

/// `value` nullptr: the interpreter does not tell it.
inline void ThreadStream::commitValue(ThreadRecord record, std::uint8_t* out, PyObject* value,
                                      const CaptureBounds& bounds) {
    auto tag = static_cast<std::uint8_t>(record);
    if (recorder.recordsValues()) {
        tag |= log::valuesFlag;
        if (std::uint8_t* const behind = value ? ValueEncoder::putSimple(out, value) : nullptr) {
            commit(tag, behind);
            return;
        }
        ValueEncoder encoder(out, bounds, m_losses);
        if (value)
            encoder.put(value, out + log::maxValueBytes);
        else
            encoder.putNotTold();
        out = encoder.out();
    }
    commit(tag, out);
    if (m_losses.cut + m_losses.redacted >= lossesPerRecord) [[unlikely]]
        flushLosses();
}

void ThreadStream::start(Function* function, FrameHandle frame) {
    enter(ThreadRecord::Start, function, frame);
}

void ThreadStream::running(Function* function, FrameHandle frame) {
    enter(ThreadRecord::Running, function, frame);
}

void ThreadStream::resume(Function* function, FrameHandle frame) {
    std::uint8_t* out = begin();
    if (!out) [[unlikely]]
        return;
    out = function->putId(out);
    out = putVarint(out, recorder.activations.find(frame));
    commit(static_cast<std::uint8_t>(ThreadRecord::Resume), out);
    push(function, frame);
}

void ThreadStream::enterByThrow(Function* function, FrameHandle frame, PyObject* exception) {
    std::uint8_t* out = begin();
    if (!out) [[unlikely]]
        return;
    out = function->putId(out);
    out = putVarint(out, recorder.activations.find(frame));
    commitValue(ThreadRecord::Throw, out, exception, boundsOf(function, m_depth));
    push(function, frame);
}

void ThreadStream::leave(ThreadRecord record, PyObject* value) {
    if (recorder.recordsLines()) [[unlikely]] {
        if (hasPendingUnwinds())
            settleUnwinds();
        writeLines();
    }
    if (std::uint8_t* out = begin()) [[likely]]
        commitResult(record, out, value);
    pop(record);
}

void ThreadStream::commitResult(ThreadRecord record, std::uint8_t* out, PyObject* value) {
    const Function* const function = m_calls[m_depth - 1].function;
    if (function->wrapsYields && record == ThreadRecord::Yield && value) [[unlikely]]
        value = unwrapYield(value);
    commitValue(record, out, value, boundsOf(function, m_depth - 1));
}

void ThreadStream::writeLines() {
    if (m_segment.hasRoom() || roll()) {
        if (std::uint8_t* out = m_lines.put(m_segment.out + 1, log::maxRecordBytes - 1))
            commit(static_cast<std::uint8_t>(ThreadRecord::Lines), out);
    }
    m_lines.pop();
}

inline void ThreadStream::pop(ThreadRecord record) {
    const OpenCall call = m_calls[--m_depth];
    if (call.frame && record != ThreadRecord::Yield)
        recorder.activations.end(call.frame);
    if (m_depth == 0) [[unlikely]]
        endOfOutermost();
}

void ThreadStream::enterByUntold(Function* function, FrameHandle frame, const PyFrameObject* object) {
    if (hasPendingUnwinds())
        settleUnwinds();
    m_thrown = {function, frame, object, Clock::ticks()};
    push(function, frame);
}

void ThreadStream::writeThrown(PyObject* exception) {
    const auto thrown = m_thrown;
    m_thrown = {};
    std::uint8_t* out = beginAt(thrown.ticks);
    if (!out)
        return;
    out = thrown.function->putId(out);
    out = putVarint(out, recorder.activations.find(thrown.frame));
    commitValue(ThreadRecord::Throw, out, exception, boundsOf(thrown.function, m_depth - 1));
}

void ThreadStream::tellException(const PyFrameObject* frame, PyObject* exception, PyObject* traceback) {
    const int collecting = PyGC_Disable();
    if (m_thrown.function)
        writeThrown(m_thrown.object == frame ? exception : nullptr);
    if (!m_pending.isEmpty())
        settleUnwinds(exception, traceback);
    Py_IncRef(exception);
    dropTold();
    m_told = {frame, exception};
    if (collecting)
        PyGC_Enable();
}

void ThreadStream::dropTold() {
    PyObject* const exception = m_told.exception;
    m_told = {};
    if (exception)
        Py_DecRef(exception);
}

void ThreadStream::leaveByUntold(PyFrameObject* frame) {
    if (m_told.exception && m_told.frame == frame && !hasPendingUnwinds()) {
        leave(ThreadRecord::Unwind, m_told.exception);
        dropTold();
        return;
    }
    dropTold();
    if (m_thrown.function)
        writeThrown(nullptr);
    if (m_pending.isFull())
        settleUnwinds();
    m_pending.add(Clock::ticks(), frame);
    if (recorder.isAtExit())
        settleUnwinds();
    pop(ThreadRecord::Unwind);
}

void ThreadStream::settleUnwinds(PyObject* exception, PyObject* traceback) {
    if (m_thrown.function)
        writeThrown(nullptr);
    if (m_pending.isEmpty())
        return;
    // 3.11: looking at a traceback allocates, and an allocation may start a garbage collection, which runs finalisers.
    const int collecting = PyGC_Disable();
    const Reference handled{exception ? nullptr : PyErr_GetHandledException()};
    PyObject* told[PendingUnwinds::capacity];
    m_pending.tell(exception ? exception : handled.get(), traceback, told);
    const PendingUnwinds settled = m_pending;
    m_pending.clear();
    for (unsigned i = 0; i < settled.count(); ++i) {
        // Their sets were left on the stack: the innermost is on top, and the first that ended.
        if (recorder.recordsLines())
            writeLines();
        std::uint8_t* out = beginAt(settled.at(i).ticks);
        if (out)
            commitValue(ThreadRecord::Unwind, out, told[i], fullBounds);
    }
    if (collecting)
        PyGC_Enable();
}

void ThreadStream::belongTo(PyObject* thread) {
    Py_IncRef(thread);
    m_thread = thread;
    ThreadNames::write(this, thread);
}

void ThreadStream::endOfOutermost() {
    // The name may have been given after the start. The outermost frame is still there, and holds the thread too.
    if (!m_thread)
        return;
    ThreadNames::write(this, m_thread);
    Py_DecRef(m_thread);
    m_thread = nullptr;
}

void ThreadStream::output(std::uint8_t stream, const char* bytes, std::size_t size) {
    while (size > 0) {
        std::uint8_t* out = begin();
        if (!out)
            return;
        const std::size_t piece = size < maxOutputBytes ? size : maxOutputBytes;
        *out++ = stream;
        out = text::put(bytes, piece, out);
        commit(static_cast<std::uint8_t>(ThreadRecord::Output), out);
        bytes += piece;
        size -= piece;
    }
}

void ThreadStream::loss(log::LossKind kind, std::uint64_t count, std::uint64_t bytes) {
    if (!m_segment.hasRoom() && !roll())
        return;
    std::uint8_t* out = m_segment.out + 1;
    *out++ = static_cast<std::uint8_t>(kind);
    out = putVarint(out, count);
    out = putVarint(out, bytes);
    commit(static_cast<std::uint8_t>(ThreadRecord::Loss), out);
}

void ThreadStream::flushLosses() {
    const CaptureLosses losses = m_losses;
    m_losses = {};
    if (losses.cut)
        loss(log::LossKind::ValueCut, losses.cut, 0);
    if (losses.redacted)
        loss(log::LossKind::ValueRedacted, losses.redacted, 0);
}

void ThreadStream::nameThread(PyObject* name) {
    if (!m_segment.hasRoom() && !roll())
        return;
    std::uint8_t* out = putVarint(m_segment.out + 1, static_cast<std::uint64_t>(syscall(SYS_gettid)));
    std::uint8_t* const text = out;
    out = name ? text::put(name, out, maxThreadNameBytes) : text::put("", 0, out);
    const std::uint64_t key = InternTable::keyOf(text, static_cast<std::size_t>(out - text)).first;
    if (key == m_nameKey) {
        std::memset(m_segment.out, 0, static_cast<std::size_t>(out - m_segment.out));
        return;
    }
    m_nameKey = key;
    commit(static_cast<std::uint8_t>(ThreadRecord::Thread), out);
}

void ThreadStream::writeUntold() {
    if (m_thrown.function && m_segment.hasRoom())
        writeThrown(nullptr);
    for (unsigned i = 0; i < m_pending.count() && m_segment.hasRoom(); ++i) {
        if (recorder.recordsLines())
            writeLines();
        if (std::uint8_t* out = beginAt(m_pending.at(i).ticks))
            commitValue(ThreadRecord::Unwind, out, nullptr, fullBounds);
    }
    m_pending.clear();
}

void ThreadStream::gap(log::GapReason reason) {
    if (m_ended)
        return;
    writeUntold();
    if (m_segment.hasRoom())
        flushLosses();
    m_ended = true;
    if (m_segment.hasTail()) {
        const std::uint64_t now = Clock::ticks();
        std::uint8_t* out = putVarint(m_segment.out + 1, now > m_lastTicks ? now - m_lastTicks : 0);
        *out++ = static_cast<std::uint8_t>(reason);
        commit(static_cast<std::uint8_t>(ThreadRecord::Gap), out);
    }
    m_segment.close();
}

void ThreadStream::finish() {
    if (!m_ended) {
        writeUntold();
        if (m_segment.hasRoom())
            flushLosses();
        if (m_segment.hasTail()) {
            const std::uint64_t now = Clock::ticks();
            std::uint8_t* out = putVarint(m_segment.out + 1, now > m_lastTicks ? now - m_lastTicks : 0);
            commit(static_cast<std::uint8_t>(ThreadRecord::ThreadEnd), out);
        }
        m_segment.close();
    }
    std::free(m_calls);
    m_lines.free();
}

void ThreadStream::destroy(ThreadStream* stream) {
    stream->~ThreadStream();
    std::free(stream);
}

} // namespace callreel::recorder
