// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerCbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

#include "model/formats/Base64.h"
#include "model/formats/ZstdInput.h"

namespace callreel {

namespace {

using Kind = CodetracerEvent::Kind;
using ValueKind = CodetracerValue::Kind;

constexpr std::size_t headerBytes = 8;
constexpr std::size_t windowBytes = 1u << 20;

/// Reads events out of decoded items. The first thing that is not as it should be is kept in `wrong`.
class EventParser {
public:
    /// False: an event that has nothing to do with calls, or a wrong one.
    bool parse(const QCborValue& item, CodetracerEvent& event);
    const char* wrong() const { return m_wrong; }

private:
    bool failed(const char* what) {
        m_wrong = what;
        return false;
    }
    bool number(const QCborValue& from, std::uint64_t& out);
    bool text(const QCborValue& from, std::string& out);
    bool type(const QCborMap& payload, CodetracerEvent& event);
    bool call(const QCborMap& payload, CodetracerEvent& event);
    bool value(const QCborValue& item, CodetracerValue& out, unsigned depth);
    bool items(const QCborValue& from, CodetracerValue& out, unsigned depth);
    bool bigInt(const QCborMap& map, CodetracerValue& out);

    const char* m_wrong = nullptr;
};

QCborValue at(const QCborMap& map, const char* key) {
    return map.value(QLatin1String(key));
}

bool EventParser::number(const QCborValue& from, std::uint64_t& out) {
    if (!from.isInteger())
        return failed("a number is missing");
    out = static_cast<std::uint64_t>(from.toInteger());
    return true;
}

bool EventParser::text(const QCborValue& from, std::string& out) {
    if (from.isByteArray())
        out = from.toByteArray().toStdString();
    else if (from.isString())
        out = from.toString().toStdString();
    else
        return failed("a text is missing");
    return true;
}

bool EventParser::type(const QCborMap& payload, CodetracerEvent& event) {
    std::uint64_t kind = 0;
    if (!number(at(payload, "kind"), kind) || !text(at(payload, "lang_type"), event.text))
        return false;
    event.kind = Kind::Type;
    event.typeKind = static_cast<std::uint8_t>(kind);
    for (const QCborValue field : at(at(payload, "specific_info").toMap(), "fields").toArray()) {
        if (!text(at(field.toMap(), "name"), event.fields.emplace_back()))
            return false;
    }
    return true;
}

bool EventParser::call(const QCborMap& payload, CodetracerEvent& event) {
    event.kind = Kind::Call;
    if (!number(at(payload, "function_id"), event.number))
        return false;
    for (const QCborValue argument : at(payload, "args").toArray()) {
        const QCborMap map = argument.toMap();
        CodetracerEvent::Argument& taken = event.arguments.emplace_back();
        if (!number(at(map, "variable_id"), taken.variable) || !value(at(map, "value"), taken.value, 0))
            return false;
    }
    return true;
}

bool EventParser::items(const QCborValue& from, CodetracerValue& out, unsigned depth) {
    if (!from.isArray())
        return failed("a value's parts are missing");
    for (const QCborValue item : from.toArray()) {
        if (!value(item, out.items.emplace_back(), depth + 1))
            return false;
    }
    return true;
}

bool EventParser::bigInt(const QCborMap& map, CodetracerValue& out) {
    out.kind = ValueKind::BigInt;
    out.flag = at(map, "negative").toBool();
    const QCborValue bytes = at(map, "b");
    if (bytes.isByteArray()) {
        out.text = bytes.toByteArray().toStdString();
        return true;
    }
    if (bytes.isArray()) {
        for (const QCborValue byte : bytes.toArray())
            out.text += static_cast<char>(byte.toInteger());
        return true;
    }
    auto decoded = decodeBase64(bytes.toString().toStdString());
    if (!bytes.isString() || !decoded)
        return failed("a number is no number");
    out.text = std::move(*decoded);
    return true;
}

bool EventParser::value(const QCborValue& item, CodetracerValue& out, unsigned depth) {
    if (depth > codetracer::maxValueDepth)
        return failed("a value is nested too deep");
    if (!item.isMap())
        return failed("a value is missing");
    const QCborMap map = item.toMap();
    const QString kind = at(map, "kind").toString();
    out.type = static_cast<std::uint64_t>(at(map, "type_id").toInteger(-1));
    if (kind == QLatin1String("Int")) {
        out.kind = ValueKind::Int;
        const QCborValue digits = at(map, "i");
        bool fine = digits.isInteger();
        out.integer = fine ? digits.toInteger() : digits.toString().toLongLong(&fine);
        return fine || failed("a number is no number");
    }
    if (kind == QLatin1String("Float")) {
        out.kind = ValueKind::Float;
        const QCborValue digits = at(map, "f");
        bool fine = digits.isDouble() || digits.isInteger();
        out.real = fine ? digits.toDouble() : digits.toString().toDouble(&fine);
        return fine || failed("a number is no number");
    }
    if (kind == QLatin1String("Bool")) {
        out.kind = ValueKind::Bool;
        out.flag = at(map, "b").toBool();
        return at(map, "b").isBool() || failed("a value is missing");
    }
    if (kind == QLatin1String("None"))
        return true;
    if (kind == QLatin1String("BigInt"))
        return bigInt(map, out);
    static constexpr struct {
        const char* name;
        ValueKind kind;
        const char* key;
    } texts[] = {{"String", ValueKind::String, "text"},
                 {"Raw", ValueKind::Raw, "r"},
                 {"Error", ValueKind::Error, "msg"},
                 {"Char", ValueKind::Char, "c"}};
    for (const auto& entry : texts) {
        if (kind == QLatin1String(entry.name)) {
            out.kind = entry.kind;
            return text(at(map, entry.key), out.text);
        }
    }
    if (kind == QLatin1String("Sequence") || kind == QLatin1String("Tuple")) {
        out.kind = kind == QLatin1String("Tuple") ? ValueKind::Tuple : ValueKind::Sequence;
        return items(at(map, "elements"), out, depth);
    }
    if (kind == QLatin1String("Struct")) {
        out.kind = ValueKind::Struct;
        return items(at(map, "field_values"), out, depth);
    }
    if (kind == QLatin1String("Variant")) {
        out.kind = ValueKind::Variant;
        return text(at(map, "discriminator"), out.text) &&
               value(at(map, "contents"), out.items.emplace_back(), depth + 1);
    }
    if (kind == QLatin1String("Reference")) {
        out.kind = ValueKind::Reference;
        return value(at(map, "dereferenced"), out.items.emplace_back(), depth + 1);
    }
    if (kind == QLatin1String("Cell")) {
        out.kind = ValueKind::Cell;
        out.integer = at(map, "place").toInteger();
        return true;
    }
    return failed("a value is of a kind that is not known");
}

bool EventParser::parse(const QCborValue& item, CodetracerEvent& event) {
    if (item.isString())
        return false; // DropLastStep takes back where a line was, which no call depends on
    if (!item.isMap() || item.toMap().size() != 1)
        return failed("an event has not exactly one name");
    const QCborMap map = item.toMap();
    const QString name = map.constBegin().key().toString();
    const QCborValue content = map.constBegin().value();
    const QCborMap payload = content.toMap();
    if (name == QLatin1String("Path") || name == QLatin1String("VariableName") || name == QLatin1String("Variable")) {
        event.kind = name == QLatin1String("Path") ? Kind::Path : Kind::VariableName;
        return text(content, event.text);
    }
    if (name == QLatin1String("Function") || name == QLatin1String("Step")) {
        const bool isStep = name == QLatin1String("Step");
        event.kind = isStep ? Kind::Step : Kind::Function;
        event.line = at(payload, "line").toInteger();
        return number(at(payload, "path_id"), event.path) && (isStep || text(at(payload, "name"), event.text));
    }
    if (name == QLatin1String("Call"))
        return call(payload, event);
    if (name == QLatin1String("Return")) {
        event.kind = Kind::Return;
        return value(at(payload, "return_value"), event.value, 0);
    }
    if (name == QLatin1String("Type"))
        return type(payload, event);
    if (name == QLatin1String("Event")) {
        std::uint64_t kind = 0;
        event.kind = Kind::Output;
        if (!number(at(payload, "kind"), kind) || !text(at(payload, "content"), event.text))
            return false;
        event.metadata = at(payload, "metadata").toString().toStdString();
        event.typeKind = static_cast<std::uint8_t>(kind);
        return kind == codetracer::eventWrite || kind == codetracer::eventWriteOther;
    }
    if (name.startsWith(QLatin1String("Thread"))) {
        event.kind = name == QLatin1String("ThreadStart")  ? Kind::ThreadStart
                     : name == QLatin1String("ThreadExit") ? Kind::ThreadExit
                                                           : Kind::ThreadSwitch;
        return number(content, event.number);
    }
    return false;
}

/// What no call depends on, and most events are: {"Value": ...} and the like, by their first bytes.
bool isPassedOver(std::string_view item) {
    using namespace std::string_view_literals;
    for (const std::string_view name : {"\xA1\x65Value"sv,
                                        "\xA1\x6C"
                                        "BindVariable"sv,
                                        "\xA1\x6D"
                                        "CompoundValue"sv,
                                        "\xA1\x69"
                                        "CellValue"sv,
                                        "\xA1\x6A"
                                        "Assignment"sv,
                                        "\xA1\x63"
                                        "Asm"sv}) {
        if (item.starts_with(name))
            return true;
    }
    return false;
}

QByteArray view(std::string_view bytes) {
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

enum class Taken { More, Stopped };

/// Takes the whole items at the front of the window; `used` is how much of it that was. `part` of the file has been
/// read.
Result<Taken> takeItems(const std::string& file, std::string_view window, std::uint64_t place, double part,
                        std::size_t& used, const CodetracerVisitor& visit) {
    used = 0;
    while (used < window.size()) {
        // Each item is a document of its own. Passing over it tells how long it is, and whether it is all here, before
        // anything is made of it.
        QCborStreamReader reader(view(window.substr(used)));
        const bool whole = reader.isValid() && reader.next(static_cast<int>(4 * codetracer::maxValueDepth));
        const std::size_t end = used + static_cast<std::size_t>(reader.currentOffset());
        if (!whole && reader.lastError() == QCborError::EndOfFile)
            return Taken::More;
        if (!whole || end <= used || end > window.size())
            return importDamagedAt(file, place + used, reader.lastError().toString().toStdString());
        const std::string_view item = window.substr(used, end - used);
        if (!isPassedOver(item)) {
            QCborParserError error;
            const QCborValue decoded = QCborValue::fromCbor(view(item), &error);
            if (error.error != QCborError::NoError)
                return importDamagedAt(file, place + used, error.errorString().toStdString());
            CodetracerEvent event;
            event.part = part;
            EventParser events;
            const bool taken = events.parse(decoded, event);
            if (events.wrong())
                return importDamagedAt(file, place + used, events.wrong());
            if (taken && !visit(event))
                return Taken::Stopped;
        }
        used = end;
    }
    return Taken::More;
}

} // namespace

Result<void> CodetracerCbor::read(const std::string& file, const CodetracerVisitor& visit) const {
    auto input = InputFile::open(file);
    if (!input)
        return std::unexpected(input.error());
    char header[headerBytes];
    if (const auto got = input->read(header, sizeof header); !got)
        return std::unexpected(got.error());
    ZstdInput unpacked(std::move(*input));
    std::string window;
    std::uint64_t place = 0; ///< of the window, in what was unpacked
    bool any = false;
    for (;;) {
        const auto got = unpacked.read(window, windowBytes);
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0 && window.empty() && any)
            return {};
        if (*got == 0)
            return importDamagedAt(file, place, any ? "it ends in the middle of an event" : "it has no events");
        any = true;
        std::size_t used = 0;
        const auto taken = takeItems(file, window, place, unpacked.part(), used, visit);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken == Taken::Stopped)
            return {};
        window.erase(0, used);
        place += used;
        if (window.size() > codetracer::maxEventBytes)
            return importDamagedAt(file, place, "an event is far too long");
    }
}

} // namespace callreel
