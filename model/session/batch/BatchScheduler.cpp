// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchScheduler.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <csignal>

#include "model/recording/RecordOptionsJson.h"
#include "model/recording/RunReport.h"
#include "model/recording/TracePaths.h"
#include "model/trace/Trace.h"

namespace callreel {

namespace {

ProcessIdentity processFrom(const QJsonValue& value) {
    ProcessIdentity out;
    out.pid = static_cast<pid_t>(value[QStringLiteral("pid")].toInt());
    out.startTime = static_cast<std::uint64_t>(value[QStringLiteral("start_time")].toInteger());
    out.group = static_cast<pid_t>(value[QStringLiteral("group")].toInt());
    return out;
}

/// As a command of this process: the service's environment and folder are none of the run's.
RecordOptions asStartedHere(RecordOptions options) {
    if (options.inheritEnvironment) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto& [name, value] : std::as_const(options.environment))
            environment.insert(name, value);
        options.environment.clear();
        const QStringList names = environment.keys();
        for (const QString& name : names)
            options.environment.append({name, environment.value(name)});
        options.inheritEnvironment = false;
    }
    options.workdir = QDir::current().absoluteFilePath(options.workdir);
    options.propagateScriptExit = true; // the batch says it once for all, not each run for itself
    return options;
}

} // namespace

