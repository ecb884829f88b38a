// SPDX-License-Identifier: Apache-2.0
#include "app/cli/BatchVerb.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QThread>

#include "app/cli/HelpFormatter.h"
#include "app/cli/NumberCheck.h"
#include "app/cli/Rendering.h"
#include "model/exit/ExitCode.h"
#include "model/exit/RecorderPolicy.h"
#include "model/recording/Interpreters.h"
#include "model/recording/PrivateFile.h"
#include "model/recording/TracePaths.h"
#include "model/session/RunAsScript.h"
#include "model/session/batch/BatchJsonReport.h"
#include "model/session/batch/BatchJunitReport.h"
#include "model/session/batch/BatchTextReport.h"
#include "model/settings/Settings.h"

namespace callreel::cli {

namespace {

/// Milliseconds that a reader of ours may take for nothing at all, once there is nothing else to do.
constexpr int readerPatience = 10000;
constexpr int pytestPatience = 10000;

const char* const batchVerbFooter =
    R"(A FILE is a script (.py, .pyz), a test file (test_*.py), or a list: one command a line, quoted as for a shell,
"#" begins a comment; - reads the list from standard input. Of a DIR its scripts are taken, and the test files in it and
below. A command is SCRIPT ARGS, -m MODULE ARGS, -c CODE, pytest ARGS, or python ... with options of its own; no shell
runs it. Test files run under pytest when the interpreter has it, else under unittest; one in which that finds no test
has failed. Paths count from the current folder.

The runs are handed to the recording service: the one that runs (callreel service), else one of our own that ends with
us. A line is printed for each run that has ended; a terminal shows a bar as well. Ctrl-C passes the interrupt on to the
scripts that run, lets them finish and begins no more; again kills them, what was recorded is sealed; a third time
leaves at once.

Exit codes:
  0      everything that was begun was recorded, whatever the scripts returned (the default)
  1      with --propagate-script-exit: a script failed (its last try, with --retry)
  2      wrong usage: nothing was started
  125    a recording failed, or the service could not be started or went away
  130    interrupted from the keyboard; 128+S for another signal S

Examples:
  callreel batch jobs.txt --jobs 4 -o traces     a command a line, four at a time
  callreel batch tests --junit report.xml        every test file of a folder, for continuous integration
  callreel batch --pytest 'tests/test_a.py::test_one' tests/test_b.py --keep failing
  callreel batch --retry 2 --fail-fast -- 'orders.py --fast' '-m json.tool day.json'
  git ls-files '*.py' | callreel batch - --report report.json)";

std::unexpected<Diagnostic> usage(const char* code, const char* message, std::vector<std::string> arguments,
                                  const char* help) {
    return withExitCode(failure(code, message, std::move(arguments), help), usageExitCode);
}

QStringList listOf(const std::vector<std::string>& words) {
    QStringList out;
    for (const std::string& word : words)
        out << QString::fromLocal8Bit(word.c_str());
    return out;
}

bool hasPytest(const QString& interpreter) {
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(interpreter,
                  {QStringLiteral("-c"), QStringLiteral("import importlib.util, sys\n"
                                                        "sys.exit(not importlib.util.find_spec('pytest'))")});
    return process.waitForFinished(pytestPatience) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

QByteArray everythingFromStandardInput() {
    QFile input;
    return input.open(STDIN_FILENO, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

} // namespace

CLI::App* BatchVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("batch", "Record many programs or tests, some at a time, and report");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{
        "batch [options] FILE|DIR...", "batch [options] --pytest ID...", "batch [options] -- COMMAND..."}));
    command->footer(batchVerbFooter);
    command->add_option("FILE", m_files, "Scripts, test files, lists of commands, folders")->type_name("");
    command->add_option("--pytest", m_pytest, "Record each of these tests, as pytest names them, in a run of its own")
        ->type_name("ID...")
        ->expected(1, -1);
    command->add_option("-j,--jobs", m_jobs, "How many at a time (default: one for each processor)")
        ->type_name("N")
        ->check(wholeNumber(1, 1024));
    command->add_option("-o,--output", m_folder, "Put the traces into DIR, numbered as the runs are")->type_name("DIR");
    command->add_option("--report", m_reportFile, "Write what became of all to FILE, as JSON (callreel.batch/1)")
        ->type_name("FILE");
    command->add_option("--junit", m_junitFile, "Write the same to FILE as JUnit XML")->type_name("FILE");
    command->add_option("--keep", m_keep, "Which traces stay: all, failing, none (default: all)")
        ->type_name("WHICH")
        ->check(CLI::IsMember({"all", "failing", "none"}).description(""));
    command->add_flag("--fail-fast", m_failFast, "Begin no more once a run has failed");
    command->add_option("--retry", m_retries, "Record a script that failed again, at most N times")
        ->type_name("N")
        ->check(wholeNumber(0, 100));
    m_propagateOption = command->add_flag("--propagate-script-exit,!--no-propagate-script-exit", m_propagate,
                                          "Return 1 when a script failed");
    m_propagateOption->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    m_python.addTo(*command);
    command->add_flag("--require-trace", m_requireTrace, "A run of which nothing was recorded counts as not recorded");
    command->add_option("--on-recorder-error", m_onRecorderError, "When recording fails in mid-run: abort, disable")
        ->type_name("WHAT")
        ->check(CLI::IsMember({"abort", "disable"}).description(""));
    command->add_flag("--no-values", m_noValues, "Keep no arguments and no results, only calls and times");
    command->add_flag("--no-output", m_noOutput, "Do not keep what the programs print");
    command->add_flag("--lines", m_lines, "Keep which lines each call executed");
    command->add_flag("--quiet", m_quiet, "No lines for runs that passed, and no information");
    command->add_flag("--json", m_json, "Print the report as JSON (callreel.batch/1), nothing else");
    return command;
}

