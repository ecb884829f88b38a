// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/VerdictTable.h"

#include <charconv>
#include <map>

#include "model/trace/VerdictNames.h"
#include "model/trace/store/StoreErrors.h"

namespace callreel {

Result<void> writeVerdictTables(Database& database, const Verdict& verdict) {
    auto row = database.prepare("INSERT OR REPLACE INTO verdict VALUES(?, ?)");
    auto error = database.prepare("INSERT INTO recorder_error VALUES(NULL, ?, ?, ?)");
    auto loss = database.prepare("INSERT INTO loss VALUES(NULL, ?, ?, ?, ?)");
    if (!row || !error || !loss)
        return database.lastError();
    bool done = true;
    const auto put = [&](const char* key, const std::string& value) {
        done = row->bindText(1, key).bindText(2, value).run() && done;
    };
    const ScriptStatus& script = verdict.script;
    put("script.outcome", outcomeName(script.outcome));
    if (script.code)
        put("script.code", std::to_string(*script.code));
    if (script.signal)
        put("script.signal", std::to_string(*script.signal));
    if (script.exception)
        put("script.exception", *script.exception);
    if (script.message)
        put("script.message", *script.message);
    put("script.stopped-by-user", script.stoppedByUser ? "1" : "0");
    if (verdict.endedBy)
        put("script.ended-by", std::to_string(verdict.endedBy->number()));
    // What any reader of the table wants to know first, in CodeTracer's words.
    if (const auto code = script.processCode())
        put("process_exit_status.code", std::to_string(*code));
    if (const auto label = script.processLabel())
        put("process_exit_status.label", *label);
    put("recorder.state", recorderName(verdict.recorder));
    put("completeness.state", completenessName(verdict.completeness));
    put("balance.balanced", verdict.balanced ? "1" : "0");
    put("balance.calls", std::to_string(verdict.calls));
    put("balance.returns", std::to_string(verdict.returns));
    put("balance.suspended", std::to_string(verdict.suspended));
    put("balance.closed-at-end", std::to_string(verdict.closedAtEnd));
    for (const Diagnostic& diagnostic : verdict.recorderErrors) {
        done = error->bindText(1, diagnostic.code)
                   .bindText(2, diagnostic.text())
                   .bindText(3, diagnostic.helpText())
                   .run() &&
               done;
    }
    for (const Loss& entry : verdict.loss) {
        done = loss->bindText(1, entry.kind)
                   .bindText(2, entry.where)
                   .bind(3, static_cast<std::int64_t>(entry.count))
                   .bind(4, static_cast<std::int64_t>(entry.bytes))
                   .run() &&
               done;
    }
    if (!done)
        return database.lastError();
    return {};
}

namespace {

using Rows = std::map<std::string, std::string>;

std::optional<std::uint64_t> numberIn(const Rows& rows, const char* key) {
    const auto found = rows.find(key);
    if (found == rows.end())
        return std::nullopt;
    std::uint64_t number = 0;
    const std::string& text = found->second;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<std::string> textIn(const Rows& rows, const char* key) {
    const auto found = rows.find(key);
    if (found == rows.end())
        return std::nullopt;
    return found->second;
}

void readScript(const Rows& rows, Verdict& verdict) {
    ScriptStatus& script = verdict.script;
    const std::string outcome = textIn(rows, "script.outcome").value_or("");
    for (const auto candidate : {ScriptStatus::Outcome::Exited, ScriptStatus::Outcome::Exception,
                                 ScriptStatus::Outcome::Signal, ScriptStatus::Outcome::Running}) {
        if (outcome == outcomeName(candidate))
            script.outcome = candidate;
    }
    if (const auto code = numberIn(rows, "script.code"))
        script.code = static_cast<int>(*code & 0xFF);
    if (const auto signal = numberIn(rows, "script.signal"); signal && *signal < 128)
        script.signal = static_cast<int>(*signal);
    script.exception = textIn(rows, "script.exception");
    script.message = textIn(rows, "script.message");
    script.stoppedByUser = numberIn(rows, "script.stopped-by-user").value_or(0) != 0;
    if (const auto id = numberIn(rows, "script.ended-by"))
        verdict.endedBy = CallId::fromNumber(*id);
}

} // namespace

Result<Verdict> readVerdictTables(Database& database) {
    Verdict verdict;
    auto pairs = database.prepare("SELECT key, value FROM verdict");
    auto errors = database.prepare("SELECT code, message, help FROM recorder_error ORDER BY id");
    auto losses = database.prepare("SELECT kind, location, count, bytes FROM loss ORDER BY id");
    auto threads = database.prepare("SELECT id, os_id, name, calls, returns, balanced FROM thread ORDER BY id");
    if (!pairs || !errors || !losses || !threads)
        return database.lastError();
    Rows rows;
    std::optional<bool> more;
    while ((more = pairs->step()).value_or(false))
        rows[pairs->text(0)] = pairs->text(1);
    if (!more)
        return database.lastError();
    readScript(rows, verdict);
    const std::string recorder = textIn(rows, "recorder.state").value_or("");
    verdict.recorder = recorder == "ok"         ? Verdict::Recorder::Ok
                       : recorder == "disabled" ? Verdict::Recorder::Disabled
                                                : Verdict::Recorder::Failed;
    const std::string completeness = textIn(rows, "completeness.state").value_or("");
    verdict.completeness = completeness == "complete"  ? Verdict::Completeness::Complete
                           : completeness == "partial" ? Verdict::Completeness::Partial
                                                       : Verdict::Completeness::Truncated;
    verdict.balanced = numberIn(rows, "balance.balanced").value_or(0) != 0;
    verdict.calls = numberIn(rows, "balance.calls").value_or(0);
    verdict.returns = numberIn(rows, "balance.returns").value_or(0);
    verdict.suspended = numberIn(rows, "balance.suspended").value_or(0);
    verdict.closedAtEnd = numberIn(rows, "balance.closed-at-end").value_or(0);
    while ((more = errors->step()).value_or(false)) {
        Diagnostic diagnostic;
        diagnostic.code = errors->text(0);
        // Texts from a file are arguments: what looks like %1 in them stays as it is.
        diagnostic.message = "%1";
        diagnostic.help = errors->bytes(2).empty() ? "" : "%2";
        diagnostic.arguments = {errors->text(1), errors->text(2)};
        verdict.recorderErrors.push_back(std::move(diagnostic));
    }
    if (!more)
        return database.lastError();
    while ((more = losses->step()).value_or(false)) {
        verdict.loss.push_back({losses->text(0), losses->text(1), static_cast<std::uint64_t>(losses->number(2)),
                                static_cast<std::uint64_t>(losses->number(3))});
    }
    if (!more)
        return database.lastError();
    while ((more = threads->step()).value_or(false)) {
        ThreadBalance row;
        row.thread = static_cast<std::uint32_t>(threads->number(0));
        row.osId = static_cast<std::uint64_t>(threads->number(1));
        row.name = threads->text(2);
        row.calls = static_cast<std::uint64_t>(threads->number(3));
        row.returns = static_cast<std::uint64_t>(threads->number(4));
        row.balanced = threads->number(5) != 0;
        verdict.threads.push_back(std::move(row));
    }
    if (!more)
        return database.lastError();
    return verdict;
}

} // namespace callreel
