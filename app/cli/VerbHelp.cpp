// SPDX-License-Identifier: Apache-2.0
#include "app/cli/VerbHelp.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include <unistd.h>

#include "model/exit/ExitCode.h"

namespace callreel::cli {
namespace {

/// Names that are taken (contract, "Verbs"), so that nobody builds on another meaning of them.
constexpr std::array takenNames{"output", "import", "export", "compare", "query"};

/// Edits (insert, delete, replace, swap of neighbours) from one word to another.
std::size_t distance(const std::string& from, const std::string& to) {
    std::vector<std::size_t> before(to.size() + 1), row(to.size() + 1), beforeThat;
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        beforeThat = std::exchange(before, row);
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = std::min(row[j], beforeThat[j - 2] + 1);
        }
    }
    return row.back();
}

Diagnostic usage(const char* code, const char* message, std::vector<std::string> arguments, const char* help) {
    return withExitCode(failure(code, message, std::move(arguments), help), usageExitCode).error();
}

} // namespace

std::string shortHelp() {
    return "callreel records a run of a Python program and shows it as a call tree that balances.\n"
           "\n"
           "  callreel record SCRIPT [ARGS...]    run it and keep every call (or: record -m MODULE, -c CODE)\n"
           "  callreel show FILE.reel             how the run ended, and whether the trace is whole\n"
           "  callreel tree FILE.reel             the call tree\n"
           "\n"
           "callreel --help lists everything. callreel-desktop opens the window.\n";
}

Diagnostic unknownVerb(const std::string& name, const std::vector<std::string>& verbs) {
    if (std::ranges::find(takenNames, name) != takenNames.end())
        return usage("verb-not-here", QT_TRANSLATE_NOOP("Diagnostic", "This version does not have the verb \"%1\"."),
                     {name}, QT_TRANSLATE_NOOP("Diagnostic", "callreel --help lists the verbs."));
    const auto nearest =
        std::ranges::min_element(verbs, {}, [&](const std::string& verb) { return distance(name, verb); });
    if (nearest != verbs.end() && distance(name, *nearest) <= std::max<std::size_t>(1, nearest->size() / 3))
        return usage("unknown-verb", QT_TRANSLATE_NOOP("Diagnostic", "There is no verb \"%1\"."), {name, *nearest},
                     QT_TRANSLATE_NOOP("Diagnostic", "Did you mean %2? callreel --help lists the verbs."));
    if (name.ends_with(".reel"))
        return usage("unknown-verb", QT_TRANSLATE_NOOP("Diagnostic", "There is no verb \"%1\"."), {name},
                     QT_TRANSLATE_NOOP("Diagnostic", "To read a trace: callreel show %1, or callreel tree %1."));
    if (name.ends_with(".py") || ::access(name.c_str(), F_OK) == 0)
        return usage("unknown-verb", QT_TRANSLATE_NOOP("Diagnostic", "There is no verb \"%1\"."), {name},
                     QT_TRANSLATE_NOOP("Diagnostic", "To record a script: callreel record %1."));
    return usage("unknown-verb", QT_TRANSLATE_NOOP("Diagnostic", "There is no verb \"%1\"."), {name},
                 QT_TRANSLATE_NOOP("Diagnostic", "callreel --help lists the verbs. To record a script: callreel record "
                                                 "SCRIPT."));
}

} // namespace callreel::cli
