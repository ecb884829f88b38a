// SPDX-License-Identifier: Apache-2.0
#include "model/trace/balance/Verify.h"

#include "model/trace/balance/ThreadCheck.h"
#include "model/trace/store/TableDigest.h"
#include "model/trace/store/TraceStore.h"

namespace callreel {

namespace {

/// The pages and rows themselves, then the rows of every table against the digest that was written with them.
Result<void> checkTables(const TraceStore& store) {
    const std::lock_guard lock(store.mutex());
    Database& database = store.database();
    auto pages = database.prepare("PRAGMA integrity_check(1)");
    if (!pages)
        return std::unexpected(pages.error());
    const auto row = pages->step();
    if (!row)
        return database.lastError();
    if (!*row || pages->bytes(0) != "ok")
        return store.damaged(*row ? pages->text(0) : "its pages cannot be checked");
    for (const char* table : TableDigest::tables()) {
        const auto digest = TableDigest::of(database, table);
        if (!digest)
            return std::unexpected(digest.error());
        const auto told = store.metadata().find("digest." + std::string(table));
        if (told == store.metadata().end() || told->second != digest->text())
            return store.damaged("the rows of its table " + std::string(table) + " do not match their digest");
    }
    return {};
}

Result<std::uint64_t> countRows(const TraceStore& store, const char* sql) {
    const std::lock_guard lock(store.mutex());
    auto rows = store.database().prepare(sql);
    if (!rows)
        return std::unexpected(rows.error());
    if (!rows->step().value_or(false))
        return store.database().lastError();
    return static_cast<std::uint64_t>(rows->number(0));
}

Result<void> checkOutput(const TraceStore& store) {
    std::uint64_t bytes = 0;
    std::uint64_t number = 0;
    while (number < store.outputCount()) {
        const auto block = store.output(number);
        if (!block)
            return std::unexpected(block.error());
        if ((*block)->first != number || (*block)->pieces.empty())
            return store.damaged("output " + std::to_string(number) + " is missing");
        for (const OutputChunk& piece : (*block)->pieces)
            bytes += piece.bytes.size();
        number += (*block)->pieces.size();
    }
    if (number != store.outputCount() || bytes != store.outputBytes())
        return store.damaged("its output is not what its metadata say");
    return {};
}

Result<void> checkSources(const TraceStore& store) {
    for (const std::int64_t path : store.sourcePaths()) {
        if (const auto source = store.source(static_cast<std::uint32_t>(path)); !source)
            return std::unexpected(source.error());
    }
    return {};
}

/// "5 calls, 4 returns, 1 suspended, 0 closed at the end, not balanced", of a verdict or a certificate.
template <typename Counts>
std::string numbers(const Counts& counts) {
    return std::to_string(counts.calls) + " calls, " + std::to_string(counts.returns) + " returns, " +
           std::to_string(counts.suspended) + " suspended, " + std::to_string(counts.closedAtEnd) +
           " closed at the end, " + (counts.balanced ? "balanced" : "not balanced");
}

/// What the passes over the threads counted, against what the tables say.
Result<void> compare(const TraceStore& store, const CheckTotals& totals, BalanceCertificate& certificate) {
    for (std::size_t function = 0; function < store.functions().size(); ++function) {
        if (totals.functionCalls[function] != store.functionCalls()[function])
            return store.damaged("function " + std::to_string(function) +
                                 " was called another number of times than it says");
    }
    const auto late = countRows(store, "SELECT count(*) FROM late_close");
    const auto resumed = countRows(store, "SELECT count(*) FROM resumption");
    const auto activations = countRows(store, "SELECT count(*) FROM activation");
    for (const auto* count : {&late, &resumed, &activations}) {
        if (!*count)
            return std::unexpected(count->error());
    }
    if (*late != totals.lateCloses || *resumed != totals.distantResumptions ||
        *activations != totals.resumedActivations)
        return store.damaged("it has rows for calls that are not there");
    const Verdict& verdict = store.verdict();
    for (BalanceCertificate::Thread& thread : certificate.threads) {
        thread.suspended = totals.suspended(thread.id);
        certificate.suspended += thread.suspended;
    }
    if (certificate.calls != verdict.calls || certificate.returns != verdict.returns ||
        certificate.suspended != verdict.suspended || certificate.closedAtEnd != verdict.closedAtEnd ||
        certificate.balanced != verdict.balanced)
        return store.damaged("its verdict is not what its calls say: " + numbers(certificate) + ", and not " +
                             numbers(verdict));
    return {};
}

} // namespace

Result<BalanceCertificate> verifyTrace(const std::string& path, const Progress& progress) {
    const auto opened = TraceStore::open(path, 64u << 20);
    if (!opened)
        return std::unexpected(opened.error());
    const TraceStore& store = **opened;
    if (auto fine = checkTables(store); !fine)
        return std::unexpected(fine.error());

    BalanceCertificate certificate;
    CheckTotals totals(store);
    std::uint64_t done = 0;
    for (const ThreadBalance& told : store.verdict().threads) {
        ThreadCheck check(store, told.thread, totals);
        for (std::size_t chunk = 0; chunk < store.chunks(told.thread).size(); ++chunk) {
            if (auto fine = check.take(chunk); !fine)
                return std::unexpected(fine.error());
            done += store.chunks(told.thread)[chunk].calls;
            ++certificate.chunks;
            if (progress && !progress(static_cast<double>(done) / static_cast<double>(store.callCount())))
                return failure("cancelled", QT_TRANSLATE_NOOP("Diagnostic", "The check was cancelled."));
        }
        if (auto fine = check.end(); !fine)
            return std::unexpected(fine.error());
        BalanceCertificate::Thread row;
        row.id = told.thread;
        row.name = told.name;
        row.calls = check.calls();
        // Every call has one return: of an event, or of the seal. What is more was counted when it was sealed.
        row.returns = told.returns;
        row.closedAtEnd = check.closedAtEnd();
        row.balanced = row.calls == row.returns;
        if (row.balanced != told.balanced)
            return store.damaged("thread " + std::to_string(told.thread) + " has another balance than it says");
        if (!row.balanced) {
            certificate.balanced = false;
            certificate.problems.push_back("thread " + std::to_string(row.id) + " (" + row.name + ") has " +
                                           std::to_string(row.calls) + " calls and " + std::to_string(row.returns) +
                                           " returns");
        }
        certificate.calls += row.calls;
        certificate.returns += row.returns;
        certificate.closedAtEnd += row.closedAtEnd;
        certificate.threads.push_back(std::move(row));
    }
    if (auto fine = compare(store, totals, certificate); !fine)
        return std::unexpected(fine.error());
    if (auto fine = checkOutput(store); !fine)
        return std::unexpected(fine.error());
    if (auto fine = checkSources(store); !fine)
        return std::unexpected(fine.error());
    return certificate;
}

} // namespace callreel