BatchScheduler::BatchScheduler(const QList<BatchItem>& items, Options options, ServiceConnection connection,
                               QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_connection(std::move(connection)),
      m_readable(m_connection.descriptor(), QSocketNotifier::Read) {
    for (const BatchItem& item : items) {
        BatchRun run;
        run.number = static_cast<int>(m_result.runs.size()) + 1;
        run.item = item;
        m_waiting.enqueue(run.number - 1);
        m_result.runs.append(run);
    }
    m_result.jobs = m_options.jobs;
    m_result.servicePid = m_connection.servicePid();
    connect(&m_readable, &QSocketNotifier::activated, this, &BatchScheduler::pump);
}

BatchScheduler::~BatchScheduler() = default;

void BatchScheduler::start() {
    m_result.started = QDateTime::currentDateTimeUtc();
    m_clock.start();
    handOut();
    pump();
    finishIfOver();
}

quint64 BatchScheduler::liveCalls() const {
    quint64 out = 0;
    for (const Active& active : m_active)
        out += active.calls;
    return out;
}

/// Takes what the service has said; answers to requests leave events behind, so this follows each of them.
void BatchScheduler::pump() {
    while (!m_result.serviceLost) {
        const auto event = m_connection.next(0);
        if (event)
            onEvent(*event);
        else if (event.error().code == "service-silent")
            break;
        else
            onLost();
    }
    finishIfOver();
}

void BatchScheduler::handOut() {
    while (m_closed.isEmpty() && !m_waiting.isEmpty() && running() < m_options.jobs) {
        const int index = m_waiting.dequeue();
        if (!submit(index))
            break;
    }
}

bool BatchScheduler::submit(int index) {
    BatchRun& run = m_result.runs[index];
    RecordOptions options = asStartedHere(run.item.options);
    if (options.output.isEmpty())
        options.output = traceFor(run);
    const auto answer =
        m_connection.request(QStringLiteral("submit"), {{QStringLiteral("options"), recordOptionsToJson(options)},
                                                        {QStringLiteral("session"), QString()}});
    if (answer) {
        Active active;
        active.index = index;
        m_active.insert(answer->value(QStringLiteral("run")).toString(), active);
        run.state = BatchRun::State::Running;
        Q_EMIT runStarted(run);
        return true;
    }
    // It was not taken: the service goes, has gone, or does not answer any more.
    m_waiting.prepend(index);
    onLost();
    return false;
}

/// "003-orders.reel", "003-orders-retry1.reel" in the batch's folder; a name that is there already gets a number.
QString BatchScheduler::traceFor(const BatchRun& run) {
    if (m_options.folder.isEmpty())
        return {};
    const RecordOptions& options = run.item.options;
    const bool isModule = options.target == RecordOptions::Target::Module;
    const bool isTest =
        isModule && (options.program == QLatin1String("pytest") || options.program == QLatin1String("unittest"));
    const QString named = isTest && !options.arguments.isEmpty()          ? options.arguments.last()
                          : options.target == RecordOptions::Target::Code ? QStringLiteral("code")
                                                                          : options.program;
    QString stem = QString::fromStdString(
        TracePaths::stemOf(QFileInfo(named).fileName().toStdString(), named.endsWith(QLatin1String(".py"))));
    for (QChar& c : stem) {
        if (!c.isLetterOrNumber() && !QStringLiteral("-_.+=@[]").contains(c))
            c = QLatin1Char('-');
    }
    stem = QStringLiteral("%1-%2").arg(run.number, 3, 10, QLatin1Char('0')).arg(stem.left(80));
    if (!run.attempts.isEmpty())
        stem += QStringLiteral("-retry%1").arg(run.attempts.size());
    const QDir folder(m_options.folder);
    QString path = folder.absoluteFilePath(stem + QStringLiteral(".reel"));
    for (int i = 2; QFileInfo::exists(path) || QFileInfo::exists(path + QStringLiteral(".partial")); ++i)
        path = folder.absoluteFilePath(QStringLiteral("%1-%2.reel").arg(stem).arg(i));
    return path;
}

void BatchScheduler::onEvent(const QJsonObject& event) {
    const QJsonObject run = event.value(QStringLiteral("run")).toObject();
    const auto found = m_active.find(run.value(QStringLiteral("id")).toString());
    if (found == m_active.end())
        return; // somebody else's
    if (run.value(QStringLiteral("state")).toString() == QLatin1String("ended")) {
        const int index = found->index;
        m_active.erase(found);
        endAttempt(index, BatchAttempt::fromServiceRun(run));
        handOut();
        return;
    }
    found->supervisor = processFrom(run.value(QStringLiteral("supervisor")));
    found->script = processFrom(run.value(QStringLiteral("script")));
    found->output = run.value(QStringLiteral("output")).toString();
    found->calls = static_cast<quint64>(run.value(QStringLiteral("calls")).toInteger());
    if (m_interrupting)
        passOn(*found);
    Q_EMIT progress();
}

void BatchScheduler::onLost() {
    if (m_result.serviceLost)
        return;
    m_result.serviceLost = true;
    m_readable.setEnabled(false);
    close(QStringLiteral("service-lost"));
    Q_EMIT serviceLost();
    const QHash<QString, Active> active = std::exchange(m_active, {});
    for (const Active& run : active)
        follow(run);
    finishIfOver();
}

/// Without the service: its recordings are processes of their own, which go on and seal themselves.
void BatchScheduler::follow(const Active& active) {
    auto followed = std::make_shared<Followed>();
    followed->run = active;
    followed->handle = active.supervisor.pid > 0 ? active.supervisor.open() : FileHandle();
    m_followed.insert(active.index, followed);
    const int index = active.index;
    if (!followed->handle) {
        onFollowedEnd(index);
        return;
    }
    followed->ended = std::make_unique<QSocketNotifier>(followed->handle.get(), QSocketNotifier::Read);
    connect(followed->ended.get(), &QSocketNotifier::activated, this, [this, index] {
        onFollowedEnd(index);
        finishIfOver();
    });
}

void BatchScheduler::onFollowedEnd(int index) {
    const std::shared_ptr<Followed> followed = m_followed.take(index);
    if (!followed)
        return;
    if (followed->ended) {
        followed->ended->setEnabled(false);
        followed->ended.release()->deleteLater(); // we are in its signal
    }
    BatchAttempt attempt;
    attempt.end = QStringLiteral("service-lost");
    const QString& output = followed->run.output;
    const auto trace = output.isEmpty() ? Result<std::shared_ptr<const Trace>>(failure("no-trace", ""))
                                        : Trace::open(QFile::encodeName(output).toStdString());
    if (trace) {
        const std::string report = RunReport::fromTrace(**trace).toJson();
        attempt.takeReport(QJsonDocument::fromJson(QByteArray::fromStdString(report)).object());
        attempt.trace = output;
        if ((*trace)->verdict().recorder != Verdict::Recorder::Failed)
            attempt.end = QStringLiteral("recorded");
    }
    if (!attempt.isRecorded()) {
        attempt.errorCode = QStringLiteral("service-lost");
        attempt.error = QStringLiteral("The recording service went away, and this recording with it.");
        attempt.help = QStringLiteral("callreel seal --all seals what is left of it.");
    }
    endAttempt(index, std::move(attempt));
}

void BatchScheduler::endAttempt(int index, BatchAttempt attempt) {
    BatchRun& run = m_result.runs[index];
    const bool neverBegan = attempt.end == QLatin1String("not-started") && !m_closed.isEmpty();
    if (run.item.isUnittest && attempt.errTail.contains(QLatin1String("\nRan 0 tests in "))) {
        attempt.ranNoTest = true;
        attempt.message = QStringLiteral("unittest found no test in it, and the interpreter has no pytest");
    }
    const bool passed = attempt.hasPassed();
    const bool recorded = attempt.isRecorded();
    const bool isKept = m_options.keep == Keep::All || (m_options.keep == Keep::Failing && (!passed || !recorded));
    if (!attempt.trace.isEmpty() && !isKept) {
        attempt.removed = QFile::remove(attempt.trace);
        if (attempt.removed)
            attempt.trace.clear();
    }
    if (neverBegan) {
        endRun(run, BatchRun::State::NotRun, m_closed);
        return;
    }
    run.attempts.append(std::move(attempt));
    if (!recorded) {
        endRun(run, BatchRun::State::NotRecorded);
    } else if (passed) {
        endRun(run, BatchRun::State::Passed);
    } else if (run.attempts.size() <= m_options.retries && m_closed.isEmpty()) {
        run.state = BatchRun::State::Waiting;
        m_waiting.prepend(index);
        Q_EMIT runRetried(run);
        return;
    } else {
        endRun(run, BatchRun::State::Failed);
    }
    if (m_options.failFast && run.state != BatchRun::State::Passed)
        close(QStringLiteral("fail-fast"));
}

void BatchScheduler::endRun(BatchRun& run, BatchRun::State state, const QString& reason) {
    if (run.isOver())
        return;
    run.state = state;
    run.reason = reason;
    Q_EMIT runEnded(run);
}

void BatchScheduler::close(const QString& reason) {
    if (m_closed.isEmpty())
        m_closed = reason;
}

void BatchScheduler::interrupt(int signal) {
    close(QStringLiteral("interrupted"));
    m_result.signal = signal;
    m_interrupting = true;
    for (Active& active : m_active)
        passOn(active);
    for (const auto& followed : std::as_const(m_followed))
        passOn(followed->run);
    pump();
}

/// As a terminal does for what runs on it: once, to the script and all that it started.
void BatchScheduler::passOn(Active& active) {
    if (active.interrupted || active.script.pid <= 0 || !active.script.isAlive())
        return;
    active.interrupted = true;
    ::kill(active.script.group > 1 && active.script.group == active.script.pid ? -active.script.group
                                                                               : active.script.pid,
           SIGINT);
}

void BatchScheduler::stop(int signal) {
    close(QStringLiteral("interrupted"));
    m_result.signal = signal;
    askToStop(false);
}

void BatchScheduler::kill() {
    close(QStringLiteral("interrupted"));
    askToStop(true);
}

void BatchScheduler::askToStop(bool kill) {
    const QStringList ids = m_active.keys();
    for (const QString& id : ids) {
        if (m_result.serviceLost)
            break;
        const auto answer = m_connection.request(QStringLiteral("stop-run"),
                                                 {{QStringLiteral("run"), id}, {QStringLiteral("kill"), kill}}, 2000);
        if (!answer && answer.error().code == "service-lost")
            onLost();
    }
    for (const auto& followed : std::as_const(m_followed)) {
        // A second request is the kill; each supervisor takes it from a signal too.
        if (followed->run.supervisor.isAlive())
            ::kill(followed->run.supervisor.pid, SIGTERM);
        if (kill && followed->run.script.pid > 0 && followed->run.script.isAlive())
            ::kill(-followed->run.script.group, SIGKILL);
    }
    pump();
}

void BatchScheduler::finishIfOver() {
    if (m_isFinished || running() > 0 || (m_closed.isEmpty() && !m_waiting.isEmpty()))
        return;
    m_isFinished = true;
    m_readable.setEnabled(false);
    for (BatchRun& run : m_result.runs) {
        if (run.isOver())
            continue;
        if (run.attempts.isEmpty())
            endRun(run, BatchRun::State::NotRun, m_closed);
        else // it waited for its next try
            endRun(run, BatchRun::State::Failed, m_closed);
    }
    m_result.durationNs = m_clock.nsecsElapsed();
    Q_EMIT finished();
}

} // namespace callreel
