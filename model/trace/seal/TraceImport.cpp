// SPDX-License-Identifier: Apache-2.0
#include "model/trace/seal/TraceImport.h"

#include <algorithm>
#include <filesystem>

#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/RunMetadataTable.h"
#include "model/trace/store/ThreadWriter.h"

namespace callreel {

Result<std::unique_ptr<TraceImport>> TraceImport::create(std::string output) {
    std::error_code ignored;
    output = std::filesystem::absolute(output, ignored).lexically_normal().string();
    auto store = StoreWriter::create(output);
    if (!store)
        return std::unexpected(store.error());
    std::unique_ptr<TraceImport> import(new TraceImport);
    import->m_store = std::move(*store);
    return import;
}

Result<void> TraceImport::check() const {
    if (m_store->error())
        return std::unexpected(*m_store->error());
    return {};
}

void TraceImport::chooseThread(std::uint32_t thread, std::uint64_t osId) {
    m_current = std::min(thread, maxThreads - 1);
    if (osId != 0)
        writer().setOsId(osId);
}

std::size_t TraceImport::depth() const {
    return m_current < m_store->threads().size() ? m_store->threads()[m_current]->stack().size() : 0;
}

void TraceImport::enter(FunctionId function, std::string_view arguments, bool synthetic) {
    m_syntheticCalls += synthetic ? 1 : 0;
    writer().enter(function, EnterCause::Start, 0, 0, arguments);
}

void TraceImport::leave(std::string_view result, std::vector<std::uint32_t> lines) {
    std::string encoded;
    if (!lines.empty()) {
        std::ranges::sort(lines);
        const auto doubled = std::ranges::unique(lines);
        lines.erase(doubled.begin(), doubled.end());
        appendVarint(encoded, lines.size());
        std::uint32_t before = 0;
        for (const std::uint32_t line : lines) {
            appendVarint(encoded, line - before);
            before = line;
        }
    }
    if (!writer().leave(ExitCause::Return, 0, result, encoded))
        ++m_strayReturns;
}

void TraceImport::output(OutputStream stream, std::string_view bytes) {
    OutputPiece piece;
    piece.stream = static_cast<std::uint8_t>(stream);
    piece.thread = m_current;
    if (const auto& stack = writer().stack(); !stack.empty())
        piece.call = stack.back().index;
    piece.bytes = bytes;
    m_store->addOutput(piece);
}

Result<SealResult> TraceImport::finish(const RunMetadata& run, Verdict verdict, bool overwrite) {
    if (auto fine = check(); !fine)
        return std::unexpected(fine.error());
    for (const auto& [key, value] : metadataOf(run))
        m_store->setMetadata(key, value);
    SealResult result;
    result.run = run;
    result.verdict = std::move(verdict);
    if (m_strayReturns > 0)
        result.verdict.loss.push_back({"return-without-call", {}, m_strayReturns, 0});
    result.calls = m_store->callCount();
    result.programCalls = result.calls - m_syntheticCalls;
    result.threads = m_store->threads().size();
    result.path = m_store->path();
    const auto bytes = m_store->finish(result.verdict, 0, overwrite);
    if (!bytes)
        return std::unexpected(bytes.error());
    result.bytes = *bytes;
    return result;
}

} // namespace callreel
