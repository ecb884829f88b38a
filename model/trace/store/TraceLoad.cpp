// SPDX-License-Identifier: Apache-2.0
// Opening a trace: the file's first bytes, then the tables that every reader needs. The rest of TraceStore reads on
// demand.
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "model/trace/store/StoreErrors.h"
#include "model/trace/store/StoreFormat.h"
#include "model/trace/store/TraceStore.h"
#include "model/trace/store/RunMetadataTable.h"
#include "model/trace/store/VerdictTable.h"

namespace callreel {

namespace {

std::uint32_t bigEndian(const unsigned char* bytes) {
    return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) | (std::uint32_t{bytes[2]} << 8) |
           bytes[3];
}

/// Looks at the file before SQLite does, so that the reason of a refusal is the true one. Gives its size.
Result<std::uint64_t> checkHeader(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return noSuchFile(path, errno);
    struct stat status {};
    unsigned char header[100] = {};
    const bool regular = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t got = regular ? ::pread(file, header, sizeof header, 0) : 0;
    const int systemError = got < 0 ? errno : 0;
    ::close(file);
    if (systemError)
        return noSuchFile(path, systemError);
    if (!regular || got < static_cast<ssize_t>(sizeof header) || std::memcmp(header, "SQLite format 3", 16) != 0 ||
        bigEndian(header + 68) != store::applicationId)
        return notATrace(path);
    const auto version = static_cast<std::int32_t>(bigEndian(header + 60));
    if (version > store::formatVersion)
        return traceNewer(path, version);
    if (version < 1)
        return traceDamaged(path, "its format has no version");
    // A file that was cut off has fewer pages than its header says.
    std::uint64_t pageSize = (std::uint64_t{header[16]} << 8) | header[17];
    pageSize = pageSize == 1 ? 65536 : pageSize;
    const std::uint64_t pages = bigEndian(header + 28);
    if (pages * pageSize > static_cast<std::uint64_t>(status.st_size))
        return traceDamaged(path, "it is shorter than it says");
    return static_cast<std::uint64_t>(status.st_size);
}

std::uint64_t numberOf(const std::map<std::string, std::string>& rows, const char* key) {
    std::uint64_t number = 0;
    if (const auto found = rows.find(key); found != rows.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
    return number;
}

} // namespace

Result<std::unique_ptr<TraceStore>> TraceStore::open(const std::string& path, std::uint64_t cacheBytes) {
    std::error_code ignored;
    const std::string absolute = std::filesystem::absolute(path, ignored).lexically_normal().string();
    const auto size = checkHeader(absolute);
    if (!size)
        return std::unexpected(size.error());
    auto database = Database::openUntrusted(absolute);
    if (!database)
        return std::unexpected(database.error());
    std::unique_ptr<TraceStore> opened(new TraceStore(std::move(*database)));
    opened->m_path = absolute;
    opened->m_fileBytes = *size;
    // Structure is what views scroll through; values and output are looked at one at a time.
    opened->m_structures.limit = cacheBytes / 2;
    opened->m_values.limit = cacheBytes / 4;
    opened->m_outputs.limit = cacheBytes / 8;
    opened->m_depthSums.limit = cacheBytes / 8;
    if (auto loaded = opened->load(); !loaded)
        return std::unexpected(loaded.error());
    return opened;
}

Result<void> TraceStore::load() {
    for (const auto step : {&TraceStore::loadMetadata, &TraceStore::loadFunctions, &TraceStore::loadThreads,
                            &TraceStore::loadDirectory, &TraceStore::prepare}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    return {};
}

Result<void> TraceStore::loadMetadata() {
    auto rows = m_database.prepare("SELECT key, value FROM metadata");
    if (!rows)
        return std::unexpected(rows.error());
    std::optional<bool> more;
    while ((more = rows->step()).value_or(false)) {
        std::string key = rows->text(0);
        std::string value = rows->text(1);
        applyMetadata(m_run, key, value);
        m_metadata[std::move(key)] = std::move(value);
    }
    if (!more)
        return m_database.lastError();
    if (!m_metadata.contains("run.duration"))
        m_run.durationNs = RunMetadata::notKnown;
    m_calls = numberOf(m_metadata, "trace.calls");
    m_outputCount = numberOf(m_metadata, "trace.output-pieces");
    m_outputBytes = numberOf(m_metadata, "trace.output-bytes");
    auto verdict = readVerdictTables(m_database);
    if (!verdict)
        return std::unexpected(verdict.error());
    m_verdict = *std::move(verdict);
    return {};
}

Result<void> TraceStore::loadFunctions() {
    auto rows = m_database.prepare("SELECT function.id, name, module, path, line, flavour, flags, calls, path.text "
                                   "FROM function LEFT JOIN path ON path.id = function.path ORDER BY function.id");
    if (!rows)
        return std::unexpected(rows.error());
    std::optional<bool> more;
    std::size_t seen = 0;
    while ((more = rows->step()).value_or(false)) {
        const std::int64_t id = rows->number(0);
        ++seen;
        if (id < 0 || static_cast<std::uint64_t>(id) > 4 * seen + 4096)
            return damaged("function " + std::to_string(id) + " has an impossible number");
        while (m_functions.size() <= static_cast<std::size_t>(id)) {
            FunctionInfo& unknown = m_functions.emplace_back();
            unknown.id = static_cast<FunctionId>(m_functions.size() - 1);
            unknown.name = "?";
        }
        FunctionInfo& function = m_functions.back();
        function.name = rows->text(1);
        function.module = rows->text(2);
        function.path = static_cast<std::uint32_t>(rows->number(3));
        function.file = rows->text(8);
        function.line = static_cast<std::uint32_t>(rows->number(4));
        const std::int64_t flavour = rows->number(5);
        function.flavour = flavour >= 0 && flavour <= static_cast<int>(FunctionInfo::Flavour::Toplevel)
                               ? static_cast<FunctionInfo::Flavour>(flavour)
                               : FunctionInfo::Flavour::Function;
        function.library = (rows->number(6) & 1) != 0;
        m_functionCalls.resize(m_functions.size());
        m_functionCalls.back() = static_cast<std::uint64_t>(rows->number(7));
    }
    if (!more)
        return m_database.lastError();
    return {};
}

Result<void> TraceStore::loadThreads() {
    std::uint64_t sum = 0;
    for (const ThreadBalance& row : m_verdict.threads) {
        if (row.thread != m_threads.size())
            return damaged("its threads are not numbered one after the other");
        // More than there can be would overflow the ids.
        if (row.calls >= (std::uint64_t{1} << 40))
            return damaged("thread " + std::to_string(row.thread) + " has an impossible number of calls");
        m_threads.push_back({row.thread, row.osId, row.name, row.calls});
        sum += row.calls;
    }
    if (sum != m_calls)
        return damaged("its threads have " + std::to_string(sum) + " calls, its metadata say " +
                       std::to_string(m_calls));
    return {};
}

Result<void> TraceStore::loadDirectory() {
    m_directory.resize(m_threads.size());
    auto rows =
        m_database.prepare("SELECT id, thread, first_call, calls, first_start, last_start FROM chunk ORDER BY id");
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<std::uint64_t> next(m_threads.size());
    std::optional<bool> more;
    while ((more = rows->step()).value_or(false)) {
        const std::int64_t thread = rows->number(1);
        const std::int64_t first = rows->number(2);
        const std::int64_t calls = rows->number(3);
        if (thread < 0 || static_cast<std::size_t>(thread) >= m_threads.size() || calls < 1 ||
            calls > store::chunkCalls || static_cast<std::uint64_t>(first) != next[static_cast<std::size_t>(thread)] ||
            static_cast<std::uint64_t>(rows->number(0)) !=
                CallId{static_cast<std::uint32_t>(thread), static_cast<std::uint64_t>(first)}.number() ||
            rows->number(4) < 0 || rows->number(5) < rows->number(4))
            return damaged("row " + std::to_string(rows->number(0)) + " of its directory is impossible");
        next[static_cast<std::size_t>(thread)] += static_cast<std::uint64_t>(calls);
        m_directory[static_cast<std::size_t>(thread)].push_back(
            {static_cast<std::uint64_t>(first), static_cast<std::uint32_t>(calls), rows->number(4), rows->number(5)});
    }
    if (!more)
        return m_database.lastError();
    for (std::size_t thread = 0; thread < m_threads.size(); ++thread) {
        if (next[thread] != m_threads[thread].calls)
            return damaged("thread " + std::to_string(thread) + " has " + std::to_string(next[thread]) +
                           " calls in its chunks and not " + std::to_string(m_threads[thread].calls));
    }
    return {};
}

Result<void> TraceStore::prepare() {
    const std::pair<Statement*, const char*> wanted[] = {
        {&m_structureRow, "SELECT data FROM chunk_structure WHERE chunk = ?"},
        {&m_valuesRow, "SELECT data FROM chunk_values WHERE chunk = ?"},
        {&m_linesRow, "SELECT data FROM chunk_lines WHERE chunk = ?"},
        {&m_lateRows, "SELECT call, size, duration, exit FROM late_close WHERE thread = ? AND call BETWEEN ? AND ?"},
        {&m_lateResultRow, "SELECT result FROM late_close WHERE thread = ? AND call = ?"},
        {&m_lateLinesRow, "SELECT lines FROM late_close WHERE thread = ? AND call = ?"},
        {&m_depthRows, "SELECT chunk, depths FROM chunk_summary WHERE chunk >= ? AND chunk < ? ORDER BY chunk"},
        {&m_depthsRow, "SELECT depths FROM chunk_summary WHERE chunk = ?"},
        {&m_functionsRow, "SELECT functions FROM chunk_summary WHERE chunk = ?"},
        {&m_unwindsRow, "SELECT unwinds FROM chunk_summary WHERE chunk = ?"},
        {&m_resumptionRow, "SELECT next FROM resumption WHERE call = ?"},
        {&m_activationRow, "SELECT segments FROM activation WHERE first_call = ?"},
        {&m_argumentRows, "SELECT name FROM argument WHERE function = ? ORDER BY position"},
        {&m_sourceRow, "SELECT text FROM source WHERE path = ?"},
        {&m_outputRow, "SELECT first, count, data FROM output_chunk WHERE first <= ? ORDER BY first DESC LIMIT 1"},
    };
    for (const auto& [statement, sql] : wanted) {
        auto prepared = m_database.prepare(sql);
        if (!prepared)
            return std::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return {};
}

} // namespace callreel
