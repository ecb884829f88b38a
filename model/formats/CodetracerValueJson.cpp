// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerValueJson.h"

#include <charconv>

#include "model/formats/Base64.h"
#include "model/formats/CodetracerEvent.h"
#include "model/trace/values/Characters.h"

namespace callreel {

namespace {

using Kind = Value::Kind;
namespace ct = codetracer;

constexpr const char* ellipsis = "\u2026";

bool isSurrogate(char32_t character) {
    return character >= 0xD800 && character < 0xE000;
}

} // namespace

std::string wellFormed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = Characters::next(text, at);
        Characters::append(out, Characters::isStrayByte(character) || isSurrogate(character) ? U'\uFFFD' : character);
    }
    return out;
}

std::string magnitudeOf(std::string_view digits) {
    std::string bytes; // lowest first
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            continue;
        unsigned carry = static_cast<unsigned>(digit - '0');
        for (char& byte : bytes) {
            carry += static_cast<unsigned char>(byte) * 10u;
            byte = static_cast<char>(carry & 0xFF);
            carry >>= 8;
        }
        if (carry)
            bytes += static_cast<char>(carry);
    }
    return {bytes.rbegin(), bytes.rend()};
}

std::uint64_t CodetracerValueJson::type(std::uint8_t kind, const std::string& name,
                                        const std::vector<std::string>& fields) {
    JsonWriter json;
    json.beginObject().key("Type").beginObject();
    json.member("kind", kind).member("lang_type", wellFormed(name));
    json.key("specific_info").beginObject();
    if (kind == ct::typeStruct) {
        json.member("kind", "Struct").key("fields").beginArray();
        for (const std::string& field : fields)
            json.beginObject().member("name", wellFormed(field)).member("type_id", 0).endObject();
        json.endArray();
    } else {
        json.member("kind", "None");
    }
    json.endObject().endObject().endObject();
    const auto [found, isNew] = m_types.try_emplace(json.text(), m_types.size());
    if (isNew)
        m_newTypes.push_back(found->first);
    return found->second;
}

std::vector<std::string> CodetracerValueJson::takeNewTypes() {
    return std::exchange(m_newTypes, {});
}

void CodetracerValueJson::writeText(JsonWriter& json, const char* kind, const char* key, std::string_view text,
                                    std::uint64_t typeId) {
    json.beginObject().member("kind", kind).member(key, wellFormed(text)).member("type_id", typeId).endObject();
}

void CodetracerValueJson::writeNothing(JsonWriter& json) {
    writeText(json, "Error", "msg", ct::notRecordedWord, type(ct::typeError, "Error"));
}

void CodetracerValueJson::writeEllipsis(JsonWriter& json) {
    writeText(json, "Raw", "r", ellipsis, type(ct::typeRaw, "Object"));
}

void CodetracerValueJson::writeInt(JsonWriter& json, const Value& value) {
    const std::string name = value.type == "int" ? "Int" : value.type;
    std::int64_t number = 0;
    const char* const end = value.text.data() + value.text.size();
    if (value.cut != Cut::None) {
        writeText(json, "Raw", "r", value.text + ellipsis, type(ct::typeRaw, value.type));
    } else if (std::from_chars(value.text.data(), end, number).ptr == end && !value.text.empty() &&
               std::from_chars(value.text.data(), end, number).ec == std::errc()) {
        json.beginObject().member("kind", "Int").member("i", number);
        json.member("type_id", type(ct::typeInt, name)).endObject();
    } else {
        json.beginObject().member("kind", "BigInt").member("b", encodeBase64(magnitudeOf(value.text)));
        json.member("negative", value.text.starts_with('-')).member("type_id", type(ct::typeInt, name)).endObject();
    }
}

