// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/StoreWriter.h"

#include <algorithm>
#include <cstdio>
#include <sys/stat.h>

#include "model/trace/store/ChunkSummary.h"
#include "model/trace/store/StoreErrors.h"
#include "model/trace/store/StoreFormat.h"
#include "model/trace/store/ThreadWriter.h"
#include "model/trace/store/VerdictTable.h"

namespace callreel {

struct StoreWriter::Statements {
    Statement metadata, path, source, function, argument, type, attribute, thread;
    Statement chunk, summary, structure, values, lines, late, lateUnwind, resumption, activation, functionCalls;
};

Result<std::unique_ptr<StoreWriter>> StoreWriter::create(const std::string& path) {
    std::unique_ptr<StoreWriter> writer(new StoreWriter);
    if (auto opened = writer->open(path); !opened)
        return std::unexpected(opened.error());
    return writer;
}

Result<void> StoreWriter::open(const std::string& path) {
    auto file = PartialFile::claim(path);
    if (!file)
        return std::unexpected(file.error());
    m_file = std::move(*file);
    auto database = Database::create(m_file->path());
    if (!database)
        return std::unexpected(database.error());
    m_database = std::make_unique<Database>(std::move(*database));
    const std::string version = "PRAGMA application_id=" + std::to_string(store::applicationId) +
                                "; PRAGMA user_version=" + std::to_string(store::formatVersion) + ";";
    for (const char* sql : {version.c_str(), "BEGIN", store::schema}) {
        if (auto done = m_database->execute(sql); !done)
            return done;
    }
    m_statements = std::make_unique<Statements>();
    const std::pair<Statement*, const char*> wanted[] = {
        {&m_statements->metadata, "INSERT OR REPLACE INTO metadata VALUES(?, ?)"},
        {&m_statements->path, "INSERT OR REPLACE INTO path VALUES(?, ?, ?, ?)"},
        {&m_statements->source, "INSERT OR REPLACE INTO source VALUES(?, ?, ?)"},
        {&m_statements->function, "INSERT OR REPLACE INTO function VALUES(?, ?, ?, ?, ?, ?, ?, 0)"},
        {&m_statements->functionCalls, "UPDATE function SET calls = ? WHERE id = ?"},
        {&m_statements->argument, "INSERT OR REPLACE INTO argument VALUES(?, ?, ?, ?)"},
        {&m_statements->type, "INSERT OR REPLACE INTO type VALUES(?, ?, ?)"},
        {&m_statements->attribute, "INSERT OR REPLACE INTO attribute VALUES(?, ?, ?)"},
        {&m_statements->thread, "INSERT INTO thread VALUES(?, ?, ?, ?, ?, ?, ?, ?)"},
        {&m_statements->chunk, "INSERT INTO chunk VALUES(?, ?, ?, ?, ?, ?)"},
        {&m_statements->summary, "INSERT INTO chunk_summary VALUES(?, ?, ?, ?)"},
        {&m_statements->structure, "INSERT INTO chunk_structure VALUES(?, ?)"},
        {&m_statements->values, "INSERT INTO chunk_values VALUES(?, ?)"},
        {&m_statements->lines, "INSERT INTO chunk_lines VALUES(?, ?)"},
        {&m_statements->late, "INSERT INTO late_close VALUES(?, ?, ?, ?, ?, ?, ?)"},
        {&m_statements->lateUnwind, "UPDATE chunk_summary SET unwinds = unwinds + 1 WHERE chunk = "
                                    "(SELECT max(chunk) FROM chunk_summary WHERE chunk <= ?)"},
        {&m_statements->resumption, "INSERT INTO resumption VALUES(?, ?)"},
        {&m_statements->activation, "INSERT INTO activation VALUES(?, ?, ?)"},
    };
    for (const auto& [statement, sql] : wanted) {
        auto prepared = m_database->prepare(sql);
        if (!prepared)
            return std::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    auto activations = ActivationTracker::create(*m_database);
    if (!activations)
        return std::unexpected(activations.error());
    m_activations = std::make_unique<ActivationTracker>(std::move(*activations));
    auto output = OutputWriter::create(*m_database);
    if (!output)
        return std::unexpected(output.error());
    m_output = std::make_unique<OutputWriter>(std::move(*output));
    return {};
}

StoreWriter::~StoreWriter() {
    // The database lets go of the file before it is removed.
    m_output.reset();
    m_activations.reset();
    m_statements.reset();
    m_database.reset();
}

void StoreWriter::check(bool done) {
    if (!done && !m_error)
        m_error = m_database->lastError().error();
}

void StoreWriter::setMetadata(std::string_view key, std::string_view value) {
    if (!m_error)
        check(m_statements->metadata.bindText(1, key).bindText(2, value).run());
}

void StoreWriter::addPath(std::uint32_t id, std::string_view text, std::uint64_t size, std::uint64_t modified) {
    if (!m_error)
        check(m_statements->path.bind(1, id)
                  .bindText(2, text)
                  .bind(3, static_cast<std::int64_t>(size))
                  .bind(4, static_cast<std::int64_t>(modified))
                  .run());
}

void StoreWriter::addSource(std::uint32_t path, std::string_view text) {
    if (m_error || text.size() > store::maxSourceBytes || m_sourceBytes + text.size() > store::maxSourcesBytes)
        return;
    m_sourceBytes += text.size();
    const auto frame = m_codec.pack(text);
    check(frame &&
          m_statements->source.bind(1, path).bind(2, static_cast<std::int64_t>(text.size())).bindBlob(3, *frame).run());
}

void StoreWriter::addFunction(const FunctionDefinition& function) {
    if (m_error)
        return;
    check(m_statements->function.bind(1, function.id)
              .bindText(2, function.name)
              .bindText(3, function.module)
              .bind(4, function.path)
              .bind(5, function.line)
              .bind(6, static_cast<int>(function.flavour))
              .bind(7, function.library ? 1 : 0)
              .run());
    int position = 0;
    for (const FunctionDefinition::Argument& argument : function.arguments) {
        check(m_statements->argument.bind(1, function.id)
                  .bind(2, position++)
                  .bindText(3, argument.name)
                  .bind(4, argument.flags)
                  .run());
    }
}

void StoreWriter::addType(std::uint32_t id, const TypeInfo& type) {
    if (m_error)
        return;
    check(m_statements->type.bind(1, id).bindText(2, type.module).bindText(3, type.name).run());
    int position = 0;
    for (const std::string& attribute : type.attributes)
        check(m_statements->attribute.bind(1, id).bind(2, position++).bindText(3, attribute).run());
}

ThreadWriter& StoreWriter::thread(std::uint32_t id) {
    while (m_threads.size() <= id)
        m_threads.push_back(std::make_unique<ThreadWriter>(*this, static_cast<std::uint32_t>(m_threads.size())));
    return *m_threads[id];
}

void StoreWriter::writeChunk(const ChunkStructure& chunk, const ChunkValuesBuilder& values, const std::string& lines) {
    if (m_error)
        return;
    auto& s = *m_statements;
    // A chunk goes by the id of its first call, so that rows lie in order of thread and entry.
    const std::int64_t id = static_cast<std::int64_t>(CallId{chunk.thread, chunk.firstCall}.number());
    const ChunkSummary summary = ChunkSummary::of(chunk);
    const std::string depths = encodeHistogram(summary.depths);
    const std::string functions = encodeHistogram(summary.functions);
    check(s.chunk.bind(1, id)
              .bind(2, chunk.thread)
              .bind(3, static_cast<std::int64_t>(chunk.firstCall))
              .bind(4, chunk.count())
              .bind(5, chunk.starts.front())
              .bind(6, chunk.starts.back())
              .run());
    check(s.summary.bind(1, id).bindBlob(2, depths).bindBlob(3, functions).bind(4, summary.unwinds).run());
    const auto structure = m_codec.pack(chunk.encode());
    check(structure && s.structure.bind(1, id).bindBlob(2, *structure).run());
    if (values.bytes() > 0) {
        const auto frame = m_codec.pack(values.encode());
        check(frame && s.values.bind(1, id).bindBlob(2, *frame).run());
    }
    if (!lines.empty()) {
        const auto frame = m_codec.pack(lines);
        check(frame && s.lines.bind(1, id).bindBlob(2, *frame).run());
    }
}

void StoreWriter::writeLateClose(std::uint32_t thread, const LateClose& close) {
    if (m_error)
        return;
    Statement& late = m_statements->late;
    late.bind(1, thread)
        .bind(2, static_cast<std::int64_t>(close.call))
        .bind(3, static_cast<std::int64_t>(close.size))
        .bind(4, close.duration)
        .bind(5, static_cast<int>(close.exit));
    close.result.empty() ? late.bindNull(6) : late.bindBlob(6, close.result);
    close.lines.empty() ? late.bindNull(7) : late.bindBlob(7, close.lines);
    check(late.run());
    m_lateDigest.add(thread);
    m_lateDigest.add(static_cast<std::int64_t>(close.call));
    m_lateDigest.add(static_cast<std::int64_t>(close.size));
    m_lateDigest.add(close.duration);
    m_lateDigest.add(static_cast<int>(close.exit));
    close.result.empty() ? m_lateDigest.addNull() : m_lateDigest.add(close.result);
    close.lines.empty() ? m_lateDigest.addNull() : m_lateDigest.add(close.lines);
    m_lateDigest.endRow();
    if (close.exit == ExitCause::Unwind) {
        // The summary that is searched for unwinds counts the late ones too.
        check(m_statements->lateUnwind.bind(1, static_cast<std::int64_t>(CallId{thread, close.call}.number())).run());
    }
}

void StoreWriter::writeResumption(CallId previous, CallId next) {
    if (m_error)
        return;
    const auto from = static_cast<std::int64_t>(previous.number());
    const auto to = static_cast<std::int64_t>(next.number());
    check(m_statements->resumption.bind(1, from).bind(2, to).run());
    m_resumptionDigest.add(from);
    m_resumptionDigest.add(to);
    m_resumptionDigest.endRow();
}

void StoreWriter::writeActivation(const ActivationTracker::State& state) {
    if (m_error)
        return;
    const auto first = static_cast<std::int64_t>(state.first.number());
    const auto last = static_cast<std::int64_t>(state.last.number());
    check(m_statements->activation.bind(1, first).bind(2, last).bind(3, state.segments).run());
    m_activationDigest.add(first);
    m_activationDigest.add(last);
    m_activationDigest.add(static_cast<std::int64_t>(state.segments));
    m_activationDigest.endRow();
}

void StoreWriter::abandon(const ActivationTracker::State& state) {
    if (state.segments > 1)
        writeActivation(state);
    if (state.suspended)
        m_threads[state.last.thread]->addSuspended();
}

std::uint64_t StoreWriter::fileBytes() const {
    return m_file->bytes();
}

void StoreWriter::writeThreads(Verdict& verdict) {
    verdict.threads.clear();
    verdict.calls = verdict.returns = verdict.suspended = verdict.closedAtEnd = 0;
    verdict.balanced = true;
    for (const auto& thread : m_threads) {
        ThreadBalance row;
        row.thread = thread->id();
        row.osId = thread->osId();
        row.name = thread->name();
        row.calls = thread->calls();
        row.returns = thread->returns();
        row.balanced = thread->balanced();
        verdict.threads.push_back(row);
        verdict.calls += row.calls;
        verdict.returns += row.returns;
        verdict.suspended += thread->suspended();
        verdict.closedAtEnd += thread->closedAtEnd();
        verdict.balanced = verdict.balanced && row.balanced;
        check(m_statements->thread.bind(1, row.thread)
                  .bind(2, static_cast<std::int64_t>(row.osId))
                  .bindText(3, row.name)
                  .bind(4, static_cast<std::int64_t>(row.calls))
                  .bind(5, static_cast<std::int64_t>(row.returns))
                  .bind(6, static_cast<std::int64_t>(thread->suspended()))
                  .bind(7, static_cast<std::int64_t>(thread->closedAtEnd()))
                  .bind(8, row.balanced ? 1 : 0)
                  .run());
    }
}

Result<void> StoreWriter::writeDigests() {
    for (const char* table : TableDigest::tables()) {
        const std::string_view name = table;
        TableDigest digest = name == "late_close"   ? m_lateDigest
                             : name == "resumption" ? m_resumptionDigest
                                                    : m_activationDigest;
        if (name != "late_close" && name != "resumption" && name != "activation") {
            auto read = TableDigest::of(*m_database, table);
            if (!read)
                return std::unexpected(read.error());
            digest = *read;
        }
        setMetadata("digest." + std::string(name), digest.text());
    }
    if (m_error)
        return std::unexpected(*m_error);
    return {};
}

Result<std::uint64_t> StoreWriter::finish(Verdict& verdict, std::int64_t endTime, bool replace) {
    for (const auto& thread : m_threads)
        thread->closeAll(std::max(endTime, thread->lastTime()));
    m_activations->takeAll([this](const ActivationTracker::State& state) { abandon(state); });
    m_output->flush();
    check(m_activations->ok() && m_output->ok());
    if (!m_error) {
        writeThreads(verdict);
        for (std::size_t id = 0; id < m_functionCalls.size(); ++id) {
            if (m_functionCalls[id] != 0)
                check(m_statements->functionCalls.bind(1, static_cast<std::int64_t>(m_functionCalls[id]))
                          .bind(2, static_cast<std::int64_t>(id))
                          .run());
        }
        setMetadata("trace.calls", std::to_string(m_calls));
        setMetadata("trace.threads", std::to_string(m_threads.size()));
        setMetadata("trace.output-pieces", std::to_string(m_output->count()));
        setMetadata("trace.output-bytes", std::to_string(m_output->bytes()));
    }
    if (m_error)
        return std::unexpected(*m_error);
    if (auto written = writeVerdictTables(*m_database, verdict); !written)
        return std::unexpected(written.error());
    if (auto written = writeDigests(); !written)
        return std::unexpected(written.error());
    m_output.reset();
    m_activations.reset();
    m_statements.reset();
    if (auto done = m_database->execute("COMMIT"); !done)
        return std::unexpected(done.error());
    if (auto done = m_database->close(); !done)
        return std::unexpected(done.error());
    m_database.reset();
    if (auto done = m_file->publish(replace); !done)
        return std::unexpected(done.error());
    struct stat status {};
    return ::stat(path().c_str(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

} // namespace callreel