/// What stands behind "--" are commands, whatever they begin with.
void BatchVerb::takeProgram(const CLI::App&, std::vector<std::string>& arguments) {
    const auto separator = std::ranges::find(arguments, "--");
    if (separator == arguments.end())
        return;
    m_commands.assign(separator + 1, arguments.end());
    arguments.erase(separator, arguments.end());
}

Result<int> BatchVerb::run() {
    const auto propagate = propagates();
    if (!propagate)
        return std::unexpected(propagate.error());
    m_propagates = *propagate;
    const auto base = options();
    if (!base)
        return std::unexpected(base.error());
    const auto planned = plan(*base);
    if (!planned)
        return std::unexpected(planned.error());
    if (!m_folder.empty()) {
        m_folder = absolutePath(m_folder);
        if (auto made = makePrivateFolder(m_folder); !made)
            return std::unexpected(withDefaultExitCode(made.error(), recorderExitCode));
    }
    m_signals.emplace();
    m_output.emplace();
    const auto result = record(planned->items(), *base);
    if (!result)
        return std::unexpected(withDefaultExitCode(result.error(), recorderExitCode));
    m_dieOf = result->signal;
    return result->exitCode(m_propagates);
}

Result<bool> BatchVerb::propagates() const {
    PolicyInputs inputs;
    if (m_propagateOption->count() > 0)
        inputs.commandLine.propagateScriptExit = m_propagate;
    inputs.settings = Settings().policyLayer();
    inputs.environment = processEnvironment;
    const auto policy = resolvePolicy(inputs);
    return policy ? Result<bool>(policy->propagateScriptExit.value) : std::unexpected(policy.error());
}

Result<RecordOptions> BatchVerb::options() const {
    // Resolved here: what PATH means in the service is nobody's business.
    const auto interpreter = Interpreters::resolve(m_python.interpreter);
    if (!interpreter)
        return std::unexpected(interpreter.error());
    RecordOptions out;
    out.interpreter = QFile::decodeName(interpreter->c_str());
    out.pythonOptions = listOf(m_python.options);
    out.requireTrace = m_requireTrace;
    if (!m_onRecorderError.empty())
        out.policyOptions << QStringLiteral("--on-recorder-error=") + QString::fromStdString(m_onRecorderError);
    out.values = !m_noValues;
    if (m_noOutput)
        out.keepOutput = false;
    out.lines = m_lines;
    return out;
}

