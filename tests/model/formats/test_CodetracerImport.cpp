// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <zstd.h>

#include <random>

#include "model/formats/CodetracerImport.h"
#include "model/trace/Trace.h"
#include "model/trace/balance/Verify.h"
#include "model/trace/values/ValueText.h"
#include "support/CodetracerFiles.h"
#include "support/FileContent.h"

using namespace callreel;
using namespace callreel::test;

/// Traces of CodeTracer's recorders, in the three encodings that are read: what is in them comes over, what is not is
/// said, and nothing damaged or hostile does harm.
class CodetracerImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesOverCalls_data();
    void takesOverCalls();
    void takesOverOutputLinesAndStatus();
    void tellsWhatIsNotThere();
    void statusOfASignalAndNone();
    void keepsThreadsApart();
    void argumentsMayDiffer();
    void valuesOfEveryKind();
    void cutsWhatIsTooLarge();
    void takesSourcesBesideIt();
    void everyTruncationIsAnError_data() { takesOverCalls_data(); }
    void everyTruncationIsAnError();
    void flippedBitsDoNoHarm_data() { takesOverCalls_data(); }
    void flippedBitsDoNoHarm();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void refusesBombs();
    void namesOtherFormats_data();
    void namesOtherFormats();

private:
    QString folderOf(const QString& format) const;
    QString fileOf(const QString& format) const;
    Result<std::shared_ptr<const Trace>> import(const QString& path);
    Result<std::shared_ptr<const Trace>> importEvents(const QByteArray& json);
    static QStringList calls(const Trace& trace);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_next = 0;
};

void CodetracerImportTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    const QByteArray json = contentOf(codetracerFixture("json") + QStringLiteral("/trace.json"));
    QVERIFY(!json.isEmpty());
    writeCodetracerFolder(folderOf(QStringLiteral("json")), QStringLiteral("trace.json"), json);
    writeCodetracerFolder(folderOf(QStringLiteral("binary")), QStringLiteral("trace.bin"),
                          contentOf(codetracerFixture("binary") + QStringLiteral("/trace.bin")));
    writeCodetracerFolder(folderOf(QStringLiteral("cbor")), QStringLiteral("trace.bin"), codetracerVersion1(json));
}

QString CodetracerImportTest::folderOf(const QString& format) const {
    return m_folder->filePath(format);
}

QString CodetracerImportTest::fileOf(const QString& format) const {
    return folderOf(format) +
           (format == QStringLiteral("json") ? QStringLiteral("/trace.json") : QStringLiteral("/trace.bin"));
}

Result<std::shared_ptr<const Trace>> CodetracerImportTest::import(const QString& path) {
    const std::string output = m_folder->filePath(QStringLiteral("%1.reel").arg(++m_next)).toStdString();
    const auto result = importTrace({path.toStdString(), output, false, {}});
    if (!result)
        return std::unexpected(result.error());
    return Trace::open(output);
}

Result<std::shared_ptr<const Trace>> CodetracerImportTest::importEvents(const QByteArray& json) {
    const QString folder = m_folder->filePath(QStringLiteral("events-%1").arg(++m_next));
    QDir().mkpath(folder);
    writeContent(folder + QStringLiteral("/trace.json"), json);
    return import(folder);
}

/// "  describe(values=[1, 'x']) -> 3" for each call, indented by its depth.
QStringList CodetracerImportTest::calls(const Trace& trace) {
    QStringList out;
    for (const ThreadInfo& thread : trace.threads()) {
        for (std::uint64_t index = 0; index < thread.calls; ++index) {
            const CallId id{thread.id, index};
            const auto call = trace.call(id);
            const auto values = trace.values(id);
            if (!call || !values)
                return {QStringLiteral("cannot be read")};
            std::string line(2 * call->depth, ' ');
            line += trace.function(call->function).name;
            line += ValueText::plainText(ValueText::renderArguments(values->arguments, {}));
            if (values->result)
                line += " -> " + ValueText::plainText(ValueText::render(*values->result));
            out << QString::fromStdString(line).replace(QRegularExpression(QStringLiteral("0x[0-9a-f]+")),
                                                        QStringLiteral("0x"));
        }
    }
    return out;
}

