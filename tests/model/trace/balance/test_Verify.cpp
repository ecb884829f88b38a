// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#include "model/trace/Trace.h"
#include "model/trace/balance/Verify.h"
#include "model/trace/values/ValueDecoder.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using namespace callreel::test;

class VerifyTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    static QByteArray contents(const std::string& file) {
        QFile source(QString::fromStdString(file));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    static void write(const std::string& file, const QByteArray& bytes) {
        QFile target(QString::fromStdString(file));
        QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(target.write(bytes), bytes.size());
    }

    /// Everything a viewer could ask of a trace; what it says does not matter, that it comes back does.
    static void useEverything(const std::string& file) {
        const auto opened = Trace::open(file);
        if (!opened)
            return;
        const Trace& trace = **opened;
        std::vector<bool> wanted(trace.functions().size(), false);
        for (std::size_t i = 0; i < wanted.size(); i += 7)
            wanted[i] = true;
        for (const ThreadInfo& thread : trace.threads()) {
            for (std::uint64_t index = 0; index < thread.calls; index += 1 + thread.calls / 40) {
                const CallId id{thread.id, index};
                if (const auto values = trace.values(id)) {
                    for (const NamedValue& argument : values->arguments)
                        (void)pythonRepr(argument.value);
                }
                (void)trace.call(id);
                (void)trace.executedLines(id);
                (void)trace.parent(id);
                (void)trace.firstChild(id);
                (void)trace.nextSibling(id);
                (void)trace.previousSibling(id);
                (void)trace.nextSegment(id);
                (void)trace.previousSegment(id);
                (void)trace.segmentCount(id);
                (void)trace.countWithin(thread.id, index / 2, thread.calls, 5);
                (void)trace.nthWithin(thread.id, 0, thread.calls, 5, index / 2);
                (void)trace.callAt(thread.id, static_cast<std::int64_t>(index) * 1000);
            }
        }
        (void)trace.findCall(wanted, {0, 0}, true);
        (void)trace.findUnwound({0, 0}, true);
        (void)trace.output(0, 100);
        (void)trace.source(0);
    }

private Q_SLOTS:
    void aWholeTraceIsBalanced() {
        const std::string file = path("whole.reel");
        QVERIFY(buildLargeTrace(file, 30000));
        double last = 0;
        const auto certificate = verifyTrace(file, [&](double done) {
            last = done;
            return true;
        });
        if (!certificate)
            qWarning("%s", certificate.error().text().c_str());
        QVERIFY(certificate);
        QVERIFY(certificate->balanced);
        QCOMPARE(certificate->calls, certificate->returns);
        QVERIFY(certificate->calls >= 30000);
        QVERIFY(certificate->suspended > 0);
        QVERIFY(certificate->problems.empty());
        QVERIFY(certificate->chunks > 7);
        QCOMPARE(last, 1.0);
    }

    void itCanBeCancelled() {
        const std::string file = path("cancel.reel");
        QVERIFY(buildLargeTrace(file, 10000));
        const auto certificate = verifyTrace(file, [](double) { return false; });
        QVERIFY(!certificate);
        QCOMPARE(certificate.error().code, std::string("cancelled"));
    }

    /// A return that no call precedes: the trace says so, and verify finds the same.
    void aStrayReturnIsNotBalanced() {
        const std::string file = path("stray.reel");
        TraceBuilder builder(file);
        builder.withoutToplevel();
        const FunctionId f = builder.function("f");
        builder.enter(f).leave().leave();
        QVERIFY(builder.finish());
        const auto certificate = verifyTrace(file);
        QVERIFY(certificate);
        QVERIFY(!certificate->balanced);
        QCOMPARE(certificate->calls, std::uint64_t{1});
        QCOMPARE(certificate->returns, std::uint64_t{2});
        QCOMPARE(certificate->problems.size(), std::size_t{1});
        QVERIFY(!Trace::open(file).value()->verdict().balanced);
    }

    /// Calls that nothing closed are closed by the seal, counted, and balanced.
    void openCallsAreCounted() {
        const std::string file = path("open.reel");
        TraceBuilder builder(file);
        const FunctionId f = builder.function("f");
        builder.enter(f).enter(f);
        builder.thread(1, "daemon").enter(f);
        builder.verdict.script.outcome = ScriptStatus::Outcome::Signal;
        builder.verdict.script.code.reset();
        builder.verdict.script.signal = 9;
        QVERIFY(builder.finish());
        const auto certificate = verifyTrace(file);
        QVERIFY(certificate);
        QVERIFY(certificate->balanced);
        QCOMPARE(certificate->closedAtEnd, std::uint64_t{3});
        QCOMPARE(certificate->threads.size(), std::size_t{2});
        const auto trace = Trace::open(file).value();
        QCOMPARE(trace->call({0, 1})->exit, ExitCause::Open);
        QCOMPARE(trace->call({0, 0})->exit, ExitCause::Return);
        QCOMPARE(trace->values({0, 0})->result->text, std::string("killed by SIGKILL"));
    }

