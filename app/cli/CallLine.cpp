// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CallLine.h"

#include <algorithm>

#include "model/trace/VerdictText.h"
#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"

namespace callreel::cli {
namespace {

/// Columns that arguments keep when a result wants all: "(…)".
constexpr std::size_t leastArguments = 3;

const char* enterWord(EnterCause cause) {
    switch (cause) {
    case EnterCause::Start:
        return "";
    case EnterCause::Resume:
        return "resumed";
    case EnterCause::Throw:
        return "thrown";
    case EnterCause::Running:
        return "already running";
    }
    return "";
}

std::size_t minus(std::size_t from, std::size_t what) {
    if (from == ValueText::unlimited)
        return from;
    return from > what ? from - what : 0;
}

} // namespace

/// What became of the call: a mark or word, and the value that goes with it.
struct CallLine::Ending {
    std::string mark;
    Style style = Style::Plain;
    const Value* value = nullptr;
    Phrase phrase; ///< instead of a value
};

CallLine::Ending CallLine::endingOf(const Call& call, const CallValues& values) const {
    Ending out;
    const Value* result = values.recorded && values.result ? &*values.result : nullptr;
    switch (call.exit) {
    case ExitCause::Return:
        // The exit status is what the program returned to the system.
        if (m_trace.function(call.function).flavour == FunctionInfo::Flavour::Toplevel) {
            const ScriptStatus& status = m_trace.verdict().script;
            out = {"→", Style::Plain, nullptr, VerdictText::outcome(status)};
            if (VerdictText::outcomeState(status) == Answer::State::Warning)
                out.style = Style::Warning;
            return out;
        }
        return {result ? "→" : "", Style::Plain, result, {}};
    case ExitCause::Yield:
        return {"yields", Style::Cause, result, {}};
    case ExitCause::Unwind:
        return {"unwinds", Style::Exception, result, {}};
    case ExitCause::Open:
        return {"open", Style::Warning, nullptr, {}};
    }
    return out;
}

std::string CallLine::shortenedName(const std::string& name, std::size_t width) const {
    if (m_terminal.columns(name) <= width)
        return name;
    // The front goes first, at a dot where there is one: "….add_argument".
    for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
        std::string rest = "…" + name.substr(dot);
        if (m_terminal.columns(rest) <= width)
            return rest;
    }
    std::string kept;
    std::size_t used = m_terminal.columns("…");
    for (std::size_t at = 0; at < name.size();) {
        std::string one;
        Characters::append(one, Characters::next(name, at));
        used += m_terminal.columns(one);
        if (used > width)
            break;
        kept += one;
    }
    return kept + "…";
}

std::string CallLine::text(const Call& call, const CallValues& values, const Context& context) const {
    const FunctionInfo& function = m_trace.function(call.function);
    const bool synthetic =
        function.flavour == FunctionInfo::Flavour::Toplevel || function.flavour == FunctionInfo::Flavour::Module;
    const std::string duration =
        call.duration == RunMetadata::notKnown ? std::string() : NumberText::duration(call.duration);
    const std::string segment = call.segment > 1 ? " #" + std::to_string(call.segment) : "";
    const std::string enter = *enterWord(call.enter) ? std::string(" ") + enterWord(call.enter) : "";
    const std::string hidden =
        context.hidden == 0 ? ""
                            : "  +" + NumberText::count(context.hidden) + (context.hidden == 1 ? " call" : " calls");
    const std::string folded = context.folded == 0
                                   ? ""
                                   : "… " + NumberText::count(context.folded) +
                                         (context.folded == 1 ? " library call … " : " library calls … ");
    const Ending ending = context.onlyOnTheWay ? Ending{} : endingOf(call, values);
    const std::string mark = ending.mark.empty() ? "" : " " + ending.mark;

    // Columns left for the name, then for arguments and result, when all that is never cut has its own.
    std::size_t room = m_terminal.width();
    for (const std::string* fixed : {&context.prefix, &folded, &segment, &enter, &mark, &hidden, &duration})
        room = minus(room, m_terminal.columns(*fixed));
    room = minus(room, 2);
    const std::size_t nameRoom = room == ValueText::unlimited ? room : std::max<std::size_t>(8, room * 2 / 3);
    const std::string name = shortenedName(Characters::escaped(function.name), nameRoom);
    room = minus(room, m_terminal.columns(name));

    const bool showArguments =
        values.recorded && !context.onlyOnTheWay && !synthetic && call.enter != EnterCause::Resume;
    ValueSpans result;
    if (ending.value)
        result = ValueText::render(*ending.value,
                                   m_terminal.valueOptions(minus(room, (showArguments ? leastArguments : 0) + 1)));
    else if (!ending.phrase.pattern.empty())
        result = {{ending.phrase.text(), ValueSpan::Role::Plain}};
    if (!result.empty())
        room = minus(room, ValueText::width(result, m_terminal.valueOptions(0)) + 1);
    const ValueSpans arguments =
        showArguments ? ValueText::renderArguments(values.arguments, m_terminal.valueOptions(room)) : ValueSpans();

    const bool pale = function.library || context.onlyOnTheWay;
    std::string out = m_terminal.plain(context.prefix) + m_terminal.styled(folded, Style::Pale) +
                      m_terminal.styled(name, pale ? Style::Pale : Style::Plain) +
                      m_terminal.styled(segment, Style::Pale) + m_terminal.styled(enter, Style::Cause) +
                      m_terminal.styled(arguments) + m_terminal.styled(mark, ending.style);
    if (!result.empty())
        out += " " + (ending.value ? m_terminal.styled(result) : m_terminal.styled(result.front().text, ending.style));
    out += m_terminal.styled(hidden, Style::Pale);
    std::size_t gap = 2;
    if (m_terminal.width() != ValueText::unlimited) {
        std::size_t used = ValueText::width(arguments, m_terminal.valueOptions(0));
        if (!result.empty())
            used += 1 + ValueText::width(result, m_terminal.valueOptions(0));
        for (const std::string* fixed : {&context.prefix, &folded, &name, &segment, &enter, &mark, &hidden, &duration})
            used += m_terminal.columns(*fixed);
        gap = std::max<std::size_t>(1, minus(m_terminal.width(), used));
    }
    if (duration.empty())
        return out;
    return out + std::string(gap, ' ') + m_terminal.styled(duration, Style::Pale);
}

} // namespace callreel::cli