void CodetracerImportTest::takesOverCalls_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"json", "binary", "cbor"})
        QTest::newRow(format) << QString::fromUtf8(format);
}

void CodetracerImportTest::takesOverCalls() {
    QFETCH(QString, format);
    const auto trace = import(folderOf(format));
    QVERIFY2(trace, trace ? "" : trace.error().text().c_str());
    const QStringList expected{
        QStringLiteral("<toplevel>() -> 3"),
        QStringLiteral("  <module>() -> 3"),
        QStringLiteral("    Order() -> None"),
        QStringLiteral("    main() -> 3"),
        QStringLiteral("      amounts() -> 3"),
        QStringLiteral("      Order.__init__(self=<__main__.Order object at 0x>, amount=3, rate=2) -> None"),
        QStringLiteral("      Order.total(self=<__main__.Order object at 0x>) -> 6"),
        QStringLiteral("      amounts() -> 4"),
        QStringLiteral("      Order.__init__(self=<__main__.Order object at 0x>, amount=4, rate=2) -> None"),
        QStringLiteral("      Order.total(self=<__main__.Order object at 0x>) -> 8"),
        QStringLiteral("      amounts() -> None"),
        QStringLiteral("      fails(reason='no such order') -> no such order"),
        QStringLiteral(
            "      describe(values=[1, 'zwölf', -5], more={'key': 'x'}) -> {'values': [1, 'zwölf', -5], 'more': "
            "{'key': 'x'}, 'none': None, 'flags': (True, False)}"),
    };
    QCOMPARE(calls(**trace).join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
    const auto verified = verifyTrace((*trace)->path());
    QVERIFY2(verified && verified->problems.empty(), "the trace does not verify");
    QVERIFY((*trace)->verdict().balanced);
    // The file itself does as well as its folder, and so does what lies beside it.
    const auto again = import(fileOf(format));
    QVERIFY(again);
    QCOMPARE((*again)->callCount(), (*trace)->callCount());
    const auto beside = import(folderOf(format) + QStringLiteral("/trace_metadata.json"));
    QVERIFY(beside);
    QCOMPARE((*beside)->callCount(), (*trace)->callCount());
}

void CodetracerImportTest::takesOverOutputLinesAndStatus() {
    for (const char* format : {"json", "binary", "cbor"}) {
        const auto trace = import(folderOf(QString::fromUtf8(format)));
        QVERIFY(trace);
        const auto output = (*trace)->output(0, 10);
        QVERIFY(output);
        QCOMPARE(output->size(), std::size_t{2});
        QCOMPARE((*output)[0].bytes, std::string("orders: [6, 8]\n"));
        QCOMPARE((*output)[0].stream, OutputStream::Out);
        QCOMPARE((*output)[1].bytes, std::string("odd\n"));
        QCOMPARE((*output)[1].stream, OutputStream::Err);
        QCOMPARE((*output)[1].call->index, std::uint64_t{3}); // main()
        const auto lines = (*trace)->executedLines({0, 3});
        QVERIFY(lines);
        // Not 22, the line of fails(): the step that comes before a call is the callee's.
        QCOMPARE(*lines, (std::vector<std::uint32_t>{27, 28, 29, 30, 31, 32, 33, 34}));

        const Verdict& verdict = (*trace)->verdict();
        QCOMPARE(verdict.script.outcome, ScriptStatus::Outcome::Exited);
        QCOMPARE(verdict.script.code, std::optional(3));
        const RunMetadata& run = (*trace)->run();
        QCOMPARE(run.program, std::vector<std::string>{"/srv/orders/orders.py"});
        QCOMPARE(run.workdir, std::string("/srv/orders"));
        QCOMPARE(run.recorderName, std::string("codetracer_python_recorder"));
        QCOMPARE(run.recorderVersion, std::string("0.3.0"));
        QCOMPARE((*trace)->function(1).module, std::string("__main__"));
        QCOMPARE((*trace)->function(1).flavour, FunctionInfo::Flavour::Module);
    }
}

void CodetracerImportTest::tellsWhatIsNotThere() {
    const auto trace = import(folderOf(QStringLiteral("json")));
    QVERIFY(trace);
    const auto call = (*trace)->call({0, 3});
    QVERIFY(call);
    QCOMPARE(call->start, RunMetadata::notKnown);
    QCOMPARE(call->duration, RunMetadata::notKnown);
    QCOMPARE((*trace)->run().durationNs, RunMetadata::notKnown);
    QVERIFY(!(*trace)->run().timesRecorded);
    QVERIFY(!(*trace)->run().threadsTold);
    std::vector<std::string> kinds;
    for (const Loss& loss : (*trace)->verdict().loss)
        kinds.push_back(loss.kind + " " + std::to_string(loss.count));
    QCOMPARE(kinds, (std::vector<std::string>{"times-not-told 1", "threads-not-told 1", "exits-not-told 1",
                                              "function-filtered 79"}));
}

void CodetracerImportTest::statusOfASignalAndNone() {
    CodetracerMetadata metadata;
    QCOMPARE(scriptStatusOf(metadata).outcome, ScriptStatus::Outcome::Unknown);
    metadata.exitStatus = CodetracerMetadata::ExitStatus{137, "SIGKILL"};
    QCOMPARE(scriptStatusOf(metadata).signal, std::optional(9));
    metadata.exitStatus = CodetracerMetadata::ExitStatus{std::nullopt, "<exit>"};
    QCOMPARE(scriptStatusOf(metadata).outcome, ScriptStatus::Outcome::Unknown);
    // sys.exit(300) is status 44 of the process, and sys.exit(-1) is 255.
    metadata.exitStatus = CodetracerMetadata::ExitStatus{300, std::nullopt};
    QCOMPARE(scriptStatusOf(metadata).code, std::optional(44));
    metadata.exitStatus = CodetracerMetadata::ExitStatus{-1, std::nullopt};
    QCOMPARE(scriptStatusOf(metadata).code, std::optional(255));
}

void CodetracerImportTest::keepsThreadsApart() {
    const auto trace = importEvents(R"([{"Path":"a.py"},{"Function":{"path_id":0,"line":1,"name":"a"}},
        {"Function":{"path_id":0,"line":2,"name":"b"}},{"Call":{"function_id":0}},{"ThreadStart":7},
        {"ThreadSwitch":7},{"Call":{"function_id":1,"args":[]}},{"ThreadSwitch":3},
        {"Return":{"return_value":{"kind":"Int","i":1,"type_id":0}}},{"ThreadSwitch":7},
        {"Return":{"return_value":{"kind":"Int","i":"2","type_id":0}}},{"ThreadExit":7},"DropLastStep"])");
    QVERIFY2(trace, trace ? "" : trace.error().text().c_str());
    QCOMPARE((*trace)->threads().size(), std::size_t{2});
    QCOMPARE((*trace)->threads()[0].osId, std::uint64_t{3});
    QCOMPARE((*trace)->threads()[1].osId, std::uint64_t{7});
    QCOMPARE(calls(**trace), (QStringList{QStringLiteral("a() -> 1"), QStringLiteral("b() -> 2")}));
    QVERIFY((*trace)->verdict().balanced);
    QVERIFY((*trace)->run().threadsTold);
}

