// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <random>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/trace/Trace.h"
#include "model/trace/balance/Verify.h"
#include "model/trace/seal/LogFolder.h"
#include "model/trace/seal/Sealer.h"
#include "support/LogBuilder.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using namespace callreel::test;

/// Logs written byte by byte, sealed, and read again.
class SealerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_root;
    int m_runs = 0;

    std::string newFolder() { return m_root.filePath(QStringLiteral("run-%1").arg(++m_runs)).toStdString(); }
    std::string output() const { return m_root.filePath(QStringLiteral("out-%1.reel").arg(m_runs)).toStdString(); }

    /// Seals what is in the folder, checks that it verifies, and opens it.
    std::shared_ptr<const Trace> seal(const std::string& folder) {
        auto sealer = Sealer::open(folder, {output(), true});
        if (!sealer) {
            qWarning("%s", sealer.error().text().c_str());
            return nullptr;
        }
        return finish(**sealer);
    }
    std::shared_ptr<const Trace> finish(Sealer& sealer) {
        const auto result = sealer.finish();
        if (!result) {
            qWarning("%s", result.error().text().c_str());
            return nullptr;
        }
        const auto certificate = verifyTrace(result->path);
        if (!certificate) {
            qWarning("%s", certificate.error().text().c_str());
            return nullptr;
        }
        auto trace = Trace::open(result->path);
        return trace ? *trace : nullptr;
    }
    static bool hasLoss(const Trace& trace, const std::string& kind) {
        return std::any_of(trace.verdict().loss.begin(), trace.verdict().loss.end(),
                           [&](const Loss& loss) { return loss.kind == kind; });
    }

