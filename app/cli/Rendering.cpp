// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Rendering.h"

#include <algorithm>
#include <unistd.h>
#include <vector>

#include "model/recording/BoundedWrite.h"

namespace callreel::cli {

namespace {

/// Every line of ours begins alike, those of a text of several lines too (contract: "Lines of our own").
void appendLines(std::string& out, std::string_view first, const std::string& text) {
    std::string_view rest = text;
    std::string_view prefix = first;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        out.append("callreel: ").append(prefix).append(rest.substr(0, end)).append("\n");
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        prefix = {};
    }
}

} // namespace

std::string renderDiagnostic(const Diagnostic& diagnostic) {
    std::string out;
    appendLines(out, diagnostic.severity == Severity::Error ? "error: " : "warning: ", diagnostic.text());
    for (const Diagnostic* cause = diagnostic.cause.get(); cause; cause = cause->cause.get())
        appendLines(out, "because: ", cause->text());
    // What to do is said by whoever knows most of it; a cause may know a remedy too (E2, E7: nothing is hidden).
    std::vector<std::string> helps;
    for (const Diagnostic* at = &diagnostic; at; at = at->cause.get()) {
        const std::string help = at->helpText();
        if (!help.empty() && std::ranges::find(helps, help) == helps.end())
            helps.push_back(help);
    }
    for (const std::string& help : helps)
        appendLines(out, {}, help);
    return out;
}

void writeToStandardError(std::string_view text) {
    writeBounded(STDERR_FILENO, text);
}

} // namespace callreel::cli
