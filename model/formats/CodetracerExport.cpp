// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerExport.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <optional>
#include <sys/stat.h>
#include <vector>

#include "model/formats/CodetracerEvent.h"
#include "model/formats/CodetracerValueJson.h"
#include "model/formats/PrivateOutput.h"
#include "model/trace/store/StoreErrors.h"

namespace callreel {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t callsAtOnce = 4096;
constexpr std::uint64_t piecesAtOnce = 256;

/// The pieces of output of one thread, in the order in which they were written.
class ThreadOutput {
public:
    ThreadOutput(const Trace& trace, std::uint32_t thread) : m_trace(trace), m_thread(thread) {}

    /// The piece that comes next; nothing when there is none, or it cannot be read.
    const OutputChunk* peek();
    void pop() { ++m_at; }
    const std::optional<Diagnostic>& error() const { return m_error; }

private:
    const Trace& m_trace;
    std::uint32_t m_thread;
    std::vector<OutputChunk> m_pieces;
    std::size_t m_at = 0;
    std::uint64_t m_next = 0;
    std::optional<Diagnostic> m_error;
};

const OutputChunk* ThreadOutput::peek() {
    for (;;) {
        for (; m_at < m_pieces.size(); ++m_at) {
            if (m_pieces[m_at].thread == m_thread)
                return &m_pieces[m_at];
        }
        if (m_next >= m_trace.outputCount() || m_error)
            return nullptr;
        auto pieces = m_trace.output(m_next, piecesAtOnce);
        if (!pieces) {
            m_error = pieces.error();
            return nullptr;
        }
        if (pieces->empty())
            return nullptr;
        m_pieces = std::move(*pieces);
        m_next += m_pieces.size();
        m_at = 0;
    }
}

class Exporter {
public:
    Exporter(const Trace& trace, std::string folder) : m_trace(trace), m_folder(std::move(folder)) {}

    Result<ExportResult> run(const Progress& progress);

private:
    struct Open {
        Call call;
        bool closes = false; ///< a Return is written for it
    };

    Result<void> writeEvents(const Progress& progress);
    Result<void> writeMetadata() const;
    Result<void> writePaths() const;
    Result<void> writeSources();
    Result<void> writeThread(const ThreadInfo& thread, const Progress& progress);
    void writeDefinitions();
    void event(std::string_view json);
    void textEvent(const char* name, const std::string& text);
    void numberEvent(const char* name, std::uint64_t number);
    std::uint64_t variable(const std::string& name);
    Result<void> enter(const Call& call);
    Result<void> leave(const Call& call);
    void writeOutput(ThreadOutput& output, const std::vector<Open>& stack, std::int64_t until, bool all);
    std::string nameOf(const FunctionInfo& function) const;