void CodetracerImportTest::argumentsMayDiffer() {
    const auto trace = importEvents(R"([{"Path":"a.py"},{"VariableName":"x"},{"VariableName":"y"},
        {"Function":{"path_id":0,"line":1,"name":"a"}},
        {"Call":{"function_id":0,"args":[{"variable_id":0,"value":{"kind":"Int","i":1}}]}},
        {"Call":{"function_id":0,"args":[{"variable_id":1,"value":{"kind":"Int","i":2}}]}}])");
    QVERIFY(trace);
    QCOMPARE(calls(**trace), (QStringList{QStringLiteral("a(x=1)"), QStringLiteral("  a(y=2)")}));
    // Both were still open at the end, which is said.
    QCOMPARE((*trace)->verdict().closedAtEnd, std::uint64_t{2});
}

void CodetracerImportTest::valuesOfEveryKind() {
    const QByteArray values[] = {
        R"({"kind":"Float","f":"1.5"})",
        R"({"kind":"Float","f":2.5})",
        R"({"kind":"Float","f":"-inf"})",
        R"({"kind":"BigInt","b":"AQAAAAAAAAAA","negative":true})",
        R"({"kind":"BigInt","b":[1,0],"negative":false})",
        R"({"kind":"Char","c":"x"})",
        R"({"kind":"Error","msg":"<redacted>"})",
        R"j({"kind":"Raw","r":"range(3)","type_id":0})j",
        R"({"kind":"Struct","field_values":[{"kind":"Int","i":1},{"kind":"None"}],"type_id":1})",
        R"({"kind":"Variant","discriminator":"Some","contents":{"kind":"Int","i":4},"type_id":2})",
        R"({"kind":"Reference","dereferenced":{"kind":"Bool","b":true},"address":1,"mutable":false})",
        R"({"kind":"Sequence","elements":[{"kind":"Int","i":4}],"is_slice":false,"type_id":3})",
        R"({"kind":"Cell","place":5})",
    };
    QByteArray events = R"([{"Path":"a.py"},{"Function":{"path_id":0,"line":1,"name":"f"}},
        {"Type":{"kind":16,"lang_type":"range","specific_info":{"kind":"None"}}},
        {"Type":{"kind":6,"lang_type":"Point","specific_info":{"kind":"Struct","fields":[{"name":"x","type_id":0},{"name":"y","type_id":0}]}}},
        {"Type":{"kind":28,"lang_type":"Option","specific_info":{"kind":"None"}}},
        {"Type":{"kind":1,"lang_type":"Set","specific_info":{"kind":"None"}}})";
    for (const QByteArray& value : values)
        events += R"(,{"Call":{"function_id":0}},{"Return":{"return_value":)" + value + "}}";
    const auto trace = importEvents(events + "]");
    QVERIFY2(trace, trace ? "" : trace.error().text().c_str());
    QStringList results;
    for (const QString& call : calls(**trace))
        results << call.mid(call.indexOf(QStringLiteral("->")) + 3);
    QCOMPARE(
        results.join(QLatin1Char('\n')),
        QStringLiteral("1.5\n2.5\n-inf\n-18446744073709551616\n256\n'x'\n‹redacted›\nrange range(3)\nPoint(x=1, y=None)"
                       "\nOption(Some=4)\nTrue\n{4}\ncell 5"));
}

