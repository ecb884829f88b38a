// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/TraceStore.h"

#include <algorithm>
#include <charconv>

#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreErrors.h"
#include "model/trace/store/StoreFormat.h"

namespace callreel {

template <typename T>
std::shared_ptr<const T> TraceStore::Cache<T>::find(std::uint64_t key) {
    const auto found = entries.find(key);
    if (found == entries.end())
        return nullptr;
    order.splice(order.end(), order, found->second.place);
    return found->second.value;
}

template <typename T>
void TraceStore::Cache<T>::put(std::uint64_t key, std::shared_ptr<const T> value, std::size_t size) {
    if (entries.contains(key))
        return;
    bytes += size;
    // The newest stays, however large: whoever asked for it needs it.
    while (bytes > limit && !order.empty()) {
        const auto oldest = entries.find(order.front());
        bytes -= oldest->second.bytes;
        entries.erase(oldest);
        order.pop_front();
    }
    order.push_back(key);
    entries[key] = {std::move(value), size, std::prev(order.end())};
}

const std::vector<ChunkEntry>& TraceStore::chunks(std::uint32_t thread) const {
    static const std::vector<ChunkEntry> none;
    return thread < m_directory.size() ? m_directory[thread] : none;
}

std::uint64_t TraceStore::callsOf(std::uint32_t thread) const {
    return thread < m_threads.size() ? m_threads[thread].calls : 0;
}

std::size_t TraceStore::chunkOf(std::uint32_t thread, std::uint64_t call) const {
    const std::vector<ChunkEntry>& entries = chunks(thread);
    const auto behind =
        std::upper_bound(entries.begin(), entries.end(), call,
                         [](std::uint64_t wanted, const ChunkEntry& row) { return wanted < row.firstCall; });
    return static_cast<std::size_t>(behind - entries.begin()) - 1;
}

std::int64_t TraceStore::chunkId(std::uint32_t thread, std::size_t chunk) const {
    return static_cast<std::int64_t>(CallId{thread, m_directory[thread][chunk].firstCall}.number());
}

std::unexpected<Diagnostic> TraceStore::damaged(const std::string& what) const {
    return traceDamaged(m_path, what);
}

Result<std::optional<std::string>> TraceStore::frame(Statement& statement, std::int64_t key, std::size_t maxBytes,
                                                     const char* what) const {
    statement.bind(1, key);
    const auto row = statement.step();
    if (!row) {
        auto error = m_database.lastError();
        statement.reset();
        return error;
    }
    std::optional<std::string> content;
    if (*row) {
        content = m_codec.unpack(statement.bytes(0), maxBytes);
        if (!content) {
            statement.reset();
            return damaged(std::string(what) + " " + std::to_string(key) + " does not match its checksum");
        }
    }
    statement.reset();
    return content;
}

Result<TraceStore::Structure> TraceStore::structure(std::uint32_t thread, std::size_t chunk) const {
    const std::lock_guard lock(m_mutex);
    const std::int64_t id = chunkId(thread, chunk);
    if (auto cached = m_structures.find(static_cast<std::uint64_t>(id)))
        return cached;
    const ChunkEntry& entry = m_directory[thread][chunk];
    auto content = frame(m_structureRow, id, store::maxStructureBytes, "chunk");
    if (!content)
        return std::unexpected(content.error());
    if (!*content)
        return damaged("chunk " + std::to_string(id) + " is missing");
    auto decoded = ChunkStructure::decode(**content, thread, entry.firstCall, entry.calls, entry.firstStart);
    if (!decoded || decoded->starts.back() != entry.lastStart)
        return damaged("chunk " + std::to_string(id) + " has columns that do not fit together");
    if (auto merged = mergeLate(*decoded); !merged)
        return std::unexpected(merged.error());
    const std::uint64_t calls = m_threads[thread].calls;
    for (std::uint32_t i = 0; i < decoded->count(); ++i) {
        // With this every step up, down or sideways stays inside of the thread.
        if (decoded->sizes[i] == 0 || decoded->sizes[i] > calls - (entry.firstCall + i))
            return damaged("call " + std::to_string(id + i) + " has a subtree that ends beyond its thread");
    }
    auto shared = std::make_shared<const ChunkStructure>(std::move(*decoded));
    m_structures.put(static_cast<std::uint64_t>(id), shared, shared->memory());
    return shared;
}

Result<void> TraceStore::mergeLate(ChunkStructure& chunk) const {
    Statement& rows = m_lateRows;
    rows.bind(1, chunk.thread)
        .bind(2, static_cast<std::int64_t>(chunk.firstCall))
        .bind(3, static_cast<std::int64_t>(chunk.firstCall + chunk.count() - 1));
    std::optional<bool> more;
    bool right = true;
    while ((more = rows.step()).value_or(false) && right) {
        const auto offset = static_cast<std::uint64_t>(rows.number(0)) - chunk.firstCall;
        const std::int64_t size = rows.number(1);
        const std::int64_t duration = rows.number(2);
        const std::int64_t exit = rows.number(3);
        right = offset < chunk.count() && (chunk.causes[offset] & store::lateFlag) && size > 0 && duration >= 0 &&
                exit >= 0 && exit <= static_cast<std::int64_t>(ExitCause::Open);
        if (!right)
            break;
        chunk.close(static_cast<std::uint32_t>(offset), static_cast<std::uint64_t>(size), duration,
                    static_cast<ExitCause>(exit));
        // Whoever wants the result must know where it lies.
        chunk.causes[offset] |= store::lateFlag;
    }
    const bool failed = !more;
    auto error = failed ? std::optional(m_database.lastError()) : std::nullopt;
    rows.reset();
    if (error)
        return *error;
    if (!right)
        return damaged("the late closes of thread " + std::to_string(chunk.thread) + " do not fit their calls");
    return {};
}

Result<TraceStore::Values> TraceStore::values(std::uint32_t thread, std::size_t chunk) const {
    const std::lock_guard lock(m_mutex);
    const std::int64_t id = chunkId(thread, chunk);
    if (auto cached = m_values.find(static_cast<std::uint64_t>(id)))
        return cached;
    auto content = frame(m_valuesRow, id, store::maxValuesBytes, "values of chunk");
    if (!content)
        return std::unexpected(content.error());
    if (!*content)
        return Values();
    auto decoded = ChunkValues::decode(std::move(**content), m_directory[thread][chunk].calls);
    if (!decoded)
        return damaged("values of chunk " + std::to_string(id) + " do not fit together");
    auto shared = std::make_shared<const ChunkValues>(std::move(*decoded));
    m_values.put(static_cast<std::uint64_t>(id), shared, shared->memory());
    return shared;
}

Result<std::string> TraceStore::lateResult(CallId id) const {
    const std::lock_guard lock(m_mutex);
    Statement& row = m_lateResultRow;
    const auto found = row.bind(1, id.thread).bind(2, static_cast<std::int64_t>(id.index)).step();
    std::string result = found.value_or(false) ? row.text(0) : std::string();
    if (!found) {
        auto error = m_database.lastError();
        row.reset();
        return error;
    }
    row.reset();
    return result;
}

Result<std::string> TraceStore::lines(CallId id, std::size_t chunk, bool late) const {
    const std::lock_guard lock(m_mutex);
    if (late) {
        Statement& row = m_lateLinesRow;
        const auto found = row.bind(1, id.thread).bind(2, static_cast<std::int64_t>(id.index)).step();
        std::string lines = found.value_or(false) ? row.text(0) : std::string();
        if (!found) {
            auto error = m_database.lastError();
            row.reset();
            return error;
        }
        row.reset();
        return lines;
    }
    auto content = frame(m_linesRow, chunkId(id.thread, chunk), store::maxLinesBytes, "lines of chunk");
    if (!content)
        return std::unexpected(content.error());
    if (!*content)
        return std::string();
    const std::uint64_t wanted = id.index - m_directory[id.thread][chunk].firstCall;
    ByteReader reader(**content);
    while (!reader.atEnd()) {
        const std::uint64_t offset = reader.varint();
        const std::string_view lines = reader.column();
        if (!reader.ok())
            return damaged("lines of chunk " + std::to_string(chunkId(id.thread, chunk)) + " do not fit together");
        if (offset == wanted)
            return std::string(lines);
    }
    return std::string();
}

Result<Histogram> TraceStore::histogram(Statement& statement, std::uint32_t thread, std::size_t chunk,
                                        const char* what) const {
    const std::lock_guard lock(m_mutex);
    const auto row = statement.bind(1, chunkId(thread, chunk)).step();
    if (!row) {
        auto error = m_database.lastError();
        statement.reset();
        return error;
    }
    auto found = *row ? decodeHistogram(statement.bytes(0), m_directory[thread][chunk].calls) : std::nullopt;
    statement.reset();
    if (!found)
        return damaged(std::string("the ") + what + " of chunk " + std::to_string(chunkId(thread, chunk)) +
                       " do not add up");
    return *std::move(found);
}

Result<Histogram> TraceStore::functionsOf(std::uint32_t thread, std::size_t chunk) const {
    return histogram(m_functionsRow, thread, chunk, "functions");
}

Result<Histogram> TraceStore::depthsOf(std::uint32_t thread, std::size_t chunk) const {
    return histogram(m_depthsRow, thread, chunk, "depths");
}

Result<std::uint32_t> TraceStore::unwindsOf(std::uint32_t thread, std::size_t chunk) const {
    const std::lock_guard lock(m_mutex);
    const auto row = m_unwindsRow.bind(1, chunkId(thread, chunk)).step();
    if (!row) {
        auto error = m_database.lastError();
        m_unwindsRow.reset();
        return error;
    }
    const std::int64_t unwinds = *row ? m_unwindsRow.number(0) : -1;
    m_unwindsRow.reset();
    if (unwinds < 0 || unwinds > m_directory[thread][chunk].calls)
        return damaged("the unwinds of chunk " + std::to_string(chunkId(thread, chunk)) + " do not add up");
    return static_cast<std::uint32_t>(unwinds);
}

Result<std::shared_ptr<const std::vector<std::uint64_t>>> TraceStore::depthSums(std::uint32_t thread,
                                                                                std::uint32_t maxDepth) const {
    const std::lock_guard lock(m_mutex);
    const std::uint64_t key = (std::uint64_t{thread} << 32) | maxDepth;
    if (auto cached = m_depthSums.find(key))
        return cached;
    const std::vector<ChunkEntry>& entries = chunks(thread);
    std::vector<std::uint64_t> sums;
    sums.reserve(entries.size() + 1);
    std::uint64_t sum = 0;
    m_depthRows.bind(1, static_cast<std::int64_t>(CallId{thread, 0}.number()))
        .bind(2, static_cast<std::int64_t>(CallId{thread + 1, 0}.number()));
    bool right = true;
    std::optional<bool> more = true;
    for (std::size_t chunk = 0; chunk < entries.size() && right; ++chunk) {
        more = m_depthRows.step();
        right = more.value_or(false) && m_depthRows.number(0) == chunkId(thread, chunk);
        if (!right)
            break;
        const auto histogram = decodeHistogram(m_depthRows.bytes(1), entries[chunk].calls);
        right = histogram.has_value();
        sums.push_back(sum);
        for (std::size_t i = 0; right && i < histogram->size() && (*histogram)[i].first <= maxDepth; ++i)
            sum += (*histogram)[i].second;
    }
    sums.push_back(sum);
    auto error = more ? std::nullopt : std::optional(m_database.lastError());
    m_depthRows.reset();
    if (error)
        return *error;
    if (!right)
        return damaged("the depths of thread " + std::to_string(thread) + " do not add up");
    auto shared = std::make_shared<const std::vector<std::uint64_t>>(std::move(sums));
    m_depthSums.put(key, shared, shared->size() * sizeof(std::uint64_t));
    return shared;
}

Result<std::optional<CallId>> TraceStore::nextOfOtherChunk(CallId id) const {
    const std::lock_guard lock(m_mutex);
    const auto row = m_resumptionRow.bind(1, static_cast<std::int64_t>(id.number())).step();
    if (!row) {
        auto error = m_database.lastError();
        m_resumptionRow.reset();
        return error;
    }
    std::optional<CallId> next;
    if (*row)
        next = CallId::fromNumber(static_cast<std::uint64_t>(m_resumptionRow.number(0)));
    m_resumptionRow.reset();
    if (next && next->index >= callsOf(next->thread))
        return damaged("call " + std::to_string(id.number()) + " is resumed by a call that is not there");
    return next;
}

Result<std::optional<std::uint32_t>> TraceStore::segmentsOf(CallId first) const {
    const std::lock_guard lock(m_mutex);
    const auto row = m_activationRow.bind(1, static_cast<std::int64_t>(first.number())).step();
    if (!row) {
        auto error = m_database.lastError();
        m_activationRow.reset();
        return error;
    }
    std::optional<std::uint32_t> segments;
    if (*row)
        segments = static_cast<std::uint32_t>(std::clamp<std::int64_t>(m_activationRow.number(0), 1, 0xFFFFFFFF));
    m_activationRow.reset();
    return segments;
}

Result<std::shared_ptr<const std::vector<TypeInfo>>> TraceStore::types() const {
    const std::lock_guard lock(m_mutex);
    if (m_types)
        return m_types;
    auto rows = m_database.prepare("SELECT id, module, name FROM type ORDER BY id");
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<TypeInfo> types;
    std::optional<bool> more;
    std::size_t seen = 0;
    while ((more = rows->step()).value_or(false)) {
        const std::int64_t id = rows->number(0);
        ++seen;
        // Types are numbered without gaps worth mentioning: a huge number would only ask for huge memory.
        if (id < 0 || static_cast<std::uint64_t>(id) > 4 * seen + 4096)
            return damaged("type " + std::to_string(id) + " has an impossible number");
        types.resize(static_cast<std::size_t>(id) + 1);
        types.back() = {rows->text(1), rows->text(2), {}};
    }
    if (!more)
        return m_database.lastError();
    auto attributes = m_database.prepare("SELECT type, name FROM attribute ORDER BY type, position");
    if (!attributes)
        return std::unexpected(attributes.error());
    while ((more = attributes->step()).value_or(false)) {
        const std::int64_t type = attributes->number(0);
        if (type < 0 || static_cast<std::size_t>(type) >= types.size())
            return damaged("an attribute belongs to type " + std::to_string(type) + ", which is not there");
        types[static_cast<std::size_t>(type)].attributes.push_back(attributes->text(1));
    }
    if (!more)
        return m_database.lastError();
    m_types = std::make_shared<const std::vector<TypeInfo>>(std::move(types));
    return m_types;
}

Result<std::vector<std::string>> TraceStore::argumentNames(FunctionId function) const {
    const std::lock_guard lock(m_mutex);
    m_argumentRows.bind(1, function);
    std::vector<std::string> names;
    std::optional<bool> more;
    while ((more = m_argumentRows.step()).value_or(false))
        names.push_back(m_argumentRows.text(0));
    auto error = more ? std::nullopt : std::optional(m_database.lastError());
    m_argumentRows.reset();
    if (error)
        return *error;
    return names;
}

Result<std::optional<std::string>> TraceStore::source(std::uint32_t path) const {
    const std::lock_guard lock(m_mutex);
    return frame(m_sourceRow, path, store::maxSourceBytes, "source");
}

Result<std::shared_ptr<const TraceStore::OutputBlock>> TraceStore::output(std::uint64_t number) const {
    const std::lock_guard lock(m_mutex);
    const auto row = m_outputRow.bind(1, static_cast<std::int64_t>(number)).step();
    if (!row || !*row) {
        auto error = row ? damaged("output " + std::to_string(number) + " is missing") : m_database.lastError();
        m_outputRow.reset();
        return error;
    }
    const auto first = static_cast<std::uint64_t>(m_outputRow.number(0));
    const std::int64_t count = m_outputRow.number(1);
    if (auto cached = m_outputs.find(first)) {
        m_outputRow.reset();
        return cached;
    }
    auto content = m_codec.unpack(m_outputRow.bytes(2), store::maxOutputChunkBytes);
    m_outputRow.reset();
    const auto wrong = [&] { return damaged("output " + std::to_string(first) + " does not match its checksum"); };
    if (!content || count < 0 || count > store::outputChunkEntries)
        return wrong();
    OutputBlock block;
    block.first = first;
    ByteReader reader(*content);
    ByteReader head(reader.column());
    std::int64_t time = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        OutputChunk piece;
        time += log::unzigzag(head.varint());
        piece.number = first + static_cast<std::uint64_t>(i);
        piece.time = time;
        const std::uint8_t stream = head.byte();
        piece.thread = static_cast<std::uint32_t>(head.varint());
        if (const std::uint64_t call = head.varint(); call != 0)
            piece.call = CallId{piece.thread, call - 1};
        piece.bytes = reader.take(head.varint());
        if (!head.ok() || !reader.ok() || (stream != 1 && stream != 2) ||
            (piece.call && piece.call->index >= callsOf(piece.thread)))
            return wrong();
        piece.stream = static_cast<OutputStream>(stream);
        block.pieces.push_back(std::move(piece));
    }
    if (!head.atEnd() || !reader.atEnd())
        return wrong();
    auto shared = std::make_shared<const OutputBlock>(std::move(block));
    m_outputs.put(first, shared, content->size() + shared->pieces.size() * sizeof(OutputChunk));
    return shared;
}

Result<void> TraceStore::checkLines(std::uint32_t thread, std::size_t chunk) const {
    const std::lock_guard lock(m_mutex);
    auto content = frame(m_linesRow, chunkId(thread, chunk), store::maxLinesBytes, "lines of chunk");
    if (!content)
        return std::unexpected(content.error());
    if (!*content)
        return {};
    ByteReader reader(**content);
    while (reader.ok() && !reader.atEnd()) {
        const std::uint64_t offset = reader.varint();
        ByteReader lines(reader.column());
        for (std::uint64_t i = 0, count = lines.varint(); i < count && lines.ok(); ++i)
            lines.varint();
        if (!reader.ok() || !lines.atEnd() || offset >= m_directory[thread][chunk].calls)
            return damaged("lines of chunk " + std::to_string(chunkId(thread, chunk)) + " do not fit together");
    }
    return {};
}

std::vector<std::int64_t> TraceStore::sourcePaths() const {
    const std::lock_guard lock(m_mutex);
    std::vector<std::int64_t> paths;
    if (auto rows = m_database.prepare("SELECT path FROM source")) {
        while (rows->step().value_or(false))
            paths.push_back(rows->number(0));
    }
    return paths;
}

} // namespace callreel
