// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/support/Interpreters.h"
#include "tests/support/RecorderRun.h"

using namespace callreel;
using namespace callreel::test;

namespace {

struct Written {
    std::string function;
    std::string thread;
    OutputStream stream;
    std::string bytes;
};

/// Everything that was kept, in order of writing, with the name of the call that wrote it.
std::vector<Written> written(const Trace& trace) {
    std::vector<Written> all;
    const auto chunks = trace.output(0, trace.outputCount());
    if (!chunks)
        return all;
    for (const OutputChunk& chunk : *chunks) {
        Written one{.function = "", .thread = "", .stream = chunk.stream, .bytes = chunk.bytes};
        if (chunk.call)
            if (const auto call = trace.call(*chunk.call))
                one.function = trace.function(call->function).name;
        for (const ThreadInfo& thread : trace.threads())
            if (thread.id == chunk.thread)
                one.thread = thread.name;
        all.push_back(one);
    }
    return all;
}

std::string joined(const std::vector<Written>& all, OutputStream stream) {
    std::string text;
    for (const Written& one : all)
        if (one.stream == stream)
            text += one.bytes;
    return text;
}

void forEveryInterpreter() {
    QTest::addColumn<QString>("python");
    for (const TestInterpreter& interpreter : supportedInterpreters())
        QTest::newRow(qPrintable(interpreter.name())) << interpreter.path;
}

ProcessSetup recording(const RecorderRun& run, const QString& python, const QStringList& program,
                       const QStringList& pythonOptions = {}, const QStringList& recorderOptions = {}) {
    ProcessSetup setup;
    setup.program = python;
    setup.arguments = pythonOptions + run.arguments(recorderOptions) + program;
    setup.folder = QStringLiteral(CALLREEL_FIXTURES_DIR "/programs");
    setup.environment.remove(QStringLiteral("PYTHONUNBUFFERED"));
    setup.environment.insert(QStringLiteral("PYTHONIOENCODING"), QStringLiteral("utf-8"));
    return setup;
}

QStringList code(const char* text) {
    return {QStringLiteral("-c"), QString::fromUtf8(text)};
}

} // namespace

/// Output is kept with the call that wrote it (B10), whichever layer it came in at and wherever it goes, and arrives
/// unchanged.
class OutputCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWriteBelongsToItsCall_data();
    void everyWriteBelongsToItsCall();
    void outputIsBeforeTheReturnThatFollows_data() { forEveryInterpreter(); }
    void outputIsBeforeTheReturnThatFollows();
    void largeWritesAreKeptWhole_data() { forEveryInterpreter(); }
    void largeWritesAreKeptWhole();
    void textIsKeptAsItWasMeant_data() { forEveryInterpreter(); }
    void textIsKeptAsItWasMeant();
    void whatFailsIsNotKept_data() { forEveryInterpreter(); }
    void whatFailsIsNotKept();
    void tracebackAtTheEndIsKept_data() { forEveryInterpreter(); }
    void tracebackAtTheEndIsKept();
    void nothingIsKeptWhenNotWanted_data() { forEveryInterpreter(); }
    void nothingIsKeptWhenNotWanted();
    void moreThanTheBoundIsCountedAsLoss();
};

void OutputCapture::everyWriteBelongsToItsCall_data() {
    QTest::addColumn<QString>("python");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("terminal");
    for (const TestInterpreter& interpreter : supportedInterpreters()) {
        const QByteArray name = interpreter.name().toUtf8();
        QTest::newRow((name + " pipe").constData()) << interpreter.path << QStringList() << false;
        QTest::newRow((name + " unbuffered").constData())
            << interpreter.path << QStringList{QStringLiteral("-u")} << false;
        QTest::newRow((name + " terminal").constData()) << interpreter.path << QStringList() << true;
    }
}

