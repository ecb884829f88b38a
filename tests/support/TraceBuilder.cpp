// SPDX-License-Identifier: Apache-2.0
#include "support/TraceBuilder.h"

#include <cstring>

#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/ThreadWriter.h"
#include "model/trace/store/RunMetadataTable.h"

namespace callreel::test {

namespace value {

using log::ValueTag;

namespace {

std::string tagged(ValueTag tag) {
    return std::string(1, static_cast<char>(tag));
}

std::string counted(ValueTag tag, const std::vector<std::string>& items) {
    std::string out = tagged(tag);
    appendVarint(out, items.size());
    appendVarint(out, items.size());
    for (const std::string& item : items)
        out += item;
    return out;
}

} // namespace

std::string none() {
    return tagged(ValueTag::None);
}

std::string boolean(bool value) {
    return tagged(value ? ValueTag::True : ValueTag::False);
}

std::string integer(std::int64_t number) {
    std::string out = tagged(ValueTag::Int);
    appendVarint(out, log::zigzag(number));
    return out;
}

std::string real(double number) {
    std::string out = tagged(ValueTag::Float);
    out.resize(9);
    std::memcpy(out.data() + 1, &number, 8);
    return out;
}

std::string text(std::string_view text) {
    std::string out = tagged(ValueTag::Str);
    appendColumn(out, text);
    return out;
}

std::string bytes(std::string_view bytes) {
    std::string out = tagged(ValueTag::Bytes);
    appendColumn(out, bytes);
    return out;
}

std::string list(const std::vector<std::string>& items) {
    return counted(ValueTag::List, items);
}

std::string tuple(const std::vector<std::string>& items) {
    return counted(ValueTag::Tuple, items);
}

std::string dict(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::vector<std::string> joined;
    for (const auto& [key, entry] : entries)
        joined.push_back(key + entry);
    return counted(ValueTag::Dict, joined);
}

std::string object(std::uint32_t type, const std::vector<std::pair<std::string, std::string>>& attributes) {
    std::string out = tagged(ValueTag::Object);
    appendVarint(out, type);
    appendVarint(out, attributes.size());
    appendVarint(out, attributes.size());
    for (const auto& [name, attribute] : attributes) {
        appendColumn(out, name);
        out += attribute;
    }
    return out;
}

std::string shaped(std::uint32_t shape, const std::vector<std::string>& values) {
    std::string out = tagged(ValueTag::Shaped);
    appendVarint(out, shape);
    appendVarint(out, values.size());
    for (const std::string& value : values)
        out += value;
    return out;
}

std::string exception(std::uint32_t type, const std::vector<std::string>& arguments) {
    std::string out = tagged(ValueTag::Exception);
    appendVarint(out, type);
    return out + tuple(arguments);
}

std::string redacted() {
    return tagged(ValueTag::Redacted);
}

} // namespace value

TraceBuilder::TraceBuilder(const std::string& path) {
    run.id = "20261121-120000-1";
    run.program = {"program.py"};
    run.command = {"/usr/bin/python3", "program.py"};
    run.workdir = "/src";
    run.started = "2026-11-21T12:00:00.000000+00:00";
    run.interpreterPath = "/usr/bin/python3";
    run.interpreterVersion = "3.12.1";
    run.interpreterImplementation = "CPython";
    run.recorderName = "callreel";
    run.recorderVersion = CALLREEL_VERSION;
    verdict.script.outcome = ScriptStatus::Outcome::Exited;
    verdict.script.code = 0;
    auto writer = StoreWriter::create(path);
    if (writer)
        m_writer = std::move(*writer);
    else
        m_error = writer.error();
    file("/src/program.py");
}

TraceBuilder::~TraceBuilder() = default;

TraceBuilder& TraceBuilder::file(const std::string& path, const std::string& source) {
    m_path = m_nextPath++;
    if (m_writer) {
        m_writer->addPath(m_path, path, source.size(), 0);
        if (!source.empty())
            m_writer->addSource(m_path, source);
    }
    return *this;
}

FunctionId TraceBuilder::function(const std::string& name, const std::vector<std::string>& arguments,
                                  std::uint32_t line, FunctionInfo::Flavour flavour, bool library,
                                  const std::string& module) {
    FunctionDefinition definition;
    definition.id = m_nextFunction++;
    definition.name = name;
    definition.module = module;
    definition.path = m_path;
    definition.line = line;
    definition.flavour = flavour;
    definition.library = library;
    for (const std::string& argument : arguments)
        definition.arguments.push_back({argument, 0});
    if (m_writer)
        m_writer->addFunction(definition);
    return definition.id;
}

std::uint32_t TraceBuilder::type(const std::string& name, const std::string& module,
                                 const std::vector<std::string>& attributes) {
    if (m_writer)
        m_writer->addType(m_nextType, {module, name, attributes});
    return m_nextType++;
}

TraceBuilder& TraceBuilder::withoutToplevel() {
    m_toplevel = false;
    return *this;
}

ThreadWriter& TraceBuilder::current() {
    if (!m_began) {
        m_began = true;
        m_writer->thread(0).setName("MainThread");
        if (m_toplevel) {
            const FunctionId toplevel = function("<toplevel>", {}, 0, FunctionInfo::Flavour::Toplevel);
            m_writer->thread(0).enter(toplevel, EnterCause::Start, m_time, 0, {});
        }
    }
    return m_writer->thread(m_thread);
}

TraceBuilder& TraceBuilder::thread(std::uint32_t id, const std::string& name) {
    m_thread = id;
    if (m_writer) {
        ThreadWriter& writer = current();
        writer.setOsId(1000 + id);
        if (!name.empty())
            writer.setName(name);
    }
    return *this;
}

TraceBuilder& TraceBuilder::wait(std::int64_t nanoseconds) {
    m_time += nanoseconds;
    return *this;
}

TraceBuilder& TraceBuilder::enter(FunctionId function, const std::vector<std::string>& arguments,
                                  std::uint64_t activation, EnterCause cause) {
    if (!m_writer)
        return *this;
    ThreadWriter& writer = current();
    std::string encoded;
    if (run.valuesRecorded && cause != EnterCause::Resume) {
        appendVarint(encoded, arguments.size());
        for (const std::string& argument : arguments)
            encoded += argument;
    }
    m_lastCall = {m_thread, writer.calls()};
    writer.enter(function, cause, m_time += 1000, activation, encoded);
    return *this;
}

TraceBuilder& TraceBuilder::resume(FunctionId function, std::uint64_t activation) {
    return enter(function, {}, activation, EnterCause::Resume);
}

TraceBuilder& TraceBuilder::throwInto(FunctionId function, std::uint64_t activation, const std::string& exception) {
    return enter(function, {exception}, activation, EnterCause::Throw);
}

TraceBuilder& TraceBuilder::leave(const std::string& result, const std::vector<std::uint32_t>& lines) {
    if (!m_writer)
        return *this;
    std::string encoded;
    if (!lines.empty()) {
        appendVarint(encoded, lines.size());
        std::uint32_t last = 0;
        for (const std::uint32_t line : lines) {
            appendVarint(encoded, line - last);
            last = line;
        }
    }
    current().leave(ExitCause::Return, m_time += 1000, run.valuesRecorded && result.empty() ? value::none() : result,
                    encoded);
    return *this;
}

TraceBuilder& TraceBuilder::yield(const std::string& value) {
    if (m_writer)
        current().leave(ExitCause::Yield, m_time += 1000, value);
    return *this;
}

TraceBuilder& TraceBuilder::unwind(const std::string& exception) {
    if (m_writer)
        current().leave(ExitCause::Unwind, m_time += 1000, exception);
    return *this;
}

TraceBuilder& TraceBuilder::output(std::string_view bytes, OutputStream stream) {
    if (!m_writer)
        return *this;
    OutputPiece piece;
    piece.time = m_time += 1000;
    piece.stream = static_cast<std::uint8_t>(stream);
    piece.thread = m_thread;
    if (!current().stack().empty())
        piece.call = current().stack().back().index;
    piece.bytes = bytes;
    m_writer->addOutput(piece);
    return *this;
}

TraceBuilder& TraceBuilder::tree(const std::vector<FunctionId>& functions, unsigned breadth, unsigned levels) {
    if (levels == 0)
        return *this;
    enter(functions[(levels - 1) % functions.size()]);
    for (unsigned i = 0; i < breadth && levels > 1; ++i)
        tree(functions, breadth, levels - 1);
    return leave();
}

std::size_t TraceBuilder::depth() const {
    return m_writer ? m_writer->thread(m_thread).stack().size() : 0;
}

std::uint64_t TraceBuilder::callCount() const {
    return m_writer ? m_writer->callCount() : 0;
}

Result<void> TraceBuilder::finish() {
    if (!m_writer)
        return std::unexpected(*m_error);
    ThreadWriter& main = m_thread == 0 ? current() : (thread(0), current());
    if (m_toplevel && verdict.script.processCode()) {
        while (main.stack().size() > 1)
            main.leave(ExitCause::Open, m_time, {});
        const auto& script = verdict.script;
        main.leave(ExitCause::Return, m_time += 1000,
                   script.signal ? value::text("killed by " + signalName(*script.signal))
                                 : value::integer(*script.code));
    }
    if (run.durationNs == 0)
        run.durationNs = m_time;
    for (const auto& [key, value] : metadataOf(run))
        m_writer->setMetadata(key, value);
    const auto done = m_writer->finish(verdict, m_time);
    m_writer.reset();
    if (!done)
        return std::unexpected(done.error());
    return {};
}

Result<void> buildLargeTrace(const std::string& path, std::uint64_t calls, bool values, bool libraries) {
    TraceBuilder builder(path);
    builder.run.valuesRecorded = values;
    std::vector<FunctionId> functions;
    for (int i = 0; i < 40; ++i)
        functions.push_back(builder.function("Service.step_" + std::to_string(i), {"self", "n"},
                                             static_cast<std::uint32_t>(10 * i + 1), FunctionInfo::Flavour::Function,
                                             libraries && i % 3 != 0, "shop"));
    const FunctionId main = builder.function("main", {}, 500);
    const FunctionId request = builder.function("handle_request", {"request"}, 520);
    const FunctionId stream = builder.function("stream", {"items"}, 560, FunctionInfo::Flavour::Generator);
    const FunctionId fail = builder.function("parse_price", {"text"}, 590);
    const std::uint32_t type = builder.type("Request", "shop");
    const std::uint32_t service = builder.type("Service", "shop", {"name", "served", "queue"});
    const std::uint32_t error = builder.type("ValueError");
    std::uint64_t random = 1;
    const auto next = [&random](std::uint64_t bound) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        return (random >> 33) % bound;
    };
    builder.enter(main);
    for (std::uint64_t round = 0; builder.callCount() < calls; ++round) {
        builder.enter(request, {value::object(type, {{"id", value::integer(static_cast<std::int64_t>(round))}})});
        std::size_t depth = 0;
        for (std::uint64_t i = 0, steps = 20 + next(100); i < steps; ++i) {
            if (depth > 0 && (depth > 12 || next(100) < 48)) {
                builder.wait(static_cast<std::int64_t>(next(3000))).leave(value::integer(static_cast<std::int64_t>(i)));
                --depth;
            } else {
                builder.enter(
                    functions[next(functions.size())],
                    {value::shaped(service, {value::text("tills"), value::integer(static_cast<std::int64_t>(i)),
                                             value::list({value::none(), value::boolean(true)})}),
                     value::integer(static_cast<std::int64_t>(next(1000)))});
                ++depth;
            }
        }
        while (depth-- > 0)
            builder.leave();
        const std::uint64_t activation = round + 1;
        builder.enter(stream, {value::list({value::integer(1), value::integer(2)})}, activation)
            .yield(value::integer(1));
        builder.resume(stream, activation).yield(value::integer(2));
        if (next(4) != 0)
            builder.resume(stream, activation).leave();
        if (next(50) == 0)
            builder.enter(fail, {value::text("12,50")}).unwind(value::exception(error, {value::text("bad price")}));
        if (next(20) == 0)
            builder.output("request " + std::to_string(round) + " served\n");
        builder.leave();
    }
    builder.leave();
    return builder.finish();
}

} // namespace callreel::test
