// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RunText.h"

#include <QDateTime>

#include <algorithm>

#include "model/recording/ShellQuoting.h"
#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"

namespace callreel::cli {
namespace {

constexpr std::size_t nameColumns = 14;

struct Mark {
    const char* text;
    Style style;
};

Mark markOf(Answer::State state) {
    switch (state) {
    case Answer::State::Ok:
        return {"✓", Style::Ok};
    case Answer::State::Info:
        return {"·", Style::Info};
    case Answer::State::Warning:
        return {"!", Style::Warning};
    case Answer::State::Error:
        return {"✗", Style::Error};
    }
    return {" ", Style::Plain};
}

/// A phrase in one safe line; the thin space of our own numbers stays.
std::string shown(const Phrase& phrase) {
    Phrase safe = phrase;
    for (std::string& argument : safe.arguments) {
        std::string out;
        for (std::size_t at = 0; at < argument.size();) {
            const char32_t c = Characters::next(argument, at);
            if (c == U'\u2009' || Characters::isPrintable(c))
                Characters::append(out, c);
            else
                Characters::appendEscaped(out, c);
        }
        argument = std::move(out);
    }
    return safe.text();
}

std::string plural(std::uint64_t number, const char* one, const char* many) {
    return NumberText::exact(number) + " " + (number == 1 ? one : many);
}

/// As this machine's clock showed it; as it was written when it is no time.
std::string localTime(const std::string& iso) {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODateWithMs);
    if (!time.isValid())
        return Characters::escaped(iso);
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t")).toStdString();
}

/// Fit for one line, and to be pasted into a shell where it has nothing that cannot be shown.
std::string commandLine(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << QString::fromStdString(word);
    return Characters::escaped(joinForShell(list).toStdString());
}

} // namespace

std::string RunText::answer(const Answer& answer) const {
    const Mark mark = markOf(answer.state);
    const bool quiet = answer.state == Answer::State::Ok || answer.state == Answer::State::Info;
    return m_terminal.styled(mark.text, mark.style) + " " +
           m_terminal.styled(padded(answer.title.text(), nameColumns - 2), quiet ? Style::Plain : Style::Strong) +
           m_terminal.styled(shown(answer.sentence), quiet ? Style::Plain : mark.style) + "\n";
}

std::string RunText::answers(const Verdict& verdict) const {
    const std::string indent(nameColumns, ' ');
    std::string out = answer(VerdictText::script(verdict));
    // The message in full where it says more than the outcome: several lines become several lines.
    if (verdict.script.message && !verdict.script.message->empty()) {
        std::string_view rest = *verdict.script.message;
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            out += indent + m_terminal.plain(Characters::escaped(rest.substr(0, end))) + "\n";
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        }
    }
    out += answer(VerdictText::recorder(verdict));
    for (std::size_t i = 0; i < verdict.recorderErrors.size(); ++i) {
        const Diagnostic& error = verdict.recorderErrors[i];
        if (i > 0) // the first is in the sentence
            out += indent + m_terminal.plain(Characters::escaped(error.text())) + "\n";
        if (const std::string help = error.helpText(); !help.empty())
            out += indent + m_terminal.plain(Characters::escaped(help)) + "\n";
    }
    return out + answer(VerdictText::completeness(verdict)) + answer(VerdictText::balance(verdict));
}

std::string RunText::fact(const std::string& name, const std::string& value, Style style) const {
    return m_terminal.styled(padded(name, nameColumns), Style::Pale) + m_terminal.styled(value, style) + "\n";
}

std::string RunText::place(const Trace& trace, CallId id) const {
    const auto call = trace.call(id);
    if (!call)
        return {};
    const FunctionInfo& function = trace.function(call->function);
    std::string out = Characters::escaped(function.name);
    if (!function.file.empty() && function.line > 0)
        out += ", " + Characters::escaped(function.file) + ":" + std::to_string(function.line);
    return out + ", call " + std::to_string(id.number());
}