void CodetracerValueJson::writeContainer(JsonWriter& json, const Value& value) {
    const bool isDict = value.kind == Kind::Dict;
    const bool isTuple = value.kind == Kind::Tuple;
    const bool isSet = value.kind == Kind::Set || value.kind == Kind::FrozenSet;
    std::string name = value.type;
    std::uint8_t kind = isTuple ? ct::typeTuple : isSet ? ct::typeSet : ct::typeSequence;
    static constexpr std::pair<const char*, const char*> plain[] = {
        {"list", "List"}, {"tuple", "Tuple"}, {"set", "Set"}, {"frozenset", "FrozenSet"}, {"dict", "Dict"}};
    bool isPlain = false;
    for (const auto& [ours, theirs] : plain) {
        if (value.type == ours) {
            name = theirs;
            isPlain = true;
        }
    }
    if (isDict && !isPlain)
        kind = ct::typeTable;
    const std::uint64_t typeId = type(kind, name);
    json.beginObject().member("kind", isTuple ? "Tuple" : "Sequence").key("elements").beginArray();
    const auto pair = [&](const Value* key, const Value* entry) {
        json.beginObject().member("kind", "Tuple").key("elements").beginArray();
        for (const Value* part : {key, entry})
            part ? write(json, *part) : writeEllipsis(json);
        json.endArray().member("type_id", type(ct::typeTuple, "Tuple")).endObject();
    };
    for (const Value& item : value.items)
        write(json, item);
    for (const auto& [key, entry] : value.entries)
        pair(&key, &entry);
    if (value.cut != Cut::None)
        isDict ? pair(nullptr, nullptr) : writeEllipsis(json);
    json.endArray();
    if (!isTuple)
        json.member("is_slice", false);
    json.member("type_id", typeId).endObject();
}

void CodetracerValueJson::writeObject(JsonWriter& json, const Value& value) {
    std::vector<std::string> fields;
    fields.reserve(value.attributes.size() + 1);
    for (const NamedValue& attribute : value.attributes)
        fields.push_back(attribute.name);
    if (value.cut != Cut::None)
        fields.emplace_back(ellipsis);
    json.beginObject().member("kind", "Struct").key("field_values").beginArray();
    for (const NamedValue& attribute : value.attributes)
        write(json, attribute.value);
    if (value.cut != Cut::None)
        writeEllipsis(json);
    json.endArray().member("type_id", type(ct::typeStruct, value.type, fields)).endObject();
}

void CodetracerValueJson::write(JsonWriter& json, const Value& value) {
    const bool cut = value.cut != Cut::None;
    switch (value.kind) {
    case Kind::None:
        json.beginObject().member("kind", "None").member("type_id", type(ct::typeNone, "None")).endObject();
        return;
    case Kind::Bool:
        json.beginObject().member("kind", "Bool").member("b", value.text == "True");
        json.member("type_id", type(ct::typeBool, "Bool")).endObject();
        return;
    case Kind::Int:
        writeInt(json, value);
        return;
    case Kind::Float:
        writeText(json, "Float", "f", value.text, type(ct::typeFloat, value.type == "float" ? "Float" : value.type));
        return;
    case Kind::Str:
        writeText(json, "String", "text", value.text + (cut ? ellipsis : ""),
                  type(ct::typeString, value.type == "str" ? "String" : value.type));
        return;
    case Kind::Complex:
    case Kind::Bytes:
        writeText(json, "Raw", "r", value.text + (cut ? ellipsis : ""), type(ct::typeRaw, value.type));
        return;
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Dict:
        writeContainer(json, value);
        return;
    case Kind::Object:
        writeObject(json, value);
        return;
    case Kind::Exception:
        writeText(json, "Error", "msg", value.text, type(ct::typeError, value.type));
        return;
    case Kind::Opaque:
        if (value.cut == Cut::Redacted)
            writeText(json, "Error", "msg", ct::redactedWord, type(ct::typeError, "Error"));
        else
            writeText(json, "Raw", "r", value.text + (cut ? ellipsis : ""),
                      type(ct::typeRaw, value.type.empty() ? "Object" : value.type));
        return;
    case Kind::NotTold:
        writeNothing(json);
        return;
    }
}

} // namespace callreel