void CodetracerImportTest::cutsWhatIsTooLarge() {
    QByteArray deep = R"({"kind":"Int","i":1})";
    for (int i = 0; i < 40; ++i)
        deep = R"({"kind":"Sequence","elements":[)" + deep + R"(],"is_slice":false})";
    QByteArray wide = R"({"kind":"Sequence","elements":[{"kind":"Int","i":1})" +
                      QByteArray(R"(,{"kind":"Int","i":1})").repeated(5000) + R"(],"is_slice":false})";
    const QByteArray longText = R"({"kind":"String","text":")" + QByteArray("ä").repeated(100000) + R"("})";
    QByteArray events = R"([{"Path":"a.py"},{"Function":{"path_id":0,"line":1,"name":"f"}})";
    for (const QByteArray& value : {deep, wide, longText})
        events += R"(,{"Call":{"function_id":0}},{"Return":{"return_value":)" + value + "}}";
    const auto trace = importEvents(events + "]");
    QVERIFY2(trace, trace ? "" : trace.error().text().c_str());
    const auto result = [&](std::uint64_t index) { return *(*trace)->values({0, index})->result; };
    QCOMPARE(result(1).length, std::optional<std::uint64_t>(5001));
    QCOMPARE(result(1).cut, Cut::Length);
    QCOMPARE(result(2).length, std::optional<std::uint64_t>(100000));
    QCOMPARE(result(2).cut, Cut::Length);
    bool told = false;
    for (const Loss& loss : (*trace)->verdict().loss)
        told = told || (loss.kind == "value-cut" && loss.count == 3);
    QVERIFY(told);
}