std::string RunText::facts(const Trace& trace) const {
    const RunMetadata& run = trace.run();
    std::string out;
    if (!run.program.empty())
        out += fact("Program", commandLine(run.program));
    if (const auto& endedBy = trace.verdict().endedBy)
        if (const std::string where = place(trace, *endedBy); !where.empty())
            out += fact("Ended in", where);
    if (!run.workdir.empty())
        out += fact("Folder", Characters::escaped(run.workdir));
    if (!run.importedFrom.empty())
        out += fact("Imported", Characters::escaped(run.importedFrom) + ", " + Characters::escaped(run.importedFormat));
    std::string interpreter =
        Characters::escaped(run.interpreterImplementation.empty() ? "Python" : run.interpreterImplementation);
    if (!run.interpreterVersion.empty())
        interpreter += " " + Characters::escaped(run.interpreterVersion);
    if (!run.interpreterPath.empty())
        interpreter += ", " + Characters::escaped(run.interpreterPath);
    if (!run.interpreterPath.empty() || !run.interpreterVersion.empty() || run.importedFrom.empty())
        out += fact("Interpreter", interpreter);
    if (!run.started.empty())
        out += fact("Started", localTime(run.started));
    out += fact("Ran", run.durationNs == RunMetadata::notKnown ? "for how long is not recorded"
                                                               : NumberText::duration(run.durationNs));
    out += fact("Calls", plural(trace.callCount(), "call", "calls") + " of " +
                             plural(trace.functions().size(), "function", "functions") + " in " +
                             plural(trace.threads().size(), "thread", "threads"));
    std::string kept;
    for (const auto& [recorded, what] : {std::pair{run.valuesRecorded, "values"}, {run.outputRecorded, "output"}}) {
        if (!recorded)
            kept += (kept.empty() ? "" : ", ") + std::string(what);
    }
    if (!kept.empty())
        out += fact("Not kept", kept + ", as asked");
    if (!run.recorderName.empty())
        out += fact("Recorder", Characters::escaped(run.recorderName + " " + run.recorderVersion));
    out += fact("File", Characters::escaped(trace.path()) + ", " + NumberText::bytes(trace.fileBytes()));
    return out;
}

std::string RunText::losses(const Verdict& verdict) const {
    if (verdict.loss.empty())
        return {};
    std::string out = m_terminal.styled("Not in the trace", Style::Strong) + "\n";
    for (const LossRow& row : VerdictText::ledger(verdict)) {
        std::string line = "  " + shown(VerdictText::loss(row.sum));
        if (row.sum.bytes > 0)
            line += ", " + NumberText::bytes(row.sum.bytes);
        out += m_terminal.plain(line);
        if (row.places > 1 || !row.sum.where.empty())
            out += m_terminal.styled("  " + Characters::escaped(VerdictText::place(row).text()), Style::Pale);
        out += "\n";
    }
    return out;
}

std::string RunText::threads(const Verdict& verdict) const {
    if (verdict.threads.size() < 2 && verdict.balanced)
        return {};
    std::string out = m_terminal.styled("Threads", Style::Strong) + "\n";
    // Hundreds of threads that balance say no more than a few.
    constexpr std::size_t most = 20;
    const std::vector<ThreadBalance> rows = VerdictText::threads(verdict, most);
    for (const ThreadBalance& thread : rows) {
        const std::string name = thread.name.empty() ? "thread" : Characters::escaped(thread.name);
        out += m_terminal.plain("  " + padded(std::to_string(thread.thread), 4) + name) +
               m_terminal.styled("  " + plural(thread.calls, "call", "calls") + ", " +
                                     plural(thread.returns, "return", "returns"),
                                 Style::Pale);
        if (!thread.balanced)
            out += m_terminal.styled("  not balanced", Style::Error);
        out += "\n";
    }
    if (rows.size() < verdict.threads.size())
        out += m_terminal.styled("  and " + plural(verdict.threads.size() - rows.size(), "thread", "threads") +
                                     " more; --json has them all",
                                 Style::Pale) +
               "\n";
    return out;
}

std::string RunText::policy(const RunMetadata& run) const {
    std::string out;
    for (const RunPolicy& field : run.policy) {
        if (field.value.empty())
            continue;
        std::string name = field.name;
        std::ranges::replace(name, '_', '-');
        const std::string value = field.value == "true"    ? "yes"
                                  : field.value == "false" ? "no"
                                                           : Characters::escaped(field.value);
        out += m_terminal.plain("  " + padded(Characters::escaped(name), 26) + padded(value, 10));
        if (!field.source.empty()) {
            const std::string origin = field.origin.empty() ? "" : ", " + field.origin;
            out += m_terminal.styled(Characters::escaped(field.source + origin), Style::Pale);
        }
        out += "\n";
    }
    return out.empty() ? out : m_terminal.styled("Policy of the run", Style::Strong) + "\n" + out;
}

} // namespace callreel::cli