void OutputCapture::everyWriteBelongsToItsCall() {
    QFETCH(const QString, python);
    QFETCH(const QStringList, options);
    QFETCH(const bool, terminal);
    const QStringList program{QStringLiteral("written.py")};
    const RecorderRun run;
    ProcessSetup setup = recording(run, python, program, options + QStringList{QStringLiteral("-Wignore")});
    setup.terminal = terminal;
    const ProcessResult result = runProcess(setup);
    QCOMPARE(result.code, 0);
    setup.arguments = options + QStringList{QStringLiteral("-Wignore")} + program;
    QCOMPARE(result.output, runProcess(setup).output);

    const auto trace = run.seal();
    QVERIFY(trace);
    const std::vector<Written> all = written(*trace);
    QStringList functions;
    for (const Written& one : all) {
        const QString text = QString::fromLatin1(one.bytes).trimmed();
        const QString function = QString::fromStdString(one.function).section(QLatin1Char('.'), -1);
        if (text.isEmpty())
            continue; // what print() writes between and after its arguments
        functions << function;
        QVERIFY2(text.startsWith(function), qPrintable(function + QStringLiteral(" wrote ") + text));
        QCOMPARE(one.stream, text.contains(QLatin1String("error")) || text == QLatin1String("<module>")
                                 ? OutputStream::Err
                                 : OutputStream::Out);
        QCOMPARE(one.thread, function == QLatin1String("by_thread") ? "writer" : "MainThread");
    }
    const QStringList expected{
        QStringLiteral("by_print"),           QStringLiteral("by_print"),      QStringLiteral("by_lines"),
        QStringLiteral("by_lines"),           QStringLiteral("by_buffer"),     QStringLiteral("by_raw"),
        QStringLiteral("by_descriptor"),      QStringLiteral("by_descriptor"), QStringLiteral("by_another_file"),
        QStringLiteral("by_another_wrapper"), QStringLiteral("by_unwinding"),  QStringLiteral("<module>"),
        QStringLiteral("by_generator"),       QStringLiteral("by_generator"),  QStringLiteral("flushes"),
        QStringLiteral("by_thread"),          QStringLiteral("__del__"),       QStringLiteral("by_exit")};
    QCOMPARE(functions, expected);
    // Unbuffered, bytes arrive in the order of writing; only the child's are not the parent's.
    if (!options.isEmpty()) {
        QByteArray arrived = result.output;
        arrived.replace("child\n", "");
        QCOMPARE(QByteArray::fromStdString(joined(all, OutputStream::Out)), arrived);
    }
}

void OutputCapture::outputIsBeforeTheReturnThatFollows() {
    QFETCH(const QString, python);
    const RecorderRun run;
    const ProcessResult result = runProcess(recording(run, python,
                                                      code("def f():\n"
                                                           "    print('left open', end='')\n"
                                                           "    raise KeyError\n"
                                                           "try: f()\n"
                                                           "except KeyError: pass\n")));
    QCOMPARE(result.output, QByteArrayLiteral("left open"));
    const auto trace = run.seal();
    QVERIFY(trace);
    const auto chunks = trace->output(0, trace->outputCount());
    QVERIFY(chunks && chunks->size() == 1 && chunks->front().call);
    const auto call = trace->call(*chunks->front().call);
    QVERIFY(call.has_value());
    QCOMPARE(trace->function(call->function).name, "f");
    QCOMPARE(call->exit, ExitCause::Unwind);
    QVERIFY(chunks->front().time >= call->start && chunks->front().time <= call->start + call->duration);
}

void OutputCapture::largeWritesAreKeptWhole() {
    QFETCH(const QString, python);
    const RecorderRun run;
    const ProcessResult result = runProcess(recording(
        run, python, code("import sys; sys.stdout.write('aä数🎈' * 30_000); sys.stdout.buffer.write(bytes(50_000))")));
    QCOMPARE(result.output.size(), 30'000 * 10 + 50'000);
    const auto trace = run.seal();
    QVERIFY(trace);
    const std::vector<Written> all = written(*trace);
    QVERIFY(all.size() > 20);
    for (const Written& one : all) {
        QVERIFY(one.bytes.size() <= 16 * 1024);
        QVERIFY(!QString::fromUtf8(one.bytes).contains(QChar::ReplacementCharacter));
    }
    QCOMPARE(QByteArray::fromStdString(joined(all, OutputStream::Out)), result.output);
}