void CodetracerImportTest::takesSourcesBesideIt() {
    const QString folder = folderOf(QStringLiteral("json"));
    QDir().mkpath(folder + QStringLiteral("/files/srv/orders"));
    writeContent(folder + QStringLiteral("/files/srv/orders/orders.py"), "import sys\n");
    const auto trace = import(folder);
    QVERIFY(trace);
    const auto source = (*trace)->source(0);
    QVERIFY(source && *source);
    QCOMPARE(**source, std::string("import sys\n"));
}

void CodetracerImportTest::everyTruncationIsAnError() {
    QFETCH(QString, format);
    const auto source = CodetracerSource::find(fileOf(format).toStdString());
    QVERIFY(source);
    const QByteArray whole = contentOf(fileOf(format));
    const QString file = m_folder->filePath(QStringLiteral("cut"));
    // The seek table at the end is no part of the events.
    const qsizetype events = format == QStringLiteral("cbor") ? whole.size() - 33 : whole.size();
    writeContent(file, whole);
    for (qsizetype length = events - 1; length >= 0; --length) {
        QVERIFY(QFile::resize(file, length));
        const auto read = source->reader->read(file.toStdString(), [](CodetracerEvent&) { return true; });
        QVERIFY2(!read,
                 qPrintable(QStringLiteral("%1 of %2 bytes were read without an error").arg(length).arg(events)));
        QCOMPARE(read.error().code, std::string("import-damaged"));
        QVERIFY(!read.error().helpText().empty());
    }
    writeContent(file, whole);
    QVERIFY(source->reader->read(file.toStdString(), [](CodetracerEvent&) { return true; }));
}

void CodetracerImportTest::flippedBitsDoNoHarm() {
    QFETCH(QString, format);
    const auto source = CodetracerSource::find(fileOf(format).toStdString());
    QVERIFY(source);
    const QByteArray whole = contentOf(fileOf(format));
    const QString file = m_folder->filePath(QStringLiteral("flipped"));
    std::mt19937 random(7);
    int refused = 0;
    writeContent(file, whole);
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const auto put = [&](qsizetype at, char byte) {
        bytes.seek(at);
        bytes.putChar(byte);
    };
    for (qsizetype at = 8; at < whole.size(); ++at) {
        if (at > 8)
            put(at - 1, whole[at - 1]);
        put(at, static_cast<char>(whole[at] ^ (1 << (random() % 8))));
        const auto read = source->reader->read(file.toStdString(), [](CodetracerEvent&) { return true; });
        refused += read ? 0 : 1;
    }
    QVERIFY(refused > 0);
    // What is read in spite of the damage becomes a trace that is one.
    const QString folder = m_folder->filePath(QStringLiteral("flipped-%1").arg(format));
    int imported = 0;
    for (int i = 0; i < 60; ++i) {
        QByteArray flipped = whole;
        const auto at = static_cast<qsizetype>(8 + random() % static_cast<unsigned>(whole.size() - 8));
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (random() % 8)));
        writeCodetracerFolder(folder, QFileInfo(fileOf(format)).fileName(), flipped);
        const auto trace = import(folder);
        if (!trace)
            continue;
        ++imported;
        QVERIFY(verifyTrace((*trace)->path()));
    }
    QVERIFY(imported > 0 || format == QStringLiteral("cbor"));
}

void CodetracerImportTest::refusesWhatCannotBe_data() {
    QTest::addColumn<QByteArray>("events");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no list") << QByteArray(R"({"Path":"a.py"})");
    QTest::newRow("text behind it") << QByteArray("[] []");
    QTest::newRow("a comma too many") << QByteArray(R"([{"Path":"a"},])");
    QTest::newRow("no comma") << QByteArray(R"([{"Path":"a"}{"Path":"b"}])");
    QTest::newRow("a number") << QByteArray("[1]");
    QTest::newRow("unknown function") << QByteArray(R"([{"Call":{"function_id":0}}])");
    QTest::newRow("a call without a function") << QByteArray(R"([{"Call":{}}])");
    QTest::newRow("a value of no kind") << QByteArray(R"([{"Return":{"return_value":{}}}])");
    QTest::newRow("nested too deep") << R"([{"Return":{"return_value":)" +
                                            QByteArray(R"({"kind":"Tuple","elements":[)").repeated(5000) +
                                            QByteArray("]}").repeated(5000) + "}}]";
    QTest::newRow("brackets only") << "[" + QByteArray("[").repeated(200000);
    QTest::newRow("no text") << QByteArray("[\"\xFF\xFE\"]");
}

