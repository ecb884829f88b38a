// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerImport.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <sys/stat.h>

#include "model/formats/InputFile.h"
#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreFormat.h"

namespace callreel {

namespace {

namespace fs = std::filesystem;
using Kind = CodetracerEvent::Kind;

// Bounds for what a damaged or hostile file may define; far above what any program has.
constexpr std::size_t maxDefinitions = 1u << 22;
constexpr std::uint64_t maxDefinitionBytes = 256u << 20;
constexpr std::size_t maxArguments = 4096;
constexpr std::size_t maxLinesOfCall = 4096;
/// Values of one call together, so that no chunk of values grows beyond what a reader takes.
constexpr std::size_t maxCallBytes = 256u << 10;
constexpr std::uint64_t callsBetweenProgress = 4096;

/// Names that code objects without a name of their own have; what else stands in angle brackets is a module.
constexpr std::array<std::string_view, 7> unnamed{"lambda",  "listcomp", "dictcomp", "setcomp",
                                                  "genexpr", "string",   "stdin"};

/// "json.encoder" of "<json.encoder>"; nothing when it is no module.
std::optional<std::string> moduleOf(const std::string& name) {
    if (name.size() < 3 || name.front() != '<' || name.back() != '>')
        return std::nullopt;
    std::string inner = name.substr(1, name.size() - 2);
    const bool isName = std::ranges::all_of(inner, [](unsigned char c) {
        return c == '_' || c == '.' || c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
    if (!isName || std::ranges::find(unnamed, inner) != unnamed.end())
        return std::nullopt;
    return inner;
}

bool isToplevel(const std::string& name) {
    return name == "<toplevel>" || name == "<top-level>";
}

} // namespace

CodetracerImport::CodetracerImport(const CodetracerSource& source, TraceImport& target)
    : m_source(source), m_target(target), m_values(target.store()) {}

std::unexpected<Diagnostic> CodetracerImport::damaged(const char* what) const {
    return importDamaged(m_source.events, what);
}

Result<void> CodetracerImport::read(const std::function<bool(const ImportProgress&)>& progress) {
    Result<void> done;
    std::uint64_t events = 0;
    const auto read = m_source.reader->read(m_source.events, [&](CodetracerEvent& event) {
        done = take(event);
        if (done && ++events % callsBetweenProgress == 0) {
            done = m_target.check();
            if (done && progress && !progress({m_target.store().callCount(), event.part}))
                done = failure("cancelled", QT_TRANSLATE_NOOP("Diagnostic", "The import was cancelled."));
        }
        return done.has_value();
    });
    return done ? read : done;
}

Result<void> CodetracerImport::take(CodetracerEvent& event) {
    switch (event.kind) {
    case Kind::Path:
    case Kind::VariableName:
    case Kind::Type:
    case Kind::Function:
        m_textBytes += event.text.size();
        for (const std::string& field : event.fields)
            m_textBytes += field.size();
        if (m_textBytes > maxDefinitionBytes || m_paths.size() >= maxDefinitions ||
            m_variables.size() >= maxDefinitions || m_functions.size() >= maxDefinitions ||
            m_values.types() >= maxDefinitions)
            return damaged("it defines more than any program has");
        if (event.kind == Kind::Path)
            takePath(event.text);
        else if (event.kind == Kind::VariableName)
            m_variables.push_back(std::move(event.text));
        else if (event.kind == Kind::Type)
            m_values.addType(std::move(event.text), event.typeKind, std::move(event.fields));
        else
            takeFunction(event);
        return {};
    case Kind::Step:
        settleStep();
        m_step = Step{event.path, event.line};
        return {};
    case Kind::Call:
        return takeCall(event);
    case Kind::Return:
        settleStep();
        takeReturn(event);
        return {};
    case Kind::Output:
        settleStep();
        takeOutput(event);
        return {};
    case Kind::ThreadStart:
    case Kind::ThreadSwitch:
    case Kind::ThreadExit:
        settleStep();
        return takeThread(event);
    }
    return {};
}

void CodetracerImport::takePath(const std::string& text) {
    const auto id = static_cast<std::uint32_t>(m_paths.size());
    m_paths.push_back(text);
    std::error_code error;
    // What the recorder keeps beside the trace is what ran; a file of the same name may be another by now.
    if (const fs::path path = fs::path(text).lexically_normal(); path.is_absolute()) {
        const std::string copy = m_source.folder + "/files" + path.string();
        const auto source = readSmallImport(copy, store::maxSourceBytes);
        if (source) {
            m_target.store().addPath(id, text, source->size(), 0);
            m_target.store().addSource(id, *source);
            return;
        }
    }
    keepSource(id, text);
}

/// The file itself, where it has not been touched since the trace was written. Python sources only: the paths of a
/// trace that came from somebody else could name anything.
void CodetracerImport::keepSource(std::uint32_t id, const std::string& text) {
    fs::path path = fs::path(text).lexically_normal();
    if (path.is_relative() && !m_source.metadata.workdir.empty())
        path = fs::path(m_source.metadata.workdir) / path;
    std::error_code error;
    const auto changed = path.extension() == ".py" ? fs::last_write_time(path, error) : fs::file_time_type::max();
    const auto written = fs::last_write_time(m_source.events, error);
    const auto source = !error && changed <= written ? readSmallImport(path.string(), store::maxSourceBytes)
                                                     : Result<std::string>(std::unexpect);
    struct stat status {};
    if (!source || ::stat(path.c_str(), &status) != 0) {
        m_target.store().addPath(id, text, 0, 0);
        return;
    }
    m_target.store().addPath(id, text, source->size(),
                             static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000u +
                                 static_cast<std::uint64_t>(status.st_mtim.tv_nsec));
    m_target.store().addSource(id, *source);
}

void CodetracerImport::takeFunction(CodetracerEvent& event) {
    Function function;
    function.path = event.path;
    function.line = static_cast<std::uint32_t>(std::clamp<std::int64_t>(event.line, 0, 0x7FFFFFFF));
    if (isToplevel(event.text)) {
        function.flavour = FunctionInfo::Flavour::Toplevel;
        function.name = "<toplevel>";
    } else if (const auto module = moduleOf(event.text)) {
        function.flavour = FunctionInfo::Flavour::Module;
        function.name = "<module>";
        function.module = *module;
    } else {
        function.name = std::move(event.text);
    }
    m_functions.push_back(std::move(function));
}

FunctionId CodetracerImport::functionFor(Function& function, const CodetracerEvent& event) {
    std::vector<std::uint64_t> names;
    names.reserve(event.arguments.size());
    for (const CodetracerEvent::Argument& argument : event.arguments)
        names.push_back(argument.variable);
    const auto [found, isNew] = function.ids.try_emplace(names, m_functionCount);
    if (!isNew)
        return found->second;
    FunctionDefinition definition;
    definition.id = m_functionCount++;
    definition.name = function.name;
    definition.module = function.module;
    definition.path = static_cast<std::uint32_t>(std::min<std::uint64_t>(function.path, maxDefinitions));
    definition.line = function.line;
    definition.flavour = function.flavour;
    for (const std::uint64_t name : names)
        definition.arguments.push_back({name < m_variables.size() ? m_variables[name] : "?", 0});
    m_target.store().addFunction(definition);
    return found->second;
}

Result<void> CodetracerImport::takeCall(const CodetracerEvent& event) {
    if (event.number >= m_functions.size())
        return damaged("it calls a function that it does not define");
    if (event.arguments.size() > maxArguments)
        return damaged("a call has more arguments than any function takes");
    if (m_target.depth() >= TraceImport::maxDepth)
        return damaged("its calls are nested deeper than in any program");
    if (m_functionCount >= maxDefinitions)
        return damaged("it defines more than any program has");
    const Function& callee = m_functions[event.number];
    if (!m_step || m_step->path != callee.path || m_step->line != callee.line)
        settleStep();
    m_step.reset();
    const FunctionId function = functionFor(m_functions[event.number], event);
    std::string arguments;
    if (!event.arguments.empty() && m_keepValues) {
        std::size_t room = maxCallBytes;
        appendVarint(arguments, event.arguments.size());
        for (const CodetracerEvent::Argument& argument : event.arguments)
            arguments += m_values.encode(argument.value, room);
    }
    m_target.enter(function, arguments, callee.flavour == FunctionInfo::Flavour::Toplevel);
    m_open[m_target.thread()].push_back({event.number, {}});
    return {};
}

void CodetracerImport::takeReturn(const CodetracerEvent& event) {
    std::size_t room = maxCallBytes;
    const std::string result = m_keepValues ? m_values.encode(event.value, room) : std::string();
    std::vector<OpenCall>& open = m_open[m_target.thread()];
    std::vector<std::uint32_t> lines;
    if (!open.empty()) {
        lines = std::move(open.back().lines);
        if (m_functions[open.back().function].module == "__main__") {
            const bool raised = event.value.kind == CodetracerValue::Kind::Raw;
            m_lastWord = raised ? std::optional(event.value.text) : std::nullopt;
        }
        open.pop_back();
    }
    m_target.leave(result, std::move(lines));
}

void CodetracerImport::settleStep() {
    const Step step = m_step.value_or(Step{});
    m_step.reset();
    std::vector<OpenCall>& open = m_open[m_target.thread()];
    if (open.empty() || step.line <= 0 || step.line > 0x7FFFFFFF)
        return;
    OpenCall& call = open.back();
    const Function& function = m_functions[call.function];
    if (function.path != step.path || function.flavour == FunctionInfo::Flavour::Toplevel)
        return;
    const auto line = static_cast<std::uint32_t>(step.line);
    if (call.lines.size() >= maxLinesOfCall) {
        std::ranges::sort(call.lines);
        const auto doubled = std::ranges::unique(call.lines);
        call.lines.erase(doubled.begin(), doubled.end());
    }
    if (call.lines.size() < maxLinesOfCall && (call.lines.empty() || call.lines.back() != line)) {
        call.lines.push_back(line);
        ++m_linesKept;
    }
}

void CodetracerImport::takeOutput(const CodetracerEvent& event) {
    if (!m_keepOutput)
        return;
    // {"stream":"stderr",...}, where the recorder tells; else the kind says it.
    const bool told = event.metadata.find("\"stream\"") != std::string::npos;
    const bool isError =
        told ? event.metadata.find("\"stderr\"") != std::string::npos : event.typeKind == codetracer::eventWriteOther;
    if (told && !isError && event.metadata.find("\"stdout\"") == std::string::npos)
        return; // what was read
    m_target.output(isError ? OutputStream::Err : OutputStream::Out, event.text);
}

Result<void> CodetracerImport::takeThread(const CodetracerEvent& event) {
    if (event.kind == Kind::ThreadExit)
        return {};
    m_threadsTold = true;
    auto found = m_threads.find(event.number);
    if (found == m_threads.end()) {
        if (m_nextThread >= TraceImport::maxThreads)
            return damaged("it has more threads than any program");
        // Others are told of when they start, so one that is only switched to is the first.
        const bool isFirst = !m_firstNamed && (event.kind == Kind::ThreadSwitch || m_target.store().callCount() == 0);
        m_firstNamed = m_firstNamed || isFirst;
        found = m_threads.emplace(event.number, isFirst ? 0 : m_nextThread++).first;
    }
    m_target.chooseThread(found->second, event.number);
    return {};
}

RunMetadata CodetracerImport::run() const {
    const CodetracerMetadata& metadata = m_source.metadata;
    RunMetadata run;
    run.id = metadata.recordingId;
    if (!metadata.program.empty())
        run.program.push_back(metadata.program);
    run.program.insert(run.program.end(), metadata.arguments.begin(), metadata.arguments.end());
    run.workdir = metadata.workdir;
    run.recorderName = metadata.recorder;
    run.recorderVersion = metadata.recorderVersion;
    run.durationNs = RunMetadata::notKnown;
    run.timesRecorded = false;
    run.threadsTold = m_threadsTold;
    run.linesRecorded = m_linesKept > 0;
    run.valuesRecorded = m_keepValues;
    run.outputRecorded = m_keepOutput;
    std::error_code ignored;
    run.importedFrom = fs::absolute(m_source.events, ignored).lexically_normal().string();
    run.importedFormat = m_source.reader->name();
    return run;
}

std::vector<Loss> CodetracerImport::losses() const {
    std::vector<Loss> losses;
    const auto add = [&](const char* kind, std::uint64_t count) {
        if (count > 0)
            losses.push_back({kind, {}, count, 0});
    };
    add("times-not-told", 1);
    add("threads-not-told", m_threadsTold ? 0 : 1);
    add("exits-not-told", 1);
    add("function-filtered", m_source.metadata.scopesSkipped);
    add("value-filtered", m_source.metadata.valuesDropped);
    add("value-redacted", std::max(m_source.metadata.valuesRedacted, m_values.redacted()));
    add("value-cut", m_values.cut());
    return losses;
}

ScriptStatus scriptStatusOf(const CodetracerMetadata& metadata) {
    ScriptStatus status;
    if (!metadata.exitStatus)
        return status;
    const auto& label = metadata.exitStatus->label;
    const auto code = metadata.exitStatus->code;
    if (label && label->starts_with("SIG")) {
        for (int signal = 1; signal < NSIG; ++signal) {
            if (signalName(signal) == *label)
                status.signal = signal;
        }
    }
    if (status.signal) {
        status.outcome = ScriptStatus::Outcome::Signal;
    } else if (code) {
        // What the script gave; of that a process can return the last eight bits.
        status.outcome = ScriptStatus::Outcome::Exited;
        status.code = static_cast<int>(*code & 0xFF);
    }
    return status;
}

Result<SealResult> importTrace(const ImportRequest& request) {
    auto source = CodetracerSource::find(request.path);
    if (!source)
        return std::unexpected(source.error());
    auto target = TraceImport::create(request.output);
    if (!target)
        return std::unexpected(target.error());
    CodetracerImport import(*source, **target);
    if (auto read = import.read(request.progress); !read)
        return std::unexpected(read.error());
    Verdict verdict;
    verdict.script = scriptStatusOf(source->metadata);
    verdict.loss = import.losses();
    if (source->metadata.exitStatus && source->metadata.exitStatus->label == "<disabled>")
        verdict.recorder = Verdict::Recorder::Disabled;
    auto result = (*target)->finish(import.run(), std::move(verdict), request.overwrite);
    if (result)
        result->functions = import.functions();
    return result;
}

} // namespace callreel
