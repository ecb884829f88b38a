// SPDX-License-Identifier: Apache-2.0
#include "model/trace/Trace.h"

#include <algorithm>

#include "model/trace/TracePrivate.h"
#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreFormat.h"

namespace callreel {

Result<std::shared_ptr<const Trace>> Trace::open(const std::string& path, const Options& options) {
    auto store = TraceStore::open(path, options.cacheBytes);
    if (!store)
        return std::unexpected(store.error());
    return std::shared_ptr<const Trace>(new Trace(std::make_unique<Private>(Private{std::move(*store)})));
}

Trace::Trace(std::unique_ptr<Private> p) : d(std::move(p)) {}

Trace::~Trace() = default;

const std::string& Trace::path() const {
    return d->store->path();
}
std::uint64_t Trace::fileBytes() const {
    return d->store->fileBytes();
}
const RunMetadata& Trace::run() const {
    return d->store->run();
}
const Verdict& Trace::verdict() const {
    return d->store->verdict();
}
const std::vector<ThreadInfo>& Trace::threads() const {
    return d->store->threads();
}
std::uint64_t Trace::callCount() const {
    return d->store->callCount();
}
std::span<const FunctionInfo> Trace::functions() const {
    return d->store->functions();
}

const FunctionInfo& Trace::function(FunctionId id) const {
    static const FunctionInfo unknown = [] {
        FunctionInfo info;
        info.name = "?";
        return info;
    }();
    const auto& functions = d->store->functions();
    return id < functions.size() ? functions[id] : unknown;
}

Result<Trace::Private::Place> Trace::Private::find(CallId id) const {
    if (id.index >= store->callsOf(id.thread))
        return failure("no-such-call", QT_TRANSLATE_NOOP("Diagnostic", "There is no call %1 in the trace."),
                       {std::to_string(id.number())});
    Place place;
    place.chunk = store->chunkOf(id.thread, id.index);
    auto structure = store->structure(id.thread, place.chunk);
    if (!structure)
        return std::unexpected(structure.error());
    place.structure = *std::move(structure);
    place.offset = static_cast<std::uint32_t>(id.index - place.structure->firstCall);
    return place;
}

Result<Call> Trace::call(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    return d->told(place->structure->call(place->offset));
}

Result<std::vector<Call>> Trace::calls(std::uint32_t thread, std::uint64_t first, std::uint64_t count) const {
    std::vector<Call> out;
    const std::uint64_t all = d->store->callsOf(thread);
    const std::uint64_t end = first >= all ? first : first + std::min(count, all - first);
    for (std::uint64_t index = first; index < end;) {
        const auto place = d->find({thread, index});
        if (!place)
            return std::unexpected(place.error());
        const ChunkStructure& chunk = *place->structure;
        const std::uint64_t stop = std::min(end, chunk.firstCall + chunk.count());
        for (; index < stop; ++index)
            out.push_back(d->told(chunk.call(static_cast<std::uint32_t>(index - chunk.firstCall))));
    }
    return out;
}

Result<void> Trace::visitColumns(std::uint32_t thread, const std::function<bool(const Columns&)>& visit) const {
    for (std::size_t chunk = 0; chunk < d->store->chunks(thread).size(); ++chunk) {
        const auto structure = d->store->structure(thread, chunk);
        if (!structure)
            return std::unexpected(structure.error());
        if (!visit({(*structure)->firstCall, (*structure)->functions, (*structure)->sizes}))
            break;
    }
    return {};
}

Result<CallValues> Trace::values(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    const auto values = d->store->values(id.thread, place->chunk);
    if (!values)
        return std::unexpected(values.error());
    const auto types = d->store->types();
    if (!types)
        return std::unexpected(types.error());
    const ValueDecoder decoder(**types);
    CallValues out;
    out.recorded = d->store->run().valuesRecorded;
    std::string_view arguments = *values ? (*values)->arguments(place->offset) : std::string_view();
    std::string late;
    std::string_view result = *values ? (*values)->result(place->offset) : std::string_view();
    const ChunkStructure& chunk = *place->structure;
    if (chunk.causes[place->offset] & store::lateFlag) {
        auto bytes = d->store->lateResult(id);
        if (!bytes)
            return std::unexpected(bytes.error());
        late = *std::move(bytes);
        result = late;
    }
    const auto wrong = [&] {
        return d->store->damaged("the values of call " + std::to_string(id.number()) + " are impossible");
    };
    if (!arguments.empty()) {
        auto decoded = decoder.takeArguments(arguments);
        if (!decoded || !arguments.empty())
            return wrong();
        auto names = d->store->argumentNames(chunk.functions[place->offset]);
        if (!names)
            return std::unexpected(names.error());
        // B7: a throw has the one argument of that name, whatever the function's own are called.
        if (chunk.enter(place->offset) == EnterCause::Throw)
            names->assign(1, "exception");
        names->resize(decoded->size());
        for (std::size_t i = 0; i < decoded->size(); ++i)
            out.arguments.push_back({std::move((*names)[i]), std::move((*decoded)[i])});
    }
    if (!result.empty()) {
        out.result = decoder.take(result);
        if (!out.result || !result.empty())
            return wrong();
    }
    return out;
}

Result<std::vector<std::uint32_t>> Trace::executedLines(CallId id) const {
    std::vector<std::uint32_t> lines;
    if (!d->store->run().linesRecorded)
        return lines;
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    const bool late = (place->structure->causes[place->offset] & store::lateFlag) != 0;
    const auto bytes = d->store->lines(id, place->chunk, late);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->empty())
        return lines;
    ByteReader reader(*bytes);
    const std::uint64_t count = reader.varint();
    std::uint64_t line = 0;
    for (std::uint64_t i = 0; i < count && reader.ok(); ++i) {
        line += reader.varint();
        lines.push_back(static_cast<std::uint32_t>(line));
    }
    if (!reader.atEnd())
        return d->store->damaged("the lines of call " + std::to_string(id.number()) + " are impossible");
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

std::uint64_t Trace::outputCount() const {
    return d->store->outputCount();
}
std::uint64_t Trace::outputBytes() const {
    return d->store->outputBytes();
}

Result<std::vector<OutputChunk>> Trace::output(std::uint64_t first, std::uint64_t count) const {
    std::vector<OutputChunk> out;
    const std::uint64_t all = outputCount();
    const std::uint64_t end = first >= all ? first : first + std::min(count, all - first);
    for (std::uint64_t number = first; number < end;) {
        const auto block = d->store->output(number);
        if (!block)
            return std::unexpected(block.error());
        const auto& pieces = (*block)->pieces;
        if (number - (*block)->first >= pieces.size())
            return d->store->damaged("output " + std::to_string(number) + " is missing");
        for (std::size_t i = number - (*block)->first; i < pieces.size() && number < end; ++i, ++number)
            out.push_back(pieces[i]);
    }
    return out;
}

Result<std::optional<std::string>> Trace::source(std::uint32_t path) const {
    return d->store->source(path);
}

} // namespace callreel
