// SPDX-License-Identifier: Apache-2.0
#include "model/trace/log/MetadataLog.h"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "model/trace/log/format/Varint.h"

namespace callreel::log {

namespace {

void appendTag(std::string& out, DefinitionRecord kind) {
    out += static_cast<char>(kind);
}

void appendVarint(std::string& out, std::uint64_t number) {
    std::uint8_t bytes[maxVarintBytes];
    const std::uint8_t* const end = putVarint(bytes, number);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(end - bytes));
}

void appendString(std::string& out, std::string_view text) {
    appendVarint(out, text.size());
    out += text;
}

void appendMetadata(std::string& out, std::string_view key, std::string_view value) {
    appendTag(out, DefinitionRecord::Metadata);
    appendString(out, key);
    appendString(out, value);
}

std::unexpected<Diagnostic> notWritten(const std::string& path) {
    return failure("log-not-written", QT_TRANSLATE_NOOP("Diagnostic", "The log %1 could not be written: %2."),
                   {path, std::strerror(errno)},
                   QT_TRANSLATE_NOOP("Diagnostic",
                                     "Is there space left, and may you write there? CALLREEL_HOME chooses "
                                     "another folder."));
}

} // namespace

Result<MetadataLog> MetadataLog::create(const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0)
        return notWritten(path);
    MetadataLog log(path, file);
    SegmentHeader header{};
    std::memcpy(header.magic, segmentMagic, sizeof header.magic);
    header.version = formatVersion;
    header.headerBytes = sizeof header;
    header.stream = supervisorStream;
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    header.nanoseconds = now.tv_sec * std::int64_t{1'000'000'000} + now.tv_nsec;
    header.ticks = static_cast<std::uint64_t>(header.nanoseconds);
    header.nanosecondsPerTick = 1.0;
    header.pid = static_cast<std::uint32_t>(::getpid());
    if (auto done = log.write(std::string(reinterpret_cast<const char*>(&header), sizeof header)); !done)
        return std::unexpected(done.error());
    return log;
}

Result<MetadataLog> MetadataLog::append(const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (file < 0)
        return notWritten(path);
    return MetadataLog(path, file);
}

MetadataLog::MetadataLog(MetadataLog&& other) noexcept
    : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1)) {}

MetadataLog& MetadataLog::operator=(MetadataLog&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    return *this;
}

MetadataLog::~MetadataLog() {
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> MetadataLog::metadata(std::string_view key, std::string_view value) {
    std::string records;
    appendMetadata(records, key, value);
    return write(records);
}

Result<void> MetadataLog::run(const RunMetadata& run) {
    std::string records;
    const auto add = [&](std::string_view key, std::string_view value) {
        if (!value.empty())
            appendMetadata(records, key, value);
    };
    add("run.id", run.id);
    for (std::size_t i = 0; i < run.program.size(); ++i)
        appendMetadata(records, "run.program." + std::to_string(i), run.program[i]);
    for (std::size_t i = 0; i < run.command.size(); ++i)
        appendMetadata(records, "run.command." + std::to_string(i), run.command[i]);
    add("run.workdir", run.workdir);
    add("run.started", run.started);
    add("run.values", run.valuesRecorded ? "1" : "0");
    add("run.output-kept", run.outputRecorded ? "1" : "0");
    add("run.lines", run.linesRecorded ? "1" : "0");
    for (const auto& [name, value] : run.environment)
        appendMetadata(records, "run.environment." + name, value);
    add("interpreter.path", run.interpreterPath);
    add("interpreter.version", run.interpreterVersion);
    add("interpreter.implementation", run.interpreterImplementation);
    add("recorder.name", run.recorderName);
    add("recorder.version", run.recorderVersion);
    return write(records);
}

Result<void> MetadataLog::recorderFailure(bool fatal, std::string_view code, std::string_view message) {
    std::string records;
    appendTag(records, DefinitionRecord::Failure);
    records += static_cast<char>(fatal ? 1 : 0);
    appendString(records, code);
    appendString(records, message);
    return write(records);
}

Result<void> MetadataLog::exit(std::int64_t monotonic, ExitKind kind, int number, bool stoppedByUser) {
    std::string records;
    appendTag(records, DefinitionRecord::Exit);
    records.append(reinterpret_cast<const char*>(&monotonic), sizeof monotonic);
    records += static_cast<char>(kind);
    appendVarint(records, static_cast<std::uint64_t>(number));
    records += static_cast<char>(stoppedByUser ? 1 : 0);
    return write(records);
}

Result<void> MetadataLog::write(const std::string& records) {
    std::string_view rest = records;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_file, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return notWritten(m_path);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace callreel::log
