// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerJson.h"

#include <charconv>
#include <simdjson.h>

#include "model/formats/Base64.h"
#include "model/formats/JsonArrayFile.h"

namespace callreel {

namespace {

using simdjson::dom::element;
using Kind = CodetracerEvent::Kind;
using ValueKind = CodetracerValue::Kind;

/// Reads events out of parsed elements. The first thing that is not as it should be is kept in `wrong`.
class EventParser {
public:
    /// False: an event that has nothing to do with calls, or a wrong one.
    bool parse(const element& json, CodetracerEvent& event);
    const char* wrong() const { return m_wrong; }

private:
    bool failed(const char* what) {
        m_wrong = what;
        return false;
    }
    bool number(const element& from, const char* key, std::uint64_t& out);
    bool text(const element& from, const char* key, std::string& out);
    bool type(const element& payload, CodetracerEvent& event);
    bool call(const element& payload, CodetracerEvent& event);
    bool value(const element& from, const char* key, CodetracerValue& out, unsigned depth);
    bool valueOf(const element& json, CodetracerValue& out, unsigned depth);
    bool items(const element& json, const char* key, CodetracerValue& out, unsigned depth);
    bool bigInt(const element& json, CodetracerValue& out);

    const char* m_wrong = nullptr;
};

bool EventParser::number(const element& from, const char* key, std::uint64_t& out) {
    element found;
    if (from[key].get(found) != simdjson::SUCCESS || found.get(out) != simdjson::SUCCESS)
        return failed("a number is missing");
    return true;
}

bool EventParser::text(const element& from, const char* key, std::string& out) {
    std::string_view found;
    if (from[key].get(found) != simdjson::SUCCESS)
        return failed("a text is missing");
    out = found;
    return true;
}

bool EventParser::type(const element& payload, CodetracerEvent& event) {
    std::uint64_t kind = 0;
    if (!number(payload, "kind", kind) || !text(payload, "lang_type", event.text))
        return false;
    event.kind = Kind::Type;
    event.typeKind = static_cast<std::uint8_t>(kind);
    simdjson::dom::array fields;
    if (payload["specific_info"]["fields"].get(fields) != simdjson::SUCCESS)
        return true;
    for (const element field : fields) {
        if (!text(field, "name", event.fields.emplace_back()))
            return false;
    }
    return true;
}

bool EventParser::call(const element& payload, CodetracerEvent& event) {
    event.kind = Kind::Call;
    if (!number(payload, "function_id", event.number))
        return false;
    simdjson::dom::array arguments;
    if (payload["args"].get(arguments) != simdjson::SUCCESS)
        return true; // may be left out
    for (const element argument : arguments) {
        CodetracerEvent::Argument& taken = event.arguments.emplace_back();
        if (!number(argument, "variable_id", taken.variable) || !value(argument, "value", taken.value, 0))
            return false;
    }
    return true;
}

bool EventParser::items(const element& json, const char* key, CodetracerValue& out, unsigned depth) {
    simdjson::dom::array elements;
    if (json[key].get(elements) != simdjson::SUCCESS)
        return failed("a value's parts are missing");
    for (const element item : elements) {
        if (!valueOf(item, out.items.emplace_back(), depth + 1))
            return false;
    }
    return true;
}

bool EventParser::bigInt(const element& json, CodetracerValue& out) {
    out.kind = ValueKind::BigInt;
    if (json["negative"].get(out.flag) != simdjson::SUCCESS)
        out.flag = false;
    simdjson::dom::array bytes;
    if (json["b"].get(bytes) == simdjson::SUCCESS) {
        for (const element byte : bytes) {
            std::uint64_t one = 0;
            if (byte.get(one) != simdjson::SUCCESS || one > 255)
                return failed("a number is no number");
            out.text += static_cast<char>(one);
        }
        return true;
    }
    std::string_view encoded;
    auto decoded = json["b"].get(encoded) == simdjson::SUCCESS ? decodeBase64(encoded) : std::nullopt;
    if (!decoded)
        return failed("a number is no number");
    out.text = std::move(*decoded);
    return true;
}

bool EventParser::value(const element& from, const char* key, CodetracerValue& out, unsigned depth) {
    element found;
    if (from[key].get(found) != simdjson::SUCCESS)
        return failed("a value is missing");
    return valueOf(found, out, depth);
}

bool EventParser::valueOf(const element& json, CodetracerValue& out, unsigned depth) {
    std::string_view kind;
    if (depth > codetracer::maxValueDepth)
        return failed("a value is nested too deep");
    if (json["kind"].get(kind) != simdjson::SUCCESS)
        return failed("a value has no kind");
    if (json["type_id"].get(out.type) != simdjson::SUCCESS)
        out.type = CodetracerValue::noType;
    if (kind == "Int") {
        out.kind = ValueKind::Int;
        std::string_view digits;
        if (json["i"].get(out.integer) == simdjson::SUCCESS)
            return true;
        if (json["i"].get(digits) != simdjson::SUCCESS ||
            std::from_chars(digits.data(), digits.data() + digits.size(), out.integer).ptr !=
                digits.data() + digits.size() ||
            digits.empty())
            return failed("a number is no number");
        return true;
    }
    if (kind == "Float") {
        out.kind = ValueKind::Float;
        std::string_view digits;
        if (json["f"].get(out.real) == simdjson::SUCCESS)
            return true;
        if (json["f"].get(digits) != simdjson::SUCCESS ||
            std::from_chars(digits.data(), digits.data() + digits.size(), out.real).ec != std::errc())
            return failed("a number is no number");
        return true;
    }
    if (kind == "Bool") {
        out.kind = ValueKind::Bool;
        return json["b"].get(out.flag) == simdjson::SUCCESS || failed("a value is missing");
    }
    if (kind == "None") {
        out.kind = ValueKind::None;
        return true;
    }
    if (kind == "BigInt")
        return bigInt(json, out);
    static constexpr struct {
        std::string_view name;
        ValueKind kind;
        const char* key;
    } texts[] = {{"String", ValueKind::String, "text"},
                 {"Raw", ValueKind::Raw, "r"},
                 {"Error", ValueKind::Error, "msg"},
                 {"Char", ValueKind::Char, "c"}};
    for (const auto& entry : texts) {
        if (kind == entry.name) {
            out.kind = entry.kind;
            return text(json, entry.key, out.text);
        }
    }
    if (kind == "Sequence" || kind == "Tuple") {
        out.kind = kind == "Tuple" ? ValueKind::Tuple : ValueKind::Sequence;
        return items(json, "elements", out, depth);
    }
    if (kind == "Struct") {
        out.kind = ValueKind::Struct;
        return items(json, "field_values", out, depth);
    }
    if (kind == "Variant") {
        out.kind = ValueKind::Variant;
        return text(json, "discriminator", out.text) && value(json, "contents", out.items.emplace_back(), depth + 1);
    }
    if (kind == "Reference") {
        out.kind = ValueKind::Reference;
        return value(json, "dereferenced", out.items.emplace_back(), depth + 1);
    }
    if (kind == "Cell") {
        out.kind = ValueKind::Cell;
        return json["place"].get(out.integer) == simdjson::SUCCESS || failed("a number is missing");
    }
    return failed("a value is of a kind that is not known");
}

bool EventParser::parse(const element& json, CodetracerEvent& event) {
    simdjson::dom::object object;
    if (json.get(object) != simdjson::SUCCESS) {
        std::string_view word;
        // DropLastStep takes back where a line was, which no call depends on.
        return json.get(word) == simdjson::SUCCESS ? false : failed("an event is neither an object nor a word");
    }
    if (object.size() != 1)
        return failed("an event has not exactly one name");
    const std::string_view name = object.begin().key();
    const element payload = object.begin().value();
    if (name == "Path" || name == "VariableName" || name == "Variable") {
        event.kind = name == "Path" ? Kind::Path : Kind::VariableName;
        std::string_view content;
        if (payload.get(content) != simdjson::SUCCESS)
            return failed("a text is missing");
        event.text = content;
        return true;
    }
    if (name == "Function" || name == "Step") {
        event.kind = name == "Step" ? Kind::Step : Kind::Function;
        if (!number(payload, "path_id", event.path) || payload["line"].get(event.line) != simdjson::SUCCESS)
            return failed("a number is missing");
        return name == "Step" || text(payload, "name", event.text);
    }
    if (name == "Call")
        return call(payload, event);
    if (name == "Return") {
        event.kind = Kind::Return;
        return value(payload, "return_value", event.value, 0);
    }
    if (name == "Type")
        return type(payload, event);
    if (name == "Event") {
        std::uint64_t kind = 0;
        event.kind = Kind::Output;
        if (!number(payload, "kind", kind) || !text(payload, "content", event.text))
            return false;
        std::string_view metadata;
        if (payload["metadata"].get(metadata) == simdjson::SUCCESS)
            event.metadata = metadata;
        event.typeKind = static_cast<std::uint8_t>(kind);
        return kind == codetracer::eventWrite || kind == codetracer::eventWriteOther;
    }
    if (name == "ThreadStart" || name == "ThreadExit" || name == "ThreadSwitch") {
        event.kind = name == "ThreadStart"  ? Kind::ThreadStart
                     : name == "ThreadExit" ? Kind::ThreadExit
                                            : Kind::ThreadSwitch;
        return payload.get(event.number) == simdjson::SUCCESS || failed("a number is missing");
    }
    return false;
}

/// What the lines between calls are mostly made of, and no call depends on: not even parsed.
bool isPassedOver(std::string_view text) {
    for (const std::string_view name : {"{\"Value\":", "{\"BindVariable\":", "{\"CompoundValue\":", "{\"CellValue\":",
                                        "{\"Assignment\":", "{\"Asm\":"}) {
        if (text.starts_with(name))
            return true;
    }
    return false;
}

} // namespace

Result<void> CodetracerJson::read(const std::string& file, const CodetracerVisitor& visit) const {
    auto input = InputFile::open(file);
    if (!input)
        return std::unexpected(input.error());
    JsonArrayFile elements(std::move(*input), codetracer::maxEventBytes);
    simdjson::dom::parser parser(codetracer::maxEventBytes + (1u << 21));
    for (;;) {
        const auto next = elements.next();
        if (!next)
            return std::unexpected(next.error());
        if (!*next)
            return {};
        const std::string_view text = **next;
        if (isPassedOver(text))
            continue;
        element json;
        if (const auto error = parser.parse(text.data(), text.size(), false).get(json); error != simdjson::SUCCESS)
            return importDamagedAt(file, elements.place(), simdjson::error_message(error));
        CodetracerEvent event;
        event.part = elements.part();
        EventParser events;
        const bool taken = events.parse(json, event);
        if (events.wrong())
            return importDamagedAt(file, elements.place(), events.wrong());
        if (taken && !visit(event))
            return {};
    }
}

} // namespace callreel
