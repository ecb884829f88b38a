// SPDX-License-Identifier: Apache-2.0
#include "support/LogBuilder.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/trace/Trace.h"
#include "model/trace/log/MetadataLog.h"
#include "model/trace/log/SegmentView.h"
#include "model/trace/store/ByteCoder.h"

namespace callreel::test {

using log::DefinitionRecord;
using log::SegmentHeader;
using log::SegmentView;
using log::ThreadRecord;

namespace {

std::string tagged(DefinitionRecord kind) {
    return std::string(1, static_cast<char>(kind));
}

void pwriteAll(const std::string& file, std::string_view bytes, std::uint64_t at) {
    const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    [[maybe_unused]] const auto done = ::pwrite(handle, bytes.data(), bytes.size(), static_cast<off_t>(at));
    ::close(handle);
}

} // namespace

StreamBuilder::StreamBuilder(std::string folder, std::uint32_t stream)
    : m_folder(std::move(folder)), m_stream(stream), m_now(LogBuilder::startTicks), m_last(m_now) {
    begin();
}

void StreamBuilder::begin() {
    SegmentHeader header{};
    std::memcpy(header.magic, log::segmentMagic, 4);
    header.version = log::formatVersion;
    header.headerBytes = sizeof header;
    header.stream = m_stream;
    header.segment = m_segment;
    header.capacity = segmentBytes;
    header.ticks = m_now;
    header.nanoseconds = static_cast<std::int64_t>(m_now);
    header.nanosecondsPerTick = 1.0;
    header.osThread = 4000 + m_stream;
    header.pid = 1;
    m_last = m_now;
    m_at = sizeof header;
    const std::string file = m_folder + "/" + SegmentView::plainName(m_stream, m_segment);
    pwriteAll(file, {reinterpret_cast<const char*>(&header), sizeof header}, 0);
    [[maybe_unused]] const int cut = ::truncate(file.c_str(), static_cast<off_t>(segmentBytes));
}

StreamBuilder& StreamBuilder::close() {
    pwriteAll(m_folder + "/" + SegmentView::plainName(m_stream, m_segment), {reinterpret_cast<const char*>(&m_at), 8},
              48);
    return *this;
}

StreamBuilder& StreamBuilder::roll() {
    close();
    ++m_segment;
    begin();
    return *this;
}

StreamBuilder& StreamBuilder::raw(std::string_view bytes) {
    pwriteAll(m_folder + "/" + SegmentView::plainName(m_stream, m_segment), bytes, m_at);
    m_at += bytes.size();
    return *this;
}

StreamBuilder& StreamBuilder::wait(std::uint64_t nanoseconds) {
    m_now += nanoseconds;
    return *this;
}

std::string StreamBuilder::timed(std::uint8_t tag) {
    if (m_at + log::maxRecordBytes > segmentBytes)
        roll();
    m_now += 1000;
    std::string record(1, static_cast<char>(tag));
    appendVarint(record, m_now - m_last);
    m_last = m_now;
    return record;
}

StreamBuilder& StreamBuilder::start(std::uint64_t function, const std::vector<std::string>& arguments,
                                    std::uint64_t activation) {
    std::uint8_t tag = static_cast<std::uint8_t>(ThreadRecord::Start);
    if (!arguments.empty())
        tag |= log::valuesFlag;
    if (activation)
        tag |= log::activationFlag;
    std::string record = timed(tag);
    appendVarint(record, function);
    if (activation)
        appendVarint(record, activation);
    if (!arguments.empty()) {
        appendVarint(record, arguments.size());
        for (const std::string& argument : arguments)
            record += argument;
    }
    return raw(record);
}

StreamBuilder& StreamBuilder::running(std::uint64_t function) {
    std::string record = timed(static_cast<std::uint8_t>(ThreadRecord::Running));
    appendVarint(record, function);
    return raw(record);
}

StreamBuilder& StreamBuilder::resume(std::uint64_t function, std::uint64_t activation) {
    std::string record = timed(static_cast<std::uint8_t>(ThreadRecord::Resume));
    appendVarint(record, function);
    appendVarint(record, activation);
    return raw(record);
}

StreamBuilder& StreamBuilder::throwInto(std::uint64_t function, std::uint64_t activation,
                                        const std::string& exception) {
    std::string record = timed(static_cast<std::uint8_t>(ThreadRecord::Throw) | log::valuesFlag);
    appendVarint(record, function);
    appendVarint(record, activation);
    return raw(record + exception);
}

StreamBuilder& StreamBuilder::leave(const std::string& value) {
    const std::uint8_t flag = value.empty() ? 0 : log::valuesFlag;
    return raw(timed(static_cast<std::uint8_t>(ThreadRecord::Return) | flag) + value);
}

StreamBuilder& StreamBuilder::yield(const std::string& value) {
    const std::uint8_t flag = value.empty() ? 0 : log::valuesFlag;
    return raw(timed(static_cast<std::uint8_t>(ThreadRecord::Yield) | flag) + value);
}

StreamBuilder& StreamBuilder::unwind(const std::string& exception) {
    const std::uint8_t flag = exception.empty() ? 0 : log::valuesFlag;
    return raw(timed(static_cast<std::uint8_t>(ThreadRecord::Unwind) | flag) + exception);
}

StreamBuilder& StreamBuilder::output(std::string_view text, int stream) {
    std::string record = timed(static_cast<std::uint8_t>(ThreadRecord::Output));
    record += static_cast<char>(stream);
    appendColumn(record, text);
    return raw(record);
}

StreamBuilder& StreamBuilder::lines(const std::vector<std::uint32_t>& numbers) {
    std::string record(1, static_cast<char>(ThreadRecord::Lines));
    appendVarint(record, numbers.size());
    std::uint32_t last = 0;
    for (const std::uint32_t number : numbers) {
        appendVarint(record, number - last);
        last = number;
    }
    return raw(record);
}

StreamBuilder& StreamBuilder::loss(log::LossKind kind, std::uint64_t count, std::uint64_t bytes) {
    std::string record(1, static_cast<char>(ThreadRecord::Loss));
    record += static_cast<char>(kind);
    appendVarint(record, count);
    appendVarint(record, bytes);
    return raw(record);
}

StreamBuilder& StreamBuilder::name(std::string_view name) {
    std::string record(1, static_cast<char>(ThreadRecord::Thread));
    appendVarint(record, 4000 + m_stream);
    appendColumn(record, name);
    return raw(record);
}

StreamBuilder& StreamBuilder::gap(log::GapReason reason) {
    std::string record = timed(static_cast<std::uint8_t>(ThreadRecord::Gap));
    record += static_cast<char>(reason);
    return raw(record).close();
}

StreamBuilder& StreamBuilder::threadEnd() {
    return raw(timed(static_cast<std::uint8_t>(ThreadRecord::ThreadEnd))).close();
}

StreamBuilder& StreamBuilder::path(std::uint64_t id, std::string_view text, std::uint64_t size,
                                   std::uint64_t modified) {
    std::string record = tagged(DefinitionRecord::Path);
    appendVarint(record, id);
    appendColumn(record, text);
    appendVarint(record, size);
    appendVarint(record, modified);
    return raw(record);
}

StreamBuilder& StreamBuilder::function(std::uint64_t id, std::string_view name,
                                       const std::vector<std::string>& arguments, std::uint8_t flavour,
                                       std::uint64_t path) {
    std::string record = tagged(DefinitionRecord::Function);
    appendVarint(record, id);
    appendVarint(record, path);
    appendVarint(record, 10 * id);
    record += static_cast<char>(flavour);
    record += '\0';
    appendColumn(record, name);
    appendColumn(record, "__main__");
    appendVarint(record, arguments.size());
    for (const std::string& argument : arguments) {
        record += '\0';
        appendColumn(record, argument);
    }
    return raw(record);
}

StreamBuilder& StreamBuilder::type(std::uint64_t id, std::string_view name, std::string_view module) {
    std::string record = tagged(DefinitionRecord::Type);
    appendVarint(record, id);
    appendColumn(record, module);
    appendColumn(record, name);
    return raw(record);
}

StreamBuilder& StreamBuilder::shape(std::uint64_t id, std::uint64_t type, const std::vector<std::string>& attributes) {
    std::string record = tagged(DefinitionRecord::Shape);
    appendVarint(record, id);
    appendVarint(record, type);
    appendVarint(record, attributes.size());
    for (const std::string& attribute : attributes)
        appendColumn(record, attribute);
    return raw(record);
}

StreamBuilder& StreamBuilder::metadata(std::string_view key, std::string_view value) {
    std::string record = tagged(DefinitionRecord::Metadata);
    appendColumn(record, key);
    appendColumn(record, value);
    return raw(record);
}

StreamBuilder& StreamBuilder::outcome(log::OutcomeKind kind, int code, std::string_view type,
                                      std::string_view message) {
    std::string record = tagged(DefinitionRecord::Outcome);
    appendVarint(record, m_now);
    record += static_cast<char>(kind);
    appendVarint(record, static_cast<std::uint64_t>(code));
    appendColumn(record, type);
    appendColumn(record, message);
    return raw(record);
}

StreamBuilder& StreamBuilder::failure(bool fatal, std::string_view code, std::string_view message) {
    std::string record = tagged(DefinitionRecord::Failure);
    record += static_cast<char>(fatal);
    appendColumn(record, code);
    appendColumn(record, message);
    return raw(record);
}

StreamBuilder& StreamBuilder::source(std::uint64_t path, std::string_view text) {
    std::string record = tagged(DefinitionRecord::Source);
    appendVarint(record, path);
    appendColumn(record, text);
    return raw(record);
}

LogBuilder::LogBuilder(std::string folder) : m_folder(std::move(folder)) {
    ::mkdir(m_folder.c_str(), 0700);
    const int file = ::open((m_folder + "/control").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    [[maybe_unused]] const int sized = ::ftruncate(file, sizeof(log::ControlPage));
    m_control = static_cast<log::ControlPage*>(
        ::mmap(nullptr, sizeof(log::ControlPage), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0));
    ::close(file);
    std::memcpy(m_control->magic, "CRCT", 4);
    m_control->version = log::formatVersion;
    m_control->pageBytes = sizeof(log::ControlPage);
    m_control->startTicks = startTicks;
    m_control->startMonotonic = static_cast<std::int64_t>(startTicks);
    m_control->nanosecondsPerTick = 1.0;
    m_control->state = static_cast<std::uint32_t>(log::RecorderState::Recording);
    m_streams.push_back(std::make_unique<StreamBuilder>(m_folder, 0));
    definitions()
        .path(1, "/src/program.py")
        .function(toplevel, "<toplevel>", {}, static_cast<std::uint8_t>(FunctionInfo::Flavour::Toplevel));
    auto log = log::MetadataLog::create(m_folder + "/supervisor.log");
    (void)log->metadata("run.id", "test");
    (void)log->metadata("run.workdir", "/src");
    (void)log->metadata("run.program.0", "program.py");
}

LogBuilder::~LogBuilder() {
    ::munmap(m_control, sizeof(log::ControlPage));
}

StreamBuilder& LogBuilder::thread(std::uint32_t stream) {
    while (m_streams.size() <= stream)
        m_streams.push_back(std::make_unique<StreamBuilder>(m_folder, static_cast<std::uint32_t>(m_streams.size())));
    m_control->streams = static_cast<std::uint32_t>(m_streams.size() - 1);
    return *m_streams[stream];
}

void LogBuilder::exit(int kind, int number, bool byUser) {
    std::uint64_t now = 0;
    for (const auto& stream : m_streams)
        now = std::max(now, stream->now());
    const auto time = static_cast<std::int64_t>(now) + 1000;
    std::string record = tagged(DefinitionRecord::Exit);
    record.append(reinterpret_cast<const char*>(&time), 8);
    record += static_cast<char>(kind);
    appendVarint(record, static_cast<std::uint64_t>(number));
    record += static_cast<char>(byUser);
    struct stat status {};
    ::stat((m_folder + "/supervisor.log").c_str(), &status);
    pwriteAll(m_folder + "/supervisor.log", record, static_cast<std::uint64_t>(status.st_size));
}

LogBuilder& LogBuilder::exited(int code) {
    exit(1, code, false);
    return *this;
}

LogBuilder& LogBuilder::killed(int signal, bool byUser) {
    exit(2, signal, byUser);
    return *this;
}

} // namespace callreel::test
