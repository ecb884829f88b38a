// SPDX-License-Identifier: Apache-2.0
#include "app/cli/TreeVerb.h"

#include <charconv>

#include "app/cli/CallJson.h"
#include "app/cli/HelpFormatter.h"
#include "app/cli/NumberCheck.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "app/cli/TraceFile.h"
#include "app/cli/TreePrinter.h"
#include "model/exit/ExitCode.h"
#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"

namespace callreel::cli {
namespace {

const char* const treeVerbFooter =
    R"(A line is one call: function, arguments, what became of it, how long it took. On a terminal it is cut to the
width, the arguments before the result; in a pipe nothing is cut.
  main(n=3) -> 6                     returned 6
  numbers #2 resumed yields 4        the second run of a generator's body, which ended in a yield
  parse(row='x') unwinds ValueError('bad news')      left by an exception
  worker thrown(exception=...)       an exception was thrown into it
  serve() open                       no event closed it: it was running when recording ended

GLOB: * stands for any characters, ? for one, [abc] for one of these. Quote it, or the shell takes it. The callers
of what matches are drawn with it, so that the tree hangs together; --json gives the matching calls alone. With
--own, of library calls that lead from own code to own code the first is drawn and the others are counted.

Exit codes: 0 done, 1 the trace cannot be read, 2 wrong usage.

Examples:
  callreel tree orders.reel --depth 3
  callreel tree orders.reel --own
  callreel tree orders.reel --function 'orders.*' | less
  callreel tree orders.reel --thread audit --limit 100
  callreel tree orders.reel --json | jq -r 'select(.exit == "unwind") | .function')";

} // namespace

CLI::App* TreeVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("tree", "Show the call tree of a trace");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{"tree [options] FILE"}));
    command->footer(treeVerbFooter);
    command->add_option("FILE", m_file, "The trace")->required()->type_name("");
    m_depthOption = command->add_option("--depth", m_depth, "Only the first N levels")
                        ->type_name("N")
                        ->check(wholeNumber(0, std::numeric_limits<std::uint32_t>::max()));
    m_limitOption = command->add_option("--limit", m_limit, "At most N calls")->type_name("N")->check(wholeNumber(0));
    command
        ->add_option("--function", m_function,
                     "Only calls of functions whose qualified name, or module.qualified name, matches")
        ->type_name("GLOB");
    command->add_flag("--own", m_own, "Only calls of your own code, not of the standard library or installed packages");
    command->add_option("--thread", m_thread, "Only this thread: its number or its name")->type_name("ID");
    command->add_flag("--json", m_json, "JSON Lines (callreel.tree/1): a header, then one call a line");
    return command;
}

Result<CallSelection> TreeVerb::selection(const Trace& trace) const {
    CallSelection out;
    if (m_depthOption->count() > 0)
        out.depth = m_depth;
    if (m_limitOption->count() > 0)
        out.limit = m_limit;
    out.own = m_own;
    out.function = m_function;
    if (m_thread.empty())
        return out;
    std::uint32_t number = 0;
    const char* end = m_thread.data() + m_thread.size();
    const auto parsed = std::from_chars(m_thread.data(), end, number);
    const bool isNumber = parsed.ec == std::errc() && parsed.ptr == end;
    std::string list;
    for (const ThreadInfo& thread : trace.threads()) {
        if ((isNumber && thread.id == number) || (!isNumber && thread.name == m_thread)) {
            out.thread = thread.id;
            return out;
        }
        if (thread.id < 20) // a long list helps nobody
            list += (list.empty() ? "" : ", ") + std::to_string(thread.id) + " " + Characters::escaped(thread.name);
    }
    return withExitCode(failure("no-such-thread", QT_TRANSLATE_NOOP("Diagnostic", "The trace has no thread %1."),
                                {m_thread, list}, QT_TRANSLATE_NOOP("Diagnostic", "Its threads: %2.")),
                        usageExitCode);
}

Result<int> TreeVerb::run() {
    auto trace = openTrace(m_file);
    if (!trace)
        return std::unexpected(trace.error());
    auto selected = selection(**trace);
    if (!selected)
        return std::unexpected(selected.error());
    return m_json ? printJson(*trace, *selected) : printText(*trace, *selected);
}

Result<int> TreeVerb::printJson(const std::shared_ptr<const Trace>& trace, const CallSelection& selection) const {
    CallCursor cursor(trace, selection);
    const auto leavesOut = cursor.leavesOut();
    if (!leavesOut)
        return std::unexpected(leavesOut.error());
    StandardOutput output;
    output.line(treeHeaderJson(!*leavesOut, trace->callCount()));
    while (!output.isGone()) {
        const auto call = cursor.next();
        if (!call)
            return std::unexpected(call.error());
        if (!*call)
            break;
        const auto values = trace->values((*call)->id);
        if (!values)
            return std::unexpected(values.error());
        if (!trace->run().linesRecorded) {
            output.line(callJson(*trace, **call, *values));
            continue;
        }
        const auto lines = trace->executedLines((*call)->id);
        if (!lines)
            return std::unexpected(lines.error());
        output.line(callJson(*trace, **call, *values, &*lines));
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

Result<int> TreeVerb::printText(const std::shared_ptr<const Trace>& trace, const CallSelection& selection) const {
    const Terminal terminal = Terminal::ofStandardOutput();
    CallCursor cursor(trace, selection);
    StandardOutput output;
    TreePrinter printer(*trace, cursor, selection, terminal, output);
    while (!output.isGone()) {
        const auto call = cursor.next();
        if (!call)
            return std::unexpected(call.error());
        if (!*call)
            break;
        if (const auto printed = printer.print(**call); !printed)
            return std::unexpected(printed.error());
    }
    if (cursor.wantsNothing())
        output.line(
            terminal.plain("No function of this trace matches " + Characters::escaped(selection.function) + "."));
    else if (const std::uint64_t all = trace->callCount(); cursor.given() < all) {
        std::string by;
        for (const auto& [given, option] : {std::pair{m_depthOption->count() > 0, "--depth"},
                                            {m_limitOption->count() > 0, "--limit"},
                                            {m_own, "--own"},
                                            {!m_function.empty(), "--function"},
                                            {!m_thread.empty(), "--thread"}}) {
            if (given)
                by += (by.empty() ? "" : ", ") + std::string(option);
        }
        output.line("");
        output.line(terminal.styled("… " + NumberText::exact(cursor.given()) + " of " + NumberText::exact(all) +
                                        " calls shown. To see more, raise or leave out " + by + ".",
                                    Style::Pale));
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

} // namespace callreel::cli