    const Trace& m_trace;
    std::string m_folder;
    std::optional<PrivateOutput> m_file;
    CodetracerValueJson m_values;
    std::map<std::uint32_t, std::uint64_t> m_paths; ///< ours, theirs
    std::vector<std::pair<std::uint32_t, std::string>> m_pathTexts;
    std::map<std::string, std::uint64_t> m_variables;
    std::uint64_t m_callsWritten = 0;
    ExportResult m_result;
};

void Exporter::event(std::string_view json) {
    m_file->write(m_result.events++ == 0 ? "[" : ",\n");
    m_file->write(json);
}

void Exporter::textEvent(const char* name, const std::string& text) {
    JsonWriter json;
    json.beginObject().member(name, wellFormed(text)).endObject();
    event(json.text());
}

void Exporter::numberEvent(const char* name, std::uint64_t number) {
    JsonWriter json;
    json.beginObject().member(name, number).endObject();
    event(json.text());
}

std::uint64_t Exporter::variable(const std::string& name) {
    const auto [found, isNew] = m_variables.try_emplace(name, m_variables.size());
    if (isNew)
        textEvent("VariableName", name);
    return found->second;
}

/// A module's code goes by the module's name there.
std::string Exporter::nameOf(const FunctionInfo& function) const {
    if (function.flavour == FunctionInfo::Flavour::Module && !function.module.empty())
        return "<" + function.module + ">";
    return function.name;
}

void Exporter::writeDefinitions() {
    for (const FunctionInfo& function : m_trace.functions()) {
        const auto [found, isNew] = m_paths.try_emplace(function.path, m_paths.size());
        if (isNew) {
            m_pathTexts.emplace_back(function.path, function.file);
            textEvent("Path", function.file);
        }
        JsonWriter json;
        json.beginObject().key("Function").beginObject().member("path_id", found->second);
        json.member("line", function.line).member("name", wellFormed(nameOf(function))).endObject().endObject();
        event(json.text());
    }
}

Result<void> Exporter::enter(const Call& call) {
    const auto values = m_trace.values(call.id);
    if (!values)
        return std::unexpected(values.error());
    const FunctionInfo& function = m_trace.function(call.function);
    JsonWriter json;
    json.beginObject().key("Call").beginObject().member("function_id", call.function).key("args").beginArray();
    for (const NamedValue& argument : values->arguments) {
        json.beginObject().member("variable_id", variable(argument.name)).key("value");
        m_values.write(json, argument.value);
        json.endObject();
    }
    json.endArray().endObject().endObject();
    for (const std::string& type : m_values.takeNewTypes())
        event(type);
    JsonWriter step;
    step.beginObject().key("Step").beginObject().member("path_id", m_paths[function.path]);
    step.member("line", function.line).endObject().endObject();
    event(step.text());
    event(json.text());
    ++m_result.calls;
    return {};
}

Result<void> Exporter::leave(const Call& call) {
    const auto values = m_trace.values(call.id);
    if (!values)
        return std::unexpected(values.error());
    JsonWriter json;
    json.beginObject().key("Return").beginObject().key("return_value");
    if (values->result)
        m_values.write(json, *values->result);
    else
        m_values.writeNothing(json);
    json.endObject().endObject();
    for (const std::string& type : m_values.takeNewTypes())
        event(type);
    event(json.text());
    return {};
}

/// Writes what the innermost open call wrote before `until`; `all`: whatever the time is, since it ends now.
void Exporter::writeOutput(ThreadOutput& output, const std::vector<Open>& stack, std::int64_t until, bool all) {
    while (const OutputChunk* piece = output.peek()) {
        const bool isCurrent = !stack.empty() && piece->call && piece->call->index == stack.back().call.id.index;
        const bool isOpen = piece->call && std::ranges::any_of(stack, [&](const Open& open) {
                                return open.call.id.index == piece->call->index;
                            });
        const bool isLater = piece->call && piece->call->index >= m_callsWritten; // of a call that comes yet
        if (piece->call && (isLater || (isOpen && !isCurrent)))
            return;
        if (isCurrent && !all && m_trace.run().timesRecorded && piece->time > until)
            return;
        const bool isError = piece->stream == OutputStream::Err;
        JsonWriter json;
        json.beginObject().key("Event").beginObject();
        json.member("kind", isError ? codetracer::eventWriteOther : codetracer::eventWrite);
        json.member("metadata", isError ? R"({"stream":"stderr"})" : R"({"stream":"stdout"})");
        json.member("content", wellFormed(piece->bytes)).endObject().endObject();
        event(json.text());
        output.pop();
    }
}

Result<void> Exporter::writeThread(const ThreadInfo& thread, const Progress& progress) {
    ThreadOutput output(m_trace, thread.id);
    std::vector<Open> stack;
    m_callsWritten = 0;
    const auto close = [&](std::uint64_t before) -> Result<void> {
        while (!stack.empty() && stack.back().call.id.index + stack.back().call.size <= before) {
            writeOutput(output, stack, 0, true);
            const Open last = stack.back();
            stack.pop_back();
            if (!last.closes)
                continue;
            if (auto left = leave(last.call); !left)
                return left;
        }
        return {};
    };
    for (std::uint64_t first = 0; first < thread.calls; first += callsAtOnce) {
        const auto calls = m_trace.calls(thread.id, first, callsAtOnce);
        if (!calls)
            return std::unexpected(calls.error());
        for (const Call& call : *calls) {
            // In order of time: what was printed between two calls stays between them.
            if (auto closed = close(call.id.index); !closed)
                return closed;
            writeOutput(output, stack, call.start, false);
            if (auto entered = enter(call); !entered)
                return entered;
            // A call that nothing closed gets a return only where one around it has one: readers pair them in order.
            stack.push_back({call, call.exit != ExitCause::Open || (!stack.empty() && stack.back().closes)});
            m_callsWritten = call.id.index + 1;
        }
        const double done = static_cast<double>(first) / static_cast<double>(std::max<std::uint64_t>(1, thread.calls));
        if (progress && !progress(done))
            return failure("cancelled", QT_TRANSLATE_NOOP("Diagnostic", "The export was cancelled."));
        if (m_file->failed())
            break;
    }
    if (auto closed = close(thread.calls); !closed)
        return closed;
    while (const OutputChunk* piece = output.peek()) {
        (void)piece; // written before the first call, or by one that is not there
        m_callsWritten = Call::noParent;
        stack.clear();
        const std::size_t before = m_result.events;
        writeOutput(output, stack, 0, true);
        if (m_result.events == before)
            break;
    }
    if (output.error())
        return std::unexpected(*output.error());
    return {};
}

Result<void> Exporter::writeEvents(const Progress& progress) {
    m_file.emplace(m_folder + "/trace.json");
    writeDefinitions();
    const auto& threads = m_trace.threads();
    // Threads are named by the system's numbers where these are known and tell them apart.
    std::vector<std::uint64_t> numbers;
    numbers.reserve(threads.size());
    for (const ThreadInfo& thread : threads)
        numbers.push_back(thread.osId);
    std::vector<std::uint64_t> sorted = numbers;
    std::ranges::sort(sorted);
    const bool told = std::ranges::adjacent_find(sorted) == sorted.end() && (sorted.empty() || sorted.front() != 0);
    for (const ThreadInfo& thread : threads) {
        const std::uint64_t number = told ? numbers[thread.id] : thread.id + 1;
        if (threads.size() > 1) {
            if (thread.id > 0)
                numberEvent("ThreadStart", number);
            numberEvent("ThreadSwitch", number);
        }
        if (auto written = writeThread(thread, progress); !written)
            return written;
        if (thread.id > 0)
            numberEvent("ThreadExit", number);
    }
    m_file->write(m_result.events == 0 ? "[]\n" : "]\n");
    m_result.bytes = m_file->bytes();
    return m_file->close();
}

Result<void> Exporter::writeMetadata() const {
    const RunMetadata& run = m_trace.run();
    const ScriptStatus& script = m_trace.verdict().script;
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().member("workdir", wellFormed(run.workdir));
    json.member("program", wellFormed(run.program.empty() ? std::string() : run.program.front()));
    json.key("args").beginArray();
    for (std::size_t i = 1; i < run.program.size(); ++i)
        json.value(wellFormed(run.program[i]));
    json.endArray();
    if (!run.id.empty())
        json.member("recording_id", run.id);
    json.key("recorder").beginObject().member("name", run.recorderName).member("version", run.recorderVersion);
    json.member("target_script", wellFormed(run.program.empty() ? std::string() : run.program.front())).endObject();
    json.key("process_exit_status").beginObject();
    json.member("code", script.processCode()).member("label", script.processLabel()).endObject();
    json.endObject();
    PrivateOutput file(m_folder + "/trace_metadata.json");
    file.write(json.text());
    file.write("\n");
    return file.close();
}

Result<void> Exporter::writePaths() const {
    JsonWriter json;
    json.beginArray();
    for (const auto& [id, text] : m_pathTexts)
        json.value(wellFormed(text));
    json.endArray();
    PrivateOutput file(m_folder + "/trace_paths.json");
    file.write(json.text());
    return file.close();
}

Result<void> Exporter::writeSources() {
    for (const auto& [id, text] : m_pathTexts) {
        const fs::path path = fs::path(text).lexically_normal();
        const auto source = m_trace.source(id);
        if (!source)
            return std::unexpected(source.error());
        if (!*source || !path.is_absolute())
            continue;
        const std::string target = m_folder + "/files" + path.string();
        std::error_code error;
        fs::create_directories(fs::path(target).parent_path(), error);
        PrivateOutput file(target);
        file.write(**source);
        if (auto closed = file.close(); !closed)
            return closed;
        ++m_result.sources;
    }
    return {};
}

Result<ExportResult> Exporter::run(const Progress& progress) {
    if (auto done = writeEvents(progress); !done)
        return std::unexpected(done.error());
    if (auto done = writePaths(); !done)
        return std::unexpected(done.error());
    if (auto done = writeSources(); !done)
        return std::unexpected(done.error());
    // Last: a folder that has it is whole.
    if (auto done = writeMetadata(); !done)
        return std::unexpected(done.error());
    m_result.folder = m_folder;
    return m_result;
}

} // namespace

Result<ExportResult> exportCodetracer(const Trace& trace, const std::string& folder, bool overwrite,
                                      const Progress& progress) {
    std::error_code error;
    const std::string target = fs::absolute(folder, error).lexically_normal().string();
    const bool isThere = fs::exists(target, error);
    if (isThere && !overwrite && !(fs::is_directory(target, error) && fs::is_empty(target, error)))
        return failure(
            "output-exists", QT_TRANSLATE_NOOP("Diagnostic", "The folder %1 exists already."), {target},
            QT_TRANSLATE_NOOP("Diagnostic", "Choose another name, or allow it to be overwritten with --force."));
    if (isThere && !fs::is_directory(target, error))
        return notWritable(target, ENOTDIR);
    if (!isThere) {
        fs::create_directories(fs::path(target).parent_path(), error);
        if (::mkdir(target.c_str(), 0700) != 0)
            return notWritable(target, errno);
    }
    return Exporter(trace, target).run(progress);
}

} // namespace callreel