    void whatIsNoTrace() {
        const auto code = [](const std::string& file) {
            const auto opened = Trace::open(file);
            return opened ? std::string("opened") : opened.error().code;
        };
        QCOMPARE(code(path("nothing.reel")), std::string("no-such-file"));
        QCOMPARE(code(m_folder.path().toStdString()), std::string("not-a-trace"));
        write(path("empty.reel"), {});
        QCOMPARE(code(path("empty.reel")), std::string("not-a-trace"));
        write(path("text.reel"), QByteArray(5000, 'x'));
        QCOMPARE(code(path("text.reel")), std::string("not-a-trace"));

        const std::string file = path("good.reel");
        QVERIFY(buildLargeTrace(file, 100));
        const QByteArray good = contents(file);
        QByteArray other = good;
        other[71] = '\x01'; // the application id of another program
        write(path("other.reel"), other);
        QCOMPARE(code(path("other.reel")), std::string("not-a-trace"));
        QByteArray newer = good;
        newer[63] = '\x7f'; // user_version
        write(path("newer.reel"), newer);
        QCOMPARE(code(path("newer.reel")), std::string("trace-newer"));
        for (const auto& refused : {path("other.reel"), path("newer.reel"), path("text.reel")})
            QVERIFY(!Trace::open(refused).error().helpText().empty());
    }

    /// However much is missing: an answer, and never a trace that verifies.
    void cutOffFiles() {
        const std::string file = path("to-cut.reel");
        QVERIFY(buildLargeTrace(file, 5000));
        const QByteArray good = contents(file);
        for (int i = 0; i < 60; ++i) {
            const auto size = good.size() * i / 60 + i;
            write(path("cut.reel"), good.left(size));
            useEverything(path("cut.reel"));
            const auto certificate = verifyTrace(path("cut.reel"));
            QVERIFY2(!certificate, qPrintable(QString::number(size)));
            QVERIFY(certificate.error().code == "trace-damaged" || certificate.error().code == "not-a-trace");
        }
    }

    /// Bytes changed anywhere: reading ends in answers or diagnostics, and verify finds what matters. Bytes between the
    /// rows mean nothing to anybody, so not every change is damage: the trace then still says the same.
    void changedBytes() {
        const std::string file = path("to-change.reel");
        QVERIFY(buildLargeTrace(file, 5000));
        const QByteArray good = contents(file);
        const auto calls = Trace::open(file).value()->calls(0, 0, 6000).value();
        std::mt19937 random(3);
        int found = 0;
        const int rounds = qEnvironmentVariableIntValue("CALLREEL_FUZZ_ROUNDS") > 0
                               ? qEnvironmentVariableIntValue("CALLREEL_FUZZ_ROUNDS")
                               : 250;
        for (int round = 0; round < rounds; ++round) {
            QByteArray bad = good;
            const int changes = 1 + static_cast<int>(random() % 4);
            for (int i = 0; i < changes; ++i) {
                const auto at = static_cast<qsizetype>(random() % static_cast<std::uint32_t>(bad.size()));
                bad[at] = static_cast<char>(random());
            }
            write(path("changed.reel"), bad);
            useEverything(path("changed.reel"));
            const auto certificate = verifyTrace(path("changed.reel"));
            found += !certificate;
            if (!certificate)
                continue;
            const auto trace = Trace::open(path("changed.reel"));
            QVERIFY(trace);
            const auto again = (*trace)->calls(0, 0, 6000);
            QVERIFY(again);
            QCOMPARE(again->size(), calls.size());
            for (std::size_t i = 0; i < calls.size(); ++i)
                QVERIFY((*again)[i].start == calls[i].start && (*again)[i].size == calls[i].size);
        }
        QVERIFY2(found > rounds / 2, qPrintable(QString::number(found)));
    }

    /// One changed byte inside of a frame or of a row is always found.
    void everyTableIsChecked() {
        const std::string file = path("rows.reel");
        QVERIFY(buildLargeTrace(file, 2000));
        const QByteArray good = contents(file);
        for (const char* word :
             {"handle_request", "parse_price", "MainThread", "run.workdir", "ValueError", "program.py"}) {
            const auto at = good.indexOf(word);
            QVERIFY(at > 0);
            QByteArray bad = good;
            bad[at + 3] = static_cast<char>(bad[at + 3] + 1);
            write(path("row.reel"), bad);
            QVERIFY2(!verifyTrace(path("row.reel")), word);
        }
    }
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "test_Verify.moc"