void CodetracerImportTest::refusesWhatCannotBe() {
    QFETCH(QByteArray, events);
    const auto trace = importEvents(events);
    QVERIFY(!trace);
    QCOMPARE(trace.error().code, std::string("import-damaged"));
    // Nothing is left behind of what was begun.
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.reel*")}), QStringList());
}

void CodetracerImportTest::refusesBombs() {
    // Packed Cap'n Proto: each two bytes stand for 2 kB of zeros.
    QByteArray packed("\xC0\xDE\x72\xAC\xE2\x00\x00\x00", 8);
    for (int i = 0; i < 20000; ++i)
        packed += QByteArray("\x00\xFF", 2);
    writeContent(fileOf(QStringLiteral("binary")), packed);
    auto trace = import(folderOf(QStringLiteral("binary")));
    QVERIFY(!trace);
    QCOMPARE(trace.error().code, std::string("import-damaged"));
    // CBOR: a text that says it has 2^60 bytes, and one event of 100 MB.
    for (const QByteArray& item : {QByteArray("\xA1\x7B\x10\x00\x00\x00\x00\x00\x00\x00x", 11),
                                   QByteArray("\xA1\x64Path\x7A\x06\x00\x00\x00", 11) + QByteArray(100 << 20, 'x')}) {
        QByteArray compressed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(item.size()))), '\0');
        compressed.resize(
            static_cast<qsizetype>(ZSTD_compress(compressed.data(), static_cast<std::size_t>(compressed.size()),
                                                 item.constData(), static_cast<std::size_t>(item.size()), 1)));
        writeContent(fileOf(QStringLiteral("cbor")), QByteArray("\xC0\xDE\x72\xAC\xE2\x01\0\0", 8) + compressed);
        trace = import(folderOf(QStringLiteral("cbor")));
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, std::string("import-damaged"));
    }
    // Calls inside of each other without an end.
    trace = importEvents(R"([{"Path":"a"},{"Function":{"path_id":0,"line":1,"name":"f"}})" +
                         QByteArray(R"(,{"Call":{"function_id":0}})").repeated(1'000'001) + "]");
    QVERIFY(!trace);
    QCOMPARE(trace.error().code, std::string("import-damaged"));
}

void CodetracerImportTest::namesOtherFormats_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QByteArray magic("\xC0\xDE\x72\xAC\xE2", 5);
    QTest::newRow("container") << QStringLiteral("run.ct") << magic + QByteArray("\x04\0\0", 3)
                               << QStringLiteral("CTFS");
    QTest::newRow("old container") << QStringLiteral("trace.bin") << magic + QByteArray("\x02\0\0", 3)
                                   << QStringLiteral("CTFS");
    QTest::newRow("native") << QStringLiteral("trace_db_metadata.json") << QByteArray("{}") << QStringLiteral("rr");
    QTest::newRow("newer") << QStringLiteral("trace.bin") << magic + QByteArray("\x09\0\0", 3)
                           << QStringLiteral("version");
    QTest::newRow("nothing") << QStringLiteral("notes.txt") << QByteArray("hello") << QStringLiteral("no CodeTracer");
    QTest::newRow("damaged") << QStringLiteral("trace.bin") << QByteArray("hello") << QStringLiteral("damaged");
}

void CodetracerImportTest::namesOtherFormats() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const QString folder = m_folder->filePath(QStringLiteral("other"));
    QDir().mkpath(folder);
    writeContent(folder + QLatin1Char('/') + name, content);
    for (const QString& path : {folder, folder + QLatin1Char('/') + name}) {
        if (path != folder && name.endsWith(QStringLiteral(".json")))
            continue; // names the folder's own
        const auto trace = import(path);
        QVERIFY(!trace);
        QVERIFY2(QString::fromStdString(trace.error().text()).contains(words), trace.error().text().c_str());
        QVERIFY(!trace.error().helpText().empty());
    }
}

QTEST_GUILESS_MAIN(CodetracerImportTest)
#include "test_CodetracerImport.moc"