private Q_SLOTS:
    /// B17, B20: calls and unwinds; the script's end and the call that raised the exception.
    void anExceptionEndsIt() {
        LogBuilder log(newFolder());
        log.definitions()
            .function(2, "<module>", {}, 4)
            .function(3, "run")
            .function(4, "explode", {"why"})
            .type(1, "ValueError");
        const std::string error = value::exception(1, {value::text("bad news")});
        log.thread(1).name("MainThread").start(1).start(2).start(3).start(4, {value::text("x")});
        log.thread(1).unwind(error).unwind(error).unwind(error);
        log.definitions().setNow(log.thread(1).now());
        log.definitions().outcome(log::OutcomeKind::Exception, 1, "ValueError", "bad news");
        // The printing of the traceback calls and raises too.
        log.thread(1).wait(5000).start(3).unwind(value::exception(1, {}));
        log.exited(1);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{5});
        const Verdict& verdict = trace->verdict();
        QCOMPARE(verdict.script.outcome, ScriptStatus::Outcome::Exception);
        QCOMPARE(verdict.script.code.value(), 1);
        QCOMPARE(verdict.script.exception.value(), std::string("ValueError"));
        QCOMPARE(verdict.script.message.value(), std::string("bad news"));
        QCOMPARE(verdict.endedBy->index, std::uint64_t{3});
        QVERIFY(verdict.completeness == Verdict::Completeness::Complete);
        QVERIFY(verdict.balanced);
        QCOMPARE(verdict.closedAtEnd, std::uint64_t{0});
        QCOMPARE(trace->values({0, 3})->result->text, std::string("ValueError('bad news')"));
        QCOMPARE(trace->values({0, 0})->result->text, std::string("1"));
        QCOMPARE(trace->call({0, 0})->exit, ExitCause::Return);
        QCOMPARE(trace->call({0, 1})->start, std::int64_t{2000});
        QCOMPARE(trace->functions().size(), std::size_t{4});
        QCOMPARE(trace->run().program.at(0), std::string("program.py"));
        QCOMPARE(trace->threads()[0].osId, std::uint64_t{4001});
    }

    /// P8: the ways to end, and what the verdict says of each.
    void endings() {
        struct Case {
            const char* name;
            std::function<void(LogBuilder&)> end;
            ScriptStatus::Outcome outcome;
            int code;
            int signal;
            long endedBy;
            std::uint64_t closed;
        };
        const std::string error = value::exception(1, {});
        const Case cases[] = {
            {"returns",
             [](LogBuilder& log) {
                 log.thread(1).leave().leave();
                 log.definitions().outcome(log::OutcomeKind::Exited, 0);
                 log.exited(0);
             },
             ScriptStatus::Outcome::Exited, 0, -1, -1, 0},
            {"sys.exit(3)",
             [&](LogBuilder& log) {
                 log.thread(1).unwind(error).unwind(error);
                 log.definitions().setNow(log.thread(1).now());
                 log.definitions().outcome(log::OutcomeKind::Exited, 3, "SystemExit", "3");
                 log.exited(3);
             },
             ScriptStatus::Outcome::Exited, 3, -1, 2, 0},
            {"os._exit(4)", [](LogBuilder& log) { log.exited(4); }, ScriptStatus::Outcome::Exited, 4, -1, 2, 2},
            {"SIGKILL", [](LogBuilder& log) { log.killed(9); }, ScriptStatus::Outcome::Signal, -1, 9, 2, 2},
            {"KeyboardInterrupt",
             [&](LogBuilder& log) {
                 log.thread(1).unwind(error).unwind(error);
                 log.definitions().setNow(log.thread(1).now());
                 log.definitions().outcome(log::OutcomeKind::Exception, 130, "KeyboardInterrupt");
                 log.killed(2, true);
             },
             ScriptStatus::Outcome::Signal, -1, 2, 2, 0},
            {"nobody saw it", [](LogBuilder&) {}, ScriptStatus::Outcome::Unknown, -1, -1, -1, 3},
        };
        for (const Case& one : cases) {
            LogBuilder log(newFolder());
            log.definitions().function(2, "<module>", {}, 4).function(3, "f").type(1, "SystemExit");
            log.thread(1).start(1).start(2).start(3);
            one.end(log);
            const auto trace = seal(log.folder());
            QVERIFY2(trace, one.name);
            const Verdict& verdict = trace->verdict();
            QVERIFY2(verdict.script.outcome == one.outcome, one.name);
            QVERIFY2(verdict.script.code.value_or(-1) == one.code, one.name);
            QVERIFY2(verdict.script.signal.value_or(-1) == one.signal, one.name);
            QVERIFY2((verdict.endedBy ? static_cast<long>(verdict.endedBy->index) : -1) == one.endedBy, one.name);
            QVERIFY2(verdict.closedAtEnd == one.closed, one.name);
            QVERIFY2(verdict.balanced, one.name);
            const bool seen = one.outcome != ScriptStatus::Outcome::Unknown;
            QVERIFY2((trace->call({0, 0})->exit == ExitCause::Return) == seen, one.name);
        }
    }

    /// B4, B6, B7, B12, B18, B19: generators, also when another thread goes on with them; in order of time, not of
    /// streams.
    void generatorsAcrossThreads() {
        LogBuilder log(newFolder());
        log.definitions().function(2, "gen", {"n"}, 1).type(1, "RuntimeError");
        log.thread(1).start(1).start(2, {value::integer(3)}, 5).yield(value::integer(1));
        log.thread(2).setNow(log.thread(1).now());
        log.thread(2).name("worker").resume(2, 5).yield(value::integer(2)).threadEnd();
        log.thread(1).setNow(log.thread(2).now());
        log.thread(1).throwInto(2, 5, value::exception(1, {value::text("boom")})).leave(value::text("caught"));
        log.thread(1).start(2, {value::integer(9)}, 6).yield();
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        const CallId first{0, 1}, second{1, 0}, third{0, 2};
        QVERIFY(trace->nextSegment(first).value() == second);
        QVERIFY(trace->nextSegment(second).value() == third);
        QVERIFY(trace->previousSegment(second).value() == first);
        QCOMPARE(trace->segmentCount(second).value(), 3u);
        QCOMPARE(trace->call(third)->segment, 3u);
        QCOMPARE(trace->values(third)->arguments.at(0).name, std::string("exception"));
        QCOMPARE(trace->values(first)->arguments.at(0).name, std::string("n"));
        QCOMPARE(trace->verdict().suspended, std::uint64_t{1});
        QCOMPARE(trace->threads()[1].name, std::string("worker"));
    }

    /// Objects whose class and attributes' names were told once; also one that was told of in a late close.
    void shapesOfObjects() {
        LogBuilder log(newFolder());
        log.definitions().function(2, "f", {"order"}).type(1, "Order", "shop").shape(2, 1, {"price", "amount"});
        const std::string object = value::shaped(2, {value::integer(3), value::none()});
        log.thread(1).start(1).start(2, {object}).leave(object);
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        const auto values = trace->values(CallId{0, 1});
        QVERIFY(values);
        QCOMPARE(pythonRepr(values->arguments.at(0).value), std::string("Order(price=3, amount=None)"));
        QCOMPARE(values->arguments.at(0).value.module, std::string("shop"));
        QCOMPARE(pythonRepr(*values->result), std::string("Order(price=3, amount=None)"));
    }

    /// B10, lines, and frames that were there before: with the call and the time of each.
    void outputLinesAndRunningFrames() {
        LogBuilder log(newFolder());
        log.definitions().function(2, "f").metadata("run.lines", "1");
        log.thread(1).running(1).running(2).output("one\n").lines({3, 4, 7}).leave().output("two\n", 2);
        log.thread(2).setNow(log.thread(1).now() - 1500);
        log.thread(2).start(2).output("between\n").leave();
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        const auto pieces = trace->output(0, 10);
        QCOMPARE(pieces->size(), std::size_t{3});
        QCOMPARE(pieces->at(0).bytes, std::string("one\n"));
        QVERIFY(pieces->at(0).call == (CallId{0, 1}));
        QCOMPARE(pieces->at(1).bytes, std::string("two\n"));
        QVERIFY(pieces->at(1).stream == OutputStream::Err);
        QVERIFY(pieces->at(1).call == (CallId{0, 0}));
        QCOMPARE(pieces->at(2).bytes, std::string("between\n"));
        QVERIFY(pieces->at(1).time < pieces->at(2).time);
        QCOMPARE(trace->call({0, 1})->enter, EnterCause::Running);
        QVERIFY((*trace->executedLines({0, 1}) == std::vector<std::uint32_t>{3, 4, 7}));
    }

    /// While the log is written: drained piece by piece, packed, and a sealer that dies loses nothing.
    void drainsWhileItIsWritten() {
        LogBuilder log(newFolder());
        log.definitions().function(2, "f", {"n"});
        auto& thread = log.thread(1);
        thread.start(1);
        constexpr int calls = 30000;
        auto dying = Sealer::open(log.folder(), {output(), true});
        QVERIFY(dying);
        for (int i = 0; i < calls; ++i) {
            thread.start(2, {value::integer(i)});
            if (i % 3 == 0)
                thread.output("x");
            thread.leave(value::integer(i * 2));
            if (i % 1000 == 0)
                QVERIFY((*dying)->drain());
        }
        thread.start(2, {value::text("still open")});
        QVERIFY((*dying)->drain());
        const SealProgress progress = (*dying)->progress();
        QCOMPARE(progress.calls, std::uint64_t{calls + 2});
        QCOMPARE(progress.open.size(), std::size_t{1});
        QCOMPARE(progress.open[0].calls.size(), std::size_t{2});
        QCOMPARE(progress.open[0].calls[1].function, std::string("f"));
        QCOMPARE(progress.open[0].calls[1].arguments, std::string("(n='still open')"));
        QVERIFY(log.control().drainedBytes > 0);
        const QDir folder(QString::fromStdString(log.folder()));
        QVERIFY(!folder.entryList({QStringLiteral("*.seg.zst")}).isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("0001.000000.seg"))));
        QVERIFY(folder.entryList({QStringLiteral("*.tmp")}).isEmpty());
        dying->reset(); // as when the supervisor is killed
        QVERIFY(!QFile::exists(QString::fromStdString(output() + ".partial")));
        QVERIFY(!QFile::exists(QString::fromStdString(output())));

        log.killed(9);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{calls + 2});
        QCOMPARE(trace->outputCount(), std::uint64_t{calls / 3});
        QCOMPARE(trace->verdict().closedAtEnd, std::uint64_t{1});
        QCOMPARE(trace->verdict().endedBy->index, std::uint64_t{calls + 1});
        QCOMPARE(trace->values({0, 12345})->result->text, std::to_string(12344 * 2));
        QCOMPARE(trace->values({0, calls + 1})->arguments.at(0).value.text, std::string("still open"));
        QVERIFY(!trace->values({0, calls + 1})->result);
        QVERIFY(QFile(QString::fromStdString(trace->path())).permissions() ==
                (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

        QVERIFY(LogFolder::remove(log.folder()));
        QVERIFY(!folder.exists());
    }

    /// A record that cannot be ends its stream there; the others go on, and the ledger says so.
    void damagedStreams() {
        const std::string function99("\x01\x01\x63", 3);
        for (const std::string& bad : {function99, std::string("\x0f\x01", 2),
                                       std::string("\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 12),
                                       std::string("\x15\x01\x1f", 3), std::string("\x08\x01\x07\x01x", 5)}) {
            LogBuilder log(newFolder());
            log.definitions().function(2, "f");
            log.thread(1).start(1).start(2).raw(bad).leave().leave();
            log.thread(2).name("other").start(2).leave();
            log.exited(0);
            const auto trace = seal(log.folder());
            QVERIFY(trace);
            QCOMPARE(trace->threads()[0].calls, std::uint64_t{2});
            QCOMPARE(trace->threads()[1].calls, std::uint64_t{1});
            QVERIFY(hasLoss(*trace, "records-damaged"));
            QVERIFY(trace->verdict().completeness == Verdict::Completeness::Truncated);
            QVERIFY(trace->verdict().balanced);
        }
    }

    void unknownRecordsAreSkipped() {
        LogBuilder log(newFolder());
        log.definitions().function(2, "f").raw(std::string("\x81\x03xyz", 5)).metadata("interpreter.version", "3.14.0");
        log.thread(1).start(1).raw(std::string("\x90\x02zz", 4)).start(2).leave();
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{2});
        QCOMPARE(trace->run().interpreterVersion, std::string("3.14.0"));
        QVERIFY(trace->verdict().loss.empty());
    }

    void aMissingSegmentIsTold() {
        LogBuilder log(newFolder());
        log.definitions().function(2, "f");
        log.thread(1).start(1).start(2).leave().roll().start(2).leave().roll().start(2).leave();
        QVERIFY(QFile::remove(QString::fromStdString(log.folder() + "/0001.000001.seg")));
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{2});
        QVERIFY(hasLoss(*trace, "segment-missing"));
        QVERIFY(trace->verdict().completeness == Verdict::Completeness::Truncated);
    }

    /// B13: the recorder's trouble is an answer of its own.
    void theRecordersTrouble() {
        LogBuilder log(newFolder());
        log.definitions().failure(false, "callback-failed", "The callback failed: 100%1.");
        log.thread(1)
            .name("MainThread")
            .start(1)
            .loss(log::LossKind::ValueCut, 3, 40)
            .loss(log::LossKind::ValueCut, 2, 2);
        log.thread(1).gap(log::GapReason::CallbackFailed);
        log.control().state = static_cast<std::uint32_t>(log::RecorderState::Disabled);
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        const Verdict& verdict = trace->verdict();
        QVERIFY(verdict.recorder == Verdict::Recorder::Disabled);
        QCOMPARE(verdict.recorderErrors.size(), std::size_t{1});
        QCOMPARE(verdict.recorderErrors[0].code, std::string("callback-failed"));
        QCOMPARE(verdict.recorderErrors[0].text(), std::string("The callback failed: 100%1."));
        QVERIFY(verdict.completeness == Verdict::Completeness::Truncated);
        QCOMPARE(verdict.loss.size(), std::size_t{2});
        QCOMPARE(verdict.loss[1].kind, std::string("value-cut"));
        QCOMPARE(verdict.loss[1].count, std::uint64_t{5});
        QCOMPARE(verdict.loss[1].bytes, std::uint64_t{42});
        QCOMPARE(verdict.loss[1].where, std::string("MainThread"));
    }

    /// A recorder that never began: a trace without calls, that says why.
    void nothingWasRecorded() {
        LogBuilder log(newFolder());
        log.control().state = static_cast<std::uint32_t>(log::RecorderState::Failed);
        qstrcpy(log.control().errorCode, "tool-slot-taken");
        qstrcpy(log.control().errorMessage, "Another profiler is active.");
        log.exited(125);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{0});
        QVERIFY(trace->verdict().recorder == Verdict::Recorder::Failed);
        QCOMPARE(trace->verdict().recorderErrors.at(0).text(), std::string("Another profiler is active."));
        QVERIFY(trace->verdict().completeness == Verdict::Completeness::Truncated);
    }

    /// The source as it was: kept when the file is still the one that ran, left out when it is not.
    void sources() {
        LogBuilder log(newFolder());
        const QString kept = m_root.filePath(QStringLiteral("kept.py"));
        const QString changed = m_root.filePath(QStringLiteral("changed.py"));
        for (const QString& name : {kept, changed}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("print(1)\n");
        }
        struct stat status {};
        QVERIFY(::stat(qPrintable(kept), &status) == 0);
        const auto modified = static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000u +
                              static_cast<std::uint64_t>(status.st_mtim.tv_nsec);
        log.definitions().path(2, kept.toStdString(), 9, modified).path(3, changed.toStdString(), 9, modified - 1);
        log.definitions().path(4, "<string>").source(4, "first ").source(4, "second").function(2, "f", {}, 0, 2);
        log.thread(1).start(1).start(2).leave();
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->source(2)->value_or(""), std::string("print(1)\n"));
        QVERIFY(!trace->source(3)->has_value());
        QCOMPARE(trace->source(4)->value_or(""), std::string("first second"));
        QCOMPARE(trace->function(1).file, kept.toStdString());
    }

    /// P7: an error while writing is a diagnostic, leaves nothing half-written, and the log can be sealed again.
    void whatCannotBeWritten() {
        LogBuilder log(newFolder());
        log.definitions().function(2, "f", {"text"});
        log.thread(1).start(1);
        std::mt19937 random(5);
        for (int i = 0; i < 3000; ++i) {
            std::string noise(200, ' ');
            for (char& c : noise)
                c = static_cast<char>('!' + random() % 90);
            log.thread(1).start(2, {value::text(noise)}).leave();
        }
        log.exited(0);
        const auto nowhere = Sealer::open(log.folder(), {"/nonexistent/folder/x.reel", true});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, std::string("output-not-writable"));
        QVERIFY(!nowhere.error().helpText().empty());

        // A disk that fills up: no file may grow beyond this.
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        signal(SIGXFSZ, SIG_IGN);
        const rlimit little{150'000, before.rlim_max};
        {
            auto sealer = Sealer::open(log.folder(), {output(), true});
            QVERIFY(sealer);
            setrlimit(RLIMIT_FSIZE, &little);
            const auto result = (*sealer)->finish();
            setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(!result);
            QVERIFY2(result.error().code == "disk-full" || result.error().code == "output-not-writable",
                     result.error().code.c_str());
        }
        QVERIFY(!QFile::exists(QString::fromStdString(output())));
        QVERIFY(!QFile::exists(QString::fromStdString(output() + ".partial")));
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{3001});

        auto again = Sealer::open(log.folder(), {output(), false});
        QVERIFY(again);
        const auto refused = (*again)->finish();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("output-exists"));
        QVERIFY(Trace::open(output()));

        const auto none = Sealer::open(m_root.path().toStdString(), {output(), true});
        QVERIFY(!none);
        QCOMPARE(none.error().code, std::string("not-a-log"));
    }

    /// Runs that were left behind: those whose lock is free.
    void runsThatNobodySealed() {
        const std::string running = newFolder();
        ::mkdir(running.c_str(), 0700);
        LogBuilder left(running + "/left");
        LogBuilder owned(running + "/owned");
        QVERIFY(QDir(QString::fromStdString(running)).mkdir(QStringLiteral("something-else")));
        const int lock = ::open((owned.folder() + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY(::flock(lock, LOCK_EX) == 0);
        QVERIFY(LogFolder::isSupervised(owned.folder()));
        QVERIFY(!LogFolder::isSupervised(left.folder()));
        QVERIFY((LogFolder::unsealed(running) == std::vector<std::string>{left.folder()}));
        ::close(lock);
        QCOMPARE(LogFolder::unsealed(running).size(), std::size_t{2});

        QFile note(QString::fromStdString(left.folder() + "/note.txt"));
        QVERIFY(note.open(QIODevice::WriteOnly));
        QVERIFY(LogFolder::remove(left.folder()));
        QVERIFY(note.exists());
        QVERIFY(!LogFolder::isLog(left.folder()));
    }

    void anActivationsNumberThatIsTakenTwice() { // by damage: both end in a yield, and nothing goes on with either
        LogBuilder log(newFolder());
        log.definitions().function(2, "gen", {}, 1);
        log.thread(1).start(LogBuilder::toplevel).start(2, {}, 7).start(2, {}, 7).yield().yield().leave().close();
        log.exited(0);
        const auto trace = seal(log.folder());
        QVERIFY(trace);
        QCOMPARE(trace->verdict().suspended, std::uint64_t{2});
    }

    /// Bytes changed or cut anywhere in a log: it is sealed as far as it can be true, and the trace verifies.
    void changedLogs() {
        const std::string folder = newFolder();
        {
            LogBuilder log(folder);
            log.definitions().function(2, "f", {"a", "b"}).function(3, "gen", {}, 1).type(1, "ValueError");
            log.definitions().type(2, "Order", "shop").shape(3, 2, {"price", "amount", "parts"}).shape(4, 2, {});
            auto& thread = log.thread(1);
            thread.name("MainThread").running(1);
            for (int i = 0; i < 150; ++i) {
                const std::string empty = value::shaped(4, {});
                const std::string order = value::shaped(3, {value::integer(i), value::none(), value::list({empty})});
                thread.start(2, {value::integer(i), value::dict({{value::text("k"), value::list({order})}})});
                if (i % 10 == 0)
                    log.definitions().shape(static_cast<std::uint64_t>(5 + i), 2, {"price"});
                thread.start(3, {}, static_cast<std::uint64_t>(i + 1)).yield(value::text("y"));
                thread.resume(3, static_cast<std::uint64_t>(i + 1)).leave(order).output("text").lines({1, 2});
                thread.unwind(value::exception(1, {value::text("e")}));
            }
            log.definitions().outcome(log::OutcomeKind::Exited, 0);
            log.exited(0);
        }
        std::mt19937 random(11);
        const QStringList files{QStringLiteral("0000.000000.seg"), QStringLiteral("0001.000000.seg"),
                                QStringLiteral("supervisor.log"), QStringLiteral("control")};
        QHash<QString, QByteArray> good;
        for (const QString& name : files) {
            QFile file(QString::fromStdString(folder) + QLatin1Char('/') + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            good[name] = file.readAll();
        }
        const int rounds = qEnvironmentVariableIntValue("CALLREEL_FUZZ_ROUNDS") > 0
                               ? qEnvironmentVariableIntValue("CALLREEL_FUZZ_ROUNDS")
                               : 150;
        for (int round = 0; round < rounds; ++round) {
            for (const QString& name : files) {
                QByteArray bytes = good[name];
                // Where the records are: the rest of a segment is empty.
                const auto used =
                    std::min<qsizetype>(bytes.size(), name.endsWith(QLatin1String("0001.000000.seg")) ? 12000
                                                      : name.endsWith(QLatin1String("seg"))           ? 900
                                                                                                      : 400);
                const QString& wanted = files[static_cast<qsizetype>(random() % 4)];
                for (int i = 0; name == wanted && i < 1 + static_cast<int>(random() % 3); ++i)
                    bytes[static_cast<qsizetype>(random() % static_cast<std::uint32_t>(used))] =
                        static_cast<char>(random());
                if (name == wanted && random() % 8 == 0)
                    bytes.truncate(static_cast<qsizetype>(random() % static_cast<std::uint32_t>(used)));
                QFile file(QString::fromStdString(folder) + QLatin1Char('/') + name);
                QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
                file.write(bytes);
            }
            auto sealer = Sealer::open(folder, {output(), true});
            QVERIFY(sealer);
            const auto result = (*sealer)->finish();
            if (!result)
                qWarning("%s", result.error().text().c_str());
            QVERIFY(result);
            const auto certificate = verifyTrace(result->path);
            if (!certificate)
                qWarning("round %d: %s", round, certificate.error().text().c_str());
            QVERIFY(certificate);
            (void)(*sealer)->progress();
            // Values are taken apart only when somebody looks at them.
            const auto trace = Trace::open(result->path);
            QVERIFY(trace);
            for (const ThreadInfo& info : (*trace)->threads()) {
                for (std::uint64_t index = 0; index < info.calls; ++index) {
                    const auto values = (*trace)->values({info.id, index});
                    for (std::size_t i = 0; values && i < values->arguments.size(); ++i)
                        (void)pythonRepr(values->arguments[i].value);
                    if (values && values->result)
                        (void)pythonRepr(*values->result);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(SealerTest)
#include "test_Sealer.moc"
