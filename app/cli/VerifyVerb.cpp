// SPDX-License-Identifier: Apache-2.0
#include "app/cli/VerifyVerb.h"

#include <filesystem>

#include "app/cli/HelpFormatter.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "app/cli/TraceFile.h"
#include "model/exit/ExitCode.h"
#include "model/recording/TracePaths.h"
#include "model/trace/balance/Verify.h"
#include "model/trace/json/JsonWriter.h"
#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"

namespace callreel::cli {
namespace {

/// Contract, "Exit codes": what verify says with its exit code alone.
constexpr int notBalanced = 1;
constexpr ExitCode notReadable{2};

const char* const verifyVerbFooter =
    R"(Everything is read: the checksum of every chunk, the metadata against the chunks, every call against its return.

Exit codes: 0 balanced, 1 not balanced, 2 not readable as a trace or damaged anywhere (and wrong usage).

Examples:
  callreel verify orders.reel && upload orders.reel
  callreel verify --json orders.reel)";

struct Checked {
    const BalanceCertificate& certificate;
    std::string path;
    std::uint64_t bytes;
};

void writeProblem(JsonWriter& json, const std::string& code, const std::string& message, const std::string& where) {
    json.beginObject().member("code", code).member("message", message).member("where", where).endObject();
}

std::string certificateJson(const Checked& checked) {
    const BalanceCertificate& certificate = checked.certificate;
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().member("schema", "callreel.verify/1").member("trace", checked.path);
    json.member("readable", true).member("balanced", certificate.balanced);
    json.member("calls", certificate.calls).member("returns", certificate.returns);
    json.member("suspended", certificate.suspended).member("closed_at_end", certificate.closedAtEnd);
    json.key("threads").beginArray();
    for (const BalanceCertificate::Thread& thread : certificate.threads) {
        json.beginObject().member("id", thread.id).member("name", thread.name);
        json.member("calls", thread.calls).member("returns", thread.returns);
        json.member("suspended", thread.suspended).member("closed_at_end", thread.closedAtEnd);
        json.member("balanced", thread.balanced).endObject();
    }
    json.endArray();
    json.key("problems").beginArray();
    for (const std::string& problem : certificate.problems)
        writeProblem(json, "not-balanced", problem, checked.path);
    json.endArray();
    json.key("checked").beginObject().member("chunks", certificate.chunks).member("bytes", checked.bytes).endObject();
    json.endObject();
    return json.take();
}

/// For a file that is no whole trace: the same keys, as far as they say anything.
std::string refusalJson(const std::string& path, const Diagnostic& error) {
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().member("schema", "callreel.verify/1").member("trace", path);
    json.member("readable", false).member("balanced", false);
    for (const char* key : {"calls", "returns", "suspended", "closed_at_end"})
        json.nullMember(key);
    json.key("threads").beginArray().endArray();
    json.key("problems").beginArray();
    writeProblem(json, error.code, error.text(), error.source.empty() ? path : error.source);
    json.endArray();
    json.nullMember("checked").endObject();
    return json.take();
}

std::string counted(std::uint64_t number, const char* one, const char* many) {
    return NumberText::exact(number) + " " + (number == 1 ? one : many);
}

std::string countsText(std::uint64_t calls, std::uint64_t returns, std::uint64_t suspended, std::uint64_t closed) {
    std::string out = counted(calls, "call", "calls") + ", " + counted(returns, "return", "returns");
    if (closed > 0)
        out += ", " + NumberText::exact(closed) + " closed by the seal";
    if (suspended > 0)
        out += ", " + NumberText::exact(suspended) + " left suspended";
    return out;
}

void printThreads(const std::vector<BalanceCertificate::Thread>& threads, const Terminal& terminal,
                  StandardOutput& output) {
    // Hundreds of threads that balance say no more than a few; one that does not is always named.
    constexpr std::size_t most = 20;
    std::size_t shown = 0;
    for (const BalanceCertificate::Thread& thread : threads) {
        if (thread.balanced && shown >= most)
            continue;
        ++shown;
        const std::string name = thread.name.empty() ? "thread" : Characters::escaped(thread.name);
        output.line(
            terminal.plain("  " + std::to_string(thread.id) + " " + name) +
            terminal.styled("  " + countsText(thread.calls, thread.returns, thread.suspended, thread.closedAtEnd),
                            Style::Pale) +
            (thread.balanced ? std::string() : terminal.styled("  not balanced", Style::Error)));
    }
    if (shown < threads.size())
        output.line(terminal.styled("  and " + counted(threads.size() - shown, "thread", "threads") +
                                        " more, balanced; --json has them all",
                                    Style::Pale));
}

void print(const Checked& checked, const Terminal& terminal, StandardOutput& output) {
    const BalanceCertificate& all = checked.certificate;
    const std::string counts = countsText(all.calls, all.returns, all.suspended, all.closedAtEnd);
    output.line(all.balanced ? terminal.styled("✓", Style::Ok) + terminal.plain(" Balanced: " + counts)
                             : terminal.styled("✗ Not balanced: " + counts, Style::Error));
    for (const std::string& problem : all.problems)
        output.line(terminal.plain("  " + Characters::escaped(problem)));
    if (all.threads.size() > 1 || !all.balanced)
        printThreads(all.threads, terminal, output);
    output.line(terminal.styled("Checked " + counted(all.chunks, "chunk", "chunks") + ", " +
                                    NumberText::bytes(checked.bytes) +
                                    ": every checksum, and the metadata against the calls.",
                                Style::Pale));
}

} // namespace

CLI::App* VerifyVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("verify", "Check everything in a trace, and that it balances");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{"verify [--json] FILE"}));
    command->footer(verifyVerbFooter);
    command->add_option("FILE", m_file, "The trace")->required()->type_name("");
    command->add_flag("--json", m_json, "As JSON (callreel.verify/1)");
    return command;
}

Result<int> VerifyVerb::run() {
    const std::string path = absolutePath(m_file);
    StandardOutput output;
    Result<BalanceCertificate> certificate = BalanceCertificate();
    // What can be said before reading is said better there: folders, logs, rights.
    if (auto opened = openTrace(m_file); !opened)
        certificate = std::unexpected(opened.error());
    else
        certificate = verifyTrace(m_file);
    if (!certificate) {
        if (m_json) {
            output.line(refusalJson(path, certificate.error()));
            if (const auto finished = output.finish(); !finished)
                return std::unexpected(withExitCode(finished.error(), notReadable));
        }
        return std::unexpected(withExitCode(std::move(certificate.error()), notReadable));
    }
    std::error_code ignored;
    const Checked checked{*certificate, path, std::filesystem::file_size(m_file, ignored)};
    if (m_json)
        output.line(certificateJson(checked));
    else
        print(checked, Terminal::ofStandardOutput(), output);
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(withExitCode(finished.error(), notReadable));
    return certificate->balanced ? 0 : notBalanced;
}

} // namespace callreel::cli