Result<BatchPlan> BatchVerb::plan(const RecordOptions& base) const {
    const QString interpreter = base.interpreter;
    BatchPlan plan({base, [interpreter] { return hasPytest(interpreter); }});
    for (const QString& file : listOf(m_files)) {
        const auto added = file == QLatin1String("-")
                               ? plan.addList(everythingFromStandardInput(), QStringLiteral("standard input"))
                               : plan.addPath(file);
        if (!added)
            return std::unexpected(added.error());
    }
    if (!m_pytest.empty() && !hasPytest(interpreter))
        return usage("no-pytest", QT_TRANSLATE_NOOP("Diagnostic", "The interpreter %1 has no pytest."),
                     {interpreter.toStdString()},
                     QT_TRANSLATE_NOOP("Diagnostic", "Install it there, or choose another one with --python."));
    for (const QString& id : listOf(m_pytest))
        plan.addPytest(id);
    for (const QString& command : listOf(m_commands)) {
        if (auto added = plan.addCommand(command); !added)
            return std::unexpected(added.error());
    }
    if (plan.items().isEmpty())
        return usage("nothing-to-record", QT_TRANSLATE_NOOP("Diagnostic", "Nothing to record is given."), {},
                     QT_TRANSLATE_NOOP("Diagnostic", "For example: callreel batch jobs.txt, callreel batch tests, or "
                                                     "callreel batch -- 'orders.py --fast'"));
    return plan;
}

/// As a script of its own: the service is there while it runs, and nothing is left when it is over.
Result<BatchResult> BatchVerb::record(const QList<BatchItem>& items, const RecordOptions& base) {
    int argc = 1;
    char name[] = "callreel";
    char* argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    const int jobs = m_jobs > 0 ? m_jobs : std::max(1, QThread::idealThreadCount());
    const int slotCount = std::min(jobs, static_cast<int>(items.size()));
    auto service = std::make_shared<BatchService>(RecordingServiceHandle::Options{
        .callreel = {}, .slotCount = slotCount, .interpreter = QFile::encodeName(base.interpreter).toStdString()});
    ScriptOptions script;
    script.exitMode = ExitMode::None; // the process ends as every verb does
    script.handleSignals = false;     // ours say more
    script.program = "batch";
    script.log = [](Diagnostic warning) {
        warning.severity = Severity::Warning;
        writeToStandardError(renderDiagnostic(warning));
    };
    BatchResult result;
    const auto done =
        runAsScript([&](ScriptContext& context) { return recordOn(*service, items, context.ownsService(), result); },
                    script, service);
    return done ? Result<BatchResult>(result) : std::unexpected(done.error());
}