void OutputCapture::textIsKeptAsItWasMeant() {
    QFETCH(const QString, python);
    const RecorderRun run;
    ProcessSetup setup = recording(run, python, code("print('ä', '\\udc80', sep='|')"));
    setup.environment.insert(QStringLiteral("PYTHONIOENCODING"), QStringLiteral("latin-1:replace"));
    const ProcessResult result = runProcess(setup);
    QCOMPARE(result.output, QByteArrayLiteral("\xe4|?\n"));
    const auto trace = run.seal();
    QVERIFY(trace);
    QCOMPARE(joined(written(*trace), OutputStream::Out), "ä|\xed\xb2\x80\n");
}

void OutputCapture::whatFailsIsNotKept() {
    QFETCH(const QString, python);
    const RecorderRun run;
    ProcessSetup setup = recording(run, python,
                                   code("import sys, os\n"
                                        "def attempt(function, *arguments):\n"
                                        "    try: function(*arguments)\n"
                                        "    except Exception as error: print(type(error).__name__, file=sys.stderr)\n"
                                        "attempt(sys.stdout.write, 5)\n"
                                        "attempt(sys.stdout.buffer.write, 'text')\n"
                                        "attempt(os.write, 1, b'no room')\n"
                                        "attempt(lambda: print('no room either', flush=True))\n"
                                        "sys.stdout = open(os.devnull, 'w')\n"
                                        "attempt(sys.__stdout__.close)\n"
                                        "attempt(sys.__stdout__.write, 'closed')\n"));
    setup.full << 1;
    const ProcessResult result = runProcess(setup);
    QCOMPARE(result.error, QByteArrayLiteral("TypeError\nTypeError\nOSError\nOSError\nOSError\nValueError\n"));
    const auto trace = run.seal();
    QVERIFY(trace);
    // print() had handed its text to the stream before the flush failed.
    QCOMPARE(joined(written(*trace), OutputStream::Out), "no room either\n");
    QCOMPARE(QByteArray::fromStdString(joined(written(*trace), OutputStream::Err)), result.error);
}

void OutputCapture::tracebackAtTheEndIsKept() {
    QFETCH(const QString, python);
    const RecorderRun run;
    const ProcessResult result =
        runProcess(recording(run, python, {QStringLiteral("uncaught.py"), QStringLiteral("context")}));
    QCOMPARE(result.code, 1);
    QVERIFY(result.error.contains("while handling"));
    const auto trace = run.seal();
    QVERIFY(trace);
    QCOMPARE(QByteArray::fromStdString(joined(written(*trace), OutputStream::Err)), result.error);
}

void OutputCapture::nothingIsKeptWhenNotWanted() {
    QFETCH(const QString, python);
    const RecorderRun run;
    const ProcessResult result =
        runProcess(recording(run, python, code("print('private')"), {}, {QStringLiteral("--no-output")}));
    QCOMPARE(result.output, QByteArrayLiteral("private\n"));
    const auto trace = run.seal();
    QVERIFY(trace);
    QCOMPARE(trace->outputCount(), std::uint64_t{0});
}

void OutputCapture::moreThanTheBoundIsCountedAsLoss() {
    const QList<TestInterpreter> interpreters = supportedInterpreters();
    if (interpreters.isEmpty())
        QSKIP("no CPython 3.11 or later was found");
    const RecorderRun run;
    const ProcessResult result = runProcess(recording(run, interpreters.last().path,
                                                      code("text = 'x' * (1 << 20)\n"
                                                           "with open('/dev/null', 'w') as null:\n"
                                                           "    import os; os.dup2(null.fileno(), 1)\n"
                                                           "for _ in range(66): print(text, end='')\n")));
    QCOMPARE(result.code, 0);
    const auto trace = run.seal();
    QVERIFY(trace);
    QCOMPARE(trace->outputBytes(), std::uint64_t{64} << 20);
    std::uint64_t cut = 0;
    for (const Loss& loss : trace->verdict().loss)
        if (loss.kind == "output-cut")
            cut += loss.bytes;
    QCOMPARE(cut, std::uint64_t{2} << 20);
}

QTEST_GUILESS_MAIN(OutputCapture)
#include "test_OutputCapture.moc"
