// SPDX-License-Identifier: Apache-2.0
#include "tests/support/RecordedProgram.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include "model/trace/values/ValueText.h"

namespace callreel::test {

namespace {

QString textOf(const Value& value) {
    return QString::fromStdString(ValueText::plainText(ValueText::render(value)));
}

QString wordOf(EnterCause cause) {
    switch (cause) {
    case EnterCause::Start:
        return {};
    case EnterCause::Resume:
        return QStringLiteral("resume ");
    case EnterCause::Throw:
        return QStringLiteral("throw ");
    case EnterCause::Running:
        return QStringLiteral("running ");
    }
    return {};
}

QString wordOf(ExitCause cause) {
    switch (cause) {
    case ExitCause::Return:
        return QStringLiteral("return");
    case ExitCause::Yield:
        return QStringLiteral("yield");
    case ExitCause::Unwind:
        return QStringLiteral("unwind");
    case ExitCause::Open:
        return QStringLiteral("open");
    }
    return {};
}

} // namespace

bool addInterpreterRows(int minor) {
    QTest::addColumn<int>("python");
    bool found = false;
    const QList<TestInterpreter> interpreters = supportedInterpreters();
    for (int i = 0; i < interpreters.size(); ++i) {
        if (!interpreters[i].atLeast(minor))
            continue;
        QTest::newRow(qPrintable(interpreters[i].name())) << i;
        found = true;
    }
    return found;
}

RecordedProgram::RecordedProgram(const TestInterpreter& python, const QByteArray& source, const QStringList& options,
                                 const QStringList& arguments) {
    write("program.py", source);
    run(python, m_log.arguments(options) << m_folder.filePath(QStringLiteral("program.py")) << arguments);
    seal();
}

std::unique_ptr<RecordedProgram> RecordedProgram::embedded(const TestInterpreter& python, const QByteArray& prologue,
                                                           const QByteArray& source, const QByteArray& onError) {
    std::unique_ptr<RecordedProgram> recorded(new RecordedProgram);
    const QByteArray package = QFileInfo(recorderStartFile()).absolutePath().toUtf8();
    recorded->write("program.py", source);
    recorded->write("embedding.py", "import sys\n"
                                    "sys.path.insert(0, '" +
                                        package +
                                        "')\n"
                                        "import _recorder\n"
                                        "del sys.path[0]\n"
                                        "_recorder.start('" +
                                        recorded->m_log.folder().toUtf8() +
                                        "', values=True, output=False, lines=False, on_error='" + onError + "')\n" +
                                        prologue +
                                        "\nwith open('program.py') as file:\n"
                                        "    code = compile(file.read(), 'program.py', 'exec')\n"
                                        "_recorder.begin_main()\n"
                                        "exec(code, {'__name__': '__main__', '_recorder': _recorder})\n"
                                        "_recorder.outcome(1, 0, '', '')\n");
    recorded->run(python, {QStringLiteral("embedding.py")});
    recorded->seal();
    return recorded;
}

void RecordedProgram::write(const char* name, const QByteArray& text) {
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

void RecordedProgram::run(const TestInterpreter& python, const QStringList& arguments) {
    ProcessSetup setup;
    setup.program = python.path;
    setup.arguments = arguments;
    setup.folder = m_folder.path();
    setup.environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    m_process = runProcess(setup);
}

void RecordedProgram::seal() {
    SealOptions sealing;
    sealing.output = m_folder.filePath(QStringLiteral("program.reel")).toStdString();
    auto sealer = Sealer::open(m_log.folder().toStdString(), sealing);
    if (!sealer) {
        m_error = QString::fromStdString(sealer.error().text());
        return;
    }
    auto result = (*sealer)->finish();
    if (!result) {
        m_error = QString::fromStdString(result.error().text());
        return;
    }
    m_sealed = *result;
    auto trace = Trace::open(m_sealed.path);
    if (trace)
        m_trace = *trace;
    else
        m_error = QString::fromStdString(trace.error().text());
}

QString RecordedProgram::describe(const Call& call) const {
    const FunctionInfo& function = m_trace->function(call.function);
    const auto values = m_trace->values(call.id);
    QStringList arguments;
    QString result;
    if (values) {
        for (const NamedValue& argument : values->arguments)
            arguments << QString::fromStdString(argument.name) + QLatin1Char('=') + textOf(argument.value);
        if (values->result)
            result = QLatin1Char(' ') + textOf(*values->result);
    }
    return wordOf(call.enter) + QString::fromStdString(function.name) + QLatin1Char('(') +
           arguments.join(QStringLiteral(", ")) + QStringLiteral(") ") + wordOf(call.exit) + result;
}

QStringList RecordedProgram::tell(std::uint32_t thread, bool whole) const {
    QStringList lines;
    if (!m_trace || thread >= m_trace->threads().size())
        return lines;
    const auto calls = m_trace->calls(thread, 0, m_trace->threads()[thread].calls);
    if (!calls)
        return lines;
    QList<std::uint64_t> parents; // of calls that are told
    std::uint64_t endOfMain = ~std::uint64_t{0};
    for (const Call& call : *calls) {
        const FunctionInfo& function = m_trace->function(call.function);
        if (!whole && call.id.index >= endOfMain)
            break;
        if (function.library || function.flavour == FunctionInfo::Flavour::Toplevel)
            continue;
        if (endOfMain == ~std::uint64_t{0} && function.flavour == FunctionInfo::Flavour::Module)
            endOfMain = call.id.index + call.size;
        while (!parents.isEmpty() && parents.last() <= call.id.index)
            parents.removeLast();
        lines << QString(2 * parents.size(), QLatin1Char(' ')) + describe(call);
        parents << call.id.index + call.size;
    }
    return lines;
}

QList<Call> RecordedProgram::callsOf(const QString& name) const {
    QList<Call> found;
    for (const ThreadInfo& thread : m_trace ? m_trace->threads() : std::vector<ThreadInfo>()) {
        const auto calls = m_trace->calls(thread.id, 0, thread.calls);
        for (const Call& call : calls ? *calls : std::vector<Call>()) {
            if (QString::fromStdString(m_trace->function(call.function).name) == name)
                found << call;
        }
    }
    return found;
}

} // namespace callreel::test