Result<void> BatchVerb::recordOn(BatchService& service, const QList<BatchItem>& items, bool owned, BatchResult& out) {
    auto connection = service.takeConnection();
    if (!connection)
        return failure("service-lost", QT_TRANSLATE_NOOP("Diagnostic", "The recording service has gone."));
    BatchScheduler::Options how;
    const int jobs = m_jobs > 0 ? m_jobs : std::max(1, QThread::idealThreadCount());
    how.jobs = std::min(jobs, std::max(1, service.slotCount()));
    how.retries = m_retries;
    how.failFast = m_failFast;
    how.keep = m_keep == "all"    ? BatchScheduler::Keep::All
               : m_keep == "none" ? BatchScheduler::Keep::None
                                  : BatchScheduler::Keep::Failing;
    how.folder = QFile::decodeName(m_folder.c_str());
    BatchScheduler scheduler(items, how, std::move(*connection));
    BatchProgress progress(scheduler, *m_output, {.lines = !m_quiet, .textOutput = !m_json});
    QObject::connect(&scheduler, &BatchScheduler::runStarted, &progress, &BatchProgress::onStarted);
    QObject::connect(&scheduler, &BatchScheduler::runRetried, &progress, &BatchProgress::onRetried);
    QObject::connect(&scheduler, &BatchScheduler::runEnded, &progress, &BatchProgress::onEnded);
    QObject::connect(&scheduler, &BatchScheduler::progress, &progress, &BatchProgress::onProgress);
    QObject::connect(&scheduler, &BatchScheduler::serviceLost, &progress, [&] {
        progress.say(
            "callreel: warning: the recording service went away; what it was recording goes on by itself and is "
            "followed to its end\n");
    });
    QObject::connect(
        &scheduler, &BatchScheduler::finished, &scheduler, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    QSocketNotifier signals(m_signals->descriptor(), QSocketNotifier::Read);
    QObject::connect(&signals, &QSocketNotifier::activated, &scheduler, [&] { onSignal(scheduler, progress); });
    QMetaObject::invokeMethod(&scheduler, &BatchScheduler::start, Qt::QueuedConnection);
    QCoreApplication::exec();

    progress.hide(true);
    out = scheduler.result();
    out.ownsService = owned;
    out.serviceSlots = service.slotCount();
    service.release(scheduler.takeConnection());
    // All that is to be told is told before the service is stopped.
    return report(out);
}

void BatchVerb::onSignal(BatchScheduler& scheduler, BatchProgress& progress) {
    while (const auto event = m_signals->next()) {
        const bool asks = event->signal == SIGINT || event->signal == SIGTERM || event->signal == SIGHUP;
        if (event->signal == SIGCHLD)
            continue;
        if (!asks) { // SIGTSTP stops us, and we come back; the others end us at once
            progress.hide(false);
            m_output->finish(100);
            SignalWatch::doDefault(event->signal);
            progress.onProgress();
            continue;
        }
        ++m_signalCount;
        if (m_signalCount == 1 && event->signal == SIGINT) {
            progress.say("callreel: interrupted: what runs may finish; once more kills it\n");
            scheduler.interrupt(event->signal);
        } else if (m_signalCount == 1) {
            scheduler.stop(event->signal);
        } else if (m_signalCount == 2) {
            scheduler.kill();
        } else {
            SignalWatch::doDefault(event->signal);
        }
    }
}

int BatchVerb::exitCodeFor(const BatchResult& result) const {
    return result.signal ? 128 + *result.signal : result.exitCode(m_propagates);
}

Result<void> BatchVerb::report(const BatchResult& result) {
    const QByteArray json = BatchJsonReport::write(result, exitCodeFor(result));
    Result<void> outcome;
    const auto keepFirst = [&](Result<void> written) {
        if (!written && outcome)
            outcome = std::move(written);
    };
    if (!m_reportFile.empty())
        keepFirst(writePrivateFile(QString::fromLocal8Bit(m_reportFile.c_str()), json));
    if (!m_junitFile.empty())
        keepFirst(writePrivateFile(QString::fromLocal8Bit(m_junitFile.c_str()), BatchJunitReport::write(result)));
    m_output->write(STDOUT_FILENO, m_json ? json.toStdString() : BatchTextReport::summary(result).toStdString() + "\n");
    const int failed = result.counts().failed;
    if (failed > 0 && exitCodeFor(result) == 0)
        m_output->write(STDERR_FILENO, "callreel: " + std::to_string(failed) + (failed == 1 ? " script" : " scripts") +
                                           " failed; returning 0 (--propagate-script-exit or "
                                           "CODETRACER_PROPAGATE_SCRIPT_EXIT=1 returns 1)\n");
    m_output->finish(readerPatience);
    if (const int error = m_output->error(); error != 0)
        keepFirst(failure(
            "output-not-written", QT_TRANSLATE_NOOP("Diagnostic", "Standard output could not be written: %1."),
            {std::strerror(error)}, QT_TRANSLATE_NOOP("Diagnostic", "Free some space, or send the output elsewhere.")));
    return outcome;
}

} // namespace callreel::cli
