// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Recorder.h"

#include <cstdio>
#include <cstring>
#include <pthread.h>

#include "app/recorder/Clock.h"
#include "app/recorder/EventSource.h"
#include "app/recorder/InlineAttributes.h"
#include "app/recorder/LibraryPaths.h"
#include "app/recorder/ObjectLayout.h"
#include "app/recorder/Seeding.h"
#include "app/recorder/Text.h"
#include "app/recorder/ThreadNames.h"
#include "app/recorder/output/OutputLimit.h"

namespace callreel::recorder {

constinit Recorder recorder;

namespace {

/// Guards the list of streams: a thread that ends takes its own out without the GIL. Never taken on the hot path.
pthread_mutex_t streamsLock = PTHREAD_MUTEX_INITIALIZER;

class StreamsLock {
public:
    StreamsLock() { pthread_mutex_lock(&streamsLock); }
    ~StreamsLock() { pthread_mutex_unlock(&streamsLock); }
    StreamsLock(const StreamsLock&) = delete;
    StreamsLock& operator=(const StreamsLock&) = delete;
};

void setError(RecorderError& error, const char* code, const char* message, const char* detail = "",
              int systemError = 0) {
    error.code = code;
    error.systemError = systemError;
    std::snprintf(error.message, sizeof error.message, message, detail);
}

/// A free-threaded interpreter has neither the GIL that guards all of this nor the object layout it was built for.
bool isFreeThreaded() {
    PyObject* flags = PySys_GetObject("abiflags");
    return flags && PyUnicode_Check(flags) && PyUnicode_FindChar(flags, 't', 0, PyUnicode_GetLength(flags), 1) >= 0;
}

} // namespace

bool Recorder::start(const RecorderOptions& options, RecorderError& error) {
    if (m_child)
        forgetParent();
    if (m_started) {
        setError(error, "already-recording", "This process is being recorded already.");
        return false;
    }
    const bool fits = std::strlen(options.folder) < sizeof m_folder;
    if (!fits) {
        setError(error, "log-not-writable", "The path of the run's folder is too long.");
        return false;
    }
    std::strcpy(m_folder, options.folder);
    if (const int systemError = control.open(m_folder)) {
        setError(error, "log-not-writable", "The run's folder %s cannot be written.", m_folder, systemError);
        return false;
    }
    m_failNext = m_atExit = false;
    m_lastStream = 0;
    activations.clear();
    OutputLimit::reset();
    m_values = options.values;
    m_lines = options.lines;
    m_onError = options.onError;
    const bool ready = [&] {
        if (!atLeast(11)) {
            setError(error, "interpreter-too-old", "The recorder needs CPython 3.11 or later.");
            return false;
        }
        if (isFreeThreaded()) {
            setError(error, "interpreter-free-threaded",
                     "This is a free-threaded build of CPython, which the recorder does not support yet.");
            return false;
        }
        text::calibrate();
        FrameLayout::calibrate();
        findLibraryPaths();
        if (const int systemError = definitions.begin(m_folder, &control)) {
            setError(error, "log-not-writable", "The log in %s cannot be written.", m_folder, systemError);
            return false;
        }
        if (!functions.begin(&definitions, options.packageFolder, m_lines, options.moduleNameFromGlobals)) {
            setError(error, "interpreter-unfit", "This interpreter gives no room for notes on its code objects.");
            return false;
        }
        types.begin(&definitions);
        ObjectLayout::calibrate();
        InlineAttributesReader::calibrate();
        return EventSource::get().prepare(error);
    }();
    if (!ready) {
        control.setFailure(log::RecorderState::Failed, error.code, error.message, error.systemError);
        definitions.failure(true, error.code, error.message);
        definitions.end();
        control.close();
        return false;
    }
    m_started = true;
    return true;
}

bool Recorder::beginMain(bool seeded, RecorderError& error) {
    if (!m_started || m_active || m_child) {
        setError(error, "not-started", "The recorder has not been started.");
        return false;
    }
    control.setTimeZero();
    setActive(true);
    ThreadStream* stream = ThreadStream::create();
    if (!stream) {
        setError(error, "log-not-writable", "The log of the main thread could not be made.");
        return false;
    }
    ThreadNames::write(stream);
    stream->start(functions.toplevel(), nullptr);
    m_seeded = seeded ? seed(stream, false) : 0;
    if (!EventSource::get().enable(error)) {
        setActive(false);
        control.setFailure(log::RecorderState::Failed, error.code, error.message, error.systemError);
        return false;
    }
    control.setState(log::RecorderState::Recording);
    return true;
}

void Recorder::outcome(log::OutcomeKind kind, std::int64_t code, const char* type, std::size_t typeSize,
                       const char* message, std::size_t messageSize) {
    if (!m_started || m_child)
        return;
    definitions.outcome(kind, code, type, typeSize, message, messageSize);
    control.refreshClockRate();
    if (!m_active)
        return;
    EventSource::get().atOutcome();
    m_atExit = true;
    if (ThreadStream* stream = ThreadStream::current()) {
        if (stream->hasPendingUnwinds())
            stream->settleUnwinds();
        stream->flushLosses();
    }
}

void Recorder::uncaught(PyObject* exception, PyObject* traceback) {
    ThreadStream* stream = m_active ? ThreadStream::current() : nullptr;
    if (stream && stream->hasPendingUnwinds())
        stream->settleUnwinds(exception, traceback);
}

void Recorder::stop() {
    if (!m_started || m_child)
        return;
    ThreadStream* own = m_active ? ThreadStream::current() : nullptr;
    if (own && own->hasPendingUnwinds())
        own->settleUnwinds();
    const bool wasActive = m_active;
    setActive(false);
    m_started = false;
    EventSource::get().release();
    EventSource::releasedAlready();
    finishStreams();
    control.refreshClockRate();
    if (wasActive)
        control.setState(log::RecorderState::Ended);
    definitions.end();
    control.close();
}

/// The threads live on; each finds an empty slot, and would make a stream of its own in the next recording.
void Recorder::finishStreams() {
    ThreadStream* list = nullptr;
    {
        const StreamsLock lock;
        list = m_streams;
        m_streams = nullptr;
        for (ThreadStream* stream = list; stream; stream = stream->next)
            stream->leaveSlot();
    }
    while (list) {
        ThreadStream* const stream = list;
        list = stream->next;
        stream->letGoOfThread();
        stream->finish();
        ThreadStream::destroy(stream);
    }
}

/// In a forked child that is to be recorded itself: everything of the parent's is left as it is, in the parent's log.
void Recorder::forgetParent() {
    pthread_mutex_init(&streamsLock, nullptr); // another thread of the parent may have held it
    ThreadStream::leaveOwnSlot();
    m_streams = nullptr;
    m_child = m_started = false;
    setActive(false);
    definitions.abandon();
    control.close();
}

void Recorder::fail(log::GapReason reason, const char* code, const char* message, int systemError) {
    if (!m_active)
        return;
    setActive(false);
    // A callback may not change what is monitored while the interpreter is in the midst of telling it.
    EventSource::get().releaseSoon();
    {
        const StreamsLock lock;
        for (ThreadStream* stream = m_streams; stream; stream = stream->next)
            stream->gap(reason);
    }
    if (reason ==
        log::GapReason::ToolFreed) { // the program's own doing: a loss, which the gaps tell of, and no failure
        control.setState(log::RecorderState::Ended);
        return;
    }
    char text[768];
    std::snprintf(text, sizeof text, systemError ? "%s (%s)" : "%s", message,
                  systemError ? std::strerror(systemError) : "");
    // A log that cannot be written is a failure under both settings; a quota that is reached is one under none.
    const bool cannotWrite = reason == log::GapReason::DiskFull || reason == log::GapReason::Stopped;
    const bool fatal = cannotWrite || (m_onError == OnError::Abort && reason != log::GapReason::Quota);
    definitions.failure(fatal, code, text);
    control.setFailure(fatal ? log::RecorderState::Failed : log::RecorderState::Disabled, code, text, systemError);
}

void Recorder::endThread(ThreadStream* stream, log::GapReason reason) {
    const StreamsLock lock;
    stream->gap(reason);
}

void Recorder::injectFailure() {
    m_failNext = false;
    fail(log::GapReason::CallbackFailed, "callback-failed", "A callback of the recorder failed.", 0);
}

void Recorder::writeOutput(std::uint8_t stream, const char* bytes, std::size_t size) {
    if (!m_active || size == 0)
        return;
    if (ThreadStream* target = this->stream(false))
        target->output(stream, bytes, size);
}

ThreadStream* Recorder::firstStream(bool innermostIsNew) {
    ThreadStream* stream = ThreadStream::create();
    if (!stream)
        return nullptr;
    ThreadNames::write(stream);
    seed(stream, innermostIsNew);
    return stream;
}

void Recorder::add(ThreadStream* stream) {
    const StreamsLock lock;
    stream->next = m_streams;
    m_streams = stream;
}

void Recorder::threadEnds(ThreadStream** slot) {
    if (m_child)
        return;
    // Under the lock to its end: stop() must not let go of the log before.
    const StreamsLock lock;
    ThreadStream* const stream = *slot;
    *slot = nullptr;
    for (ThreadStream** link = &m_streams; stream && *link; link = &(*link)->next) {
        if (*link != stream)
            continue;
        *link = stream->next;
        stream->finish();
        ThreadStream::destroy(stream);
        return;
    }
}

} // namespace callreel::recorder
