// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/RecordingService.h"

#include <QFile>
#include <QThread>

#include <algorithm>

#include "model/recording/Interpreters.h"

namespace callreel {

namespace {

constexpr qsizetype tailBytes = 8192;

} // namespace

RecordingService::RecordingService(Options options, QObject* parent) : QObject(parent), m_options(std::move(options)) {
    if (m_options.slotCount <= 0)
        m_options.slotCount = std::max(1, QThread::idealThreadCount());
}

RecordingService::~RecordingService() = default; // recordings go on: each has its own supervisor

void RecordingService::start() {
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Checking;
    const auto path = Interpreters::resolve(QFile::encodeName(m_options.interpreter).toStdString());
    if (!path) {
        InterpreterInfo info;
        info.unfit = path.error();
        QMetaObject::invokeMethod(
            this, [this, info] { onChecked(info); }, Qt::QueuedConnection);
        return;
    }
    m_interpreter = QFile::decodeName(path->c_str());
    m_probe = new InterpreterProbe(this);
    connect(m_probe, &InterpreterProbe::done, this, &RecordingService::onChecked);
    m_probe->start(m_interpreter);
}

void RecordingService::onChecked(const InterpreterInfo& info) {
    if (m_probe)
        m_probe->deleteLater();
    m_probe = nullptr;
    if (m_state != State::Checking)
        return; // it was stopped in the meantime
    if (info.unfit) {
        // It still records for those who bring an interpreter of their own.
        m_state = State::Unfit;
        m_problem = *info.unfit;
        Q_EMIT unfit(m_problem);
    } else {
        m_state = State::Ready;
        Q_EMIT ready();
    }
    fillSlots();
}

Result<QString> RecordingService::submit(const RecordOptions& options, const QString& session) {
    if (m_state == State::Stopping || m_state == State::Stopped)
        return failure("service-stopping", QT_TRANSLATE_NOOP("Diagnostic", "The recording service is being stopped."),
                       {}, QT_TRANSLATE_NOOP("Diagnostic", "callreel service start starts another."));
    auto run = std::make_unique<ServiceRun>();
    run->id = QString::number(++m_lastId);
    run->session = session;
    run->options = options;
    run->submitted = QDateTime::currentDateTimeUtc();
    const ServiceRun submitted = *run;
    m_runs.push_back(std::move(run));
    m_waiting.enqueue(submitted.id);
    Q_EMIT runChanged(submitted);
    fillSlots();
    return submitted.id;
}

void RecordingService::fillSlots() {
    if (m_state != State::Ready && m_state != State::Unfit)
        return;
    while (!m_waiting.isEmpty() && busySlots() < m_options.slotCount) {
        const QString id = m_waiting.dequeue();
        const auto run = std::ranges::find_if(m_runs, [&](const auto& known) { return known->id == id; });
        if (run != m_runs.end())
            startRun(**run);
    }
}

void RecordingService::startRun(ServiceRun& run) {
    auto* const process = new RecordingProcess(m_options.callreel, this);
    const QString id = run.id;
    m_recordings.insert(id, process);
    connect(process, &RecordingProcess::started, this, [this, id](const RecordingStart& start) {
        change(id, [&](ServiceRun& changed) {
            changed.state = ServiceRun::State::Running;
            changed.run = start.run;
            changed.output = start.output;
            changed.started = QDateTime::currentDateTimeUtc();
            changed.script = ProcessIdentity::of(static_cast<pid_t>(start.pid)).value_or(ProcessIdentity{});
        });
    });
    connect(process, &RecordingProcess::progress, this, [this, id](const RecordingProgress& progress) {
        change(id, [&](ServiceRun& changed) {
            changed.calls = progress.calls;
            changed.bytes = progress.bytes;
            changed.elapsedNs = progress.elapsedNs;
        });
    });
    connect(process, &RecordingProcess::stopping, this,
            [this, id] { change(id, [](ServiceRun& changed) { changed.state = ServiceRun::State::Stopping; }); });
    connect(process, &RecordingProcess::sealing, this,
            [this, id] { change(id, [](ServiceRun& changed) { changed.state = ServiceRun::State::Sealing; }); });
    connect(process, &RecordingProcess::output, this, [this, id](OutputStream stream, const QByteArray& bytes) {
        const auto found = std::ranges::find_if(m_runs, [&](const auto& known) { return known->id == id; });
        if (found != m_runs.end()) {
            QByteArray& tail = stream == OutputStream::Out ? (*found)->outTail : (*found)->errTail;
            tail = (tail + bytes).right(tailBytes);
        }
        Q_EMIT runOutput(id, stream, bytes);
    });
    connect(process, &RecordingProcess::telemetry, this,
            [this, id](const QJsonObject& event) { Q_EMIT runTelemetry(id, event); });
    connect(process, &RecordingProcess::done, this, [this, id](const RecordingResult& result) { onDone(id, result); });
    run.state = ServiceRun::State::Starting;
    process->start(run.options);
    process->closeInput(); // nobody types here
    run.supervisor = ProcessIdentity::of(static_cast<pid_t>(process->supervisorPid())).value_or(ProcessIdentity{});
    Q_EMIT runChanged(ServiceRun(run));
}

void RecordingService::change(const QString& id, const std::function<void(ServiceRun&)>& what) {
    const auto found = std::ranges::find_if(m_runs, [&](const auto& known) { return known->id == id; });
    if (found == m_runs.end() || (*found)->isOver())
        return;
    what(**found);
    Q_EMIT runChanged(ServiceRun(**found));
}

void RecordingService::onDone(const QString& id, const RecordingResult& result) {
    if (RecordingProcess* const process = m_recordings.take(id))
        process->deleteLater();
    const auto found = std::ranges::find_if(m_runs, [&](const auto& known) { return known->id == id; });
    if (found != m_runs.end())
        end(**found, result);
    forgetOldRuns();
    fillSlots();
    finishStop();
}

void RecordingService::end(ServiceRun& run, RecordingResult result) {
    run.state = ServiceRun::State::Ended;
    run.ended = QDateTime::currentDateTimeUtc();
    run.result = std::move(result);
    if (const QJsonObject counts = run.result.report.value(QStringLiteral("counts")).toObject(); !counts.isEmpty())
        run.calls = static_cast<quint64>(counts.value(QStringLiteral("calls")).toInteger());
    const ServiceRun ended = run;
    Q_EMIT runChanged(ended);
    Q_EMIT runEnded(ended);
}

bool RecordingService::stopRun(const QString& id, bool kill) {
    const auto found = std::ranges::find_if(m_runs, [&](const auto& known) { return known->id == id; });
    if (found == m_runs.end() || (*found)->isOver())
        return false;
    if (m_waiting.removeAll(id) > 0) {
        RecordingResult result;
        result.end = RecordingResult::End::NotStarted;
        result.stopRequested = true;
        result.failure =
            failure("run-not-started", QT_TRANSLATE_NOOP("Diagnostic", "The run was stopped before it began.")).error();
        end(**found, std::move(result));
        return true;
    }
    if (RecordingProcess* const process = m_recordings.value(id)) {
        process->requestStop();
        if (kill)
            process->requestStop(); // the second request is the kill
        return true;
    }
    return false;
}

void RecordingService::stop() {
    if (m_state == State::Stopped)
        return;
    m_killing = m_state == State::Stopping;
    m_state = State::Stopping;
    delete m_probe;
    m_probe = nullptr;
    const QQueue<QString> waiting = m_waiting;
    for (const QString& id : waiting)
        stopRun(id, false);
    const QStringList recording = m_recordings.keys();
    for (const QString& id : recording)
        stopRun(id, m_killing);
    // Never out of this call: who asks is told afterwards.
    QMetaObject::invokeMethod(this, &RecordingService::finishStop, Qt::QueuedConnection);
}

void RecordingService::finishStop() {
    if (m_state != State::Stopping || !m_recordings.isEmpty())
        return;
    m_state = State::Stopped;
    Q_EMIT stopped();
}

void RecordingService::forgetOldRuns() {
    auto ended = std::ranges::count_if(m_runs, [](const auto& run) { return run->isOver(); });
    for (auto run = m_runs.begin(); run != m_runs.end() && ended > m_options.mostEndedRuns;) {
        if ((*run)->isOver()) {
            run = m_runs.erase(run);
            --ended;
        } else {
            ++run;
        }
    }
}

QList<ServiceRun> RecordingService::runs() const {
    QList<ServiceRun> out;
    for (const auto& run : m_runs)
        out.append(*run);
    return out;
}

const ServiceRun* RecordingService::find(const QString& id) const {
    const auto found = std::ranges::find_if(m_runs, [&](const auto& known) { return known->id == id; });
    return found == m_runs.end() ? nullptr : found->get();
}

std::vector<CleanupTarget> RecordingService::targets(const QString& session) const {
    std::vector<CleanupTarget> out;
    for (const auto& run : m_runs) {
        if (run->isOver() || run->session != session)
            continue;
        for (const ProcessIdentity& process : {run->supervisor, run->script}) {
            if (process.pid > 0)
                out.push_back(CleanupTarget::of(session.toStdString(), process));
        }
    }
    return out;
}

} // namespace callreel
