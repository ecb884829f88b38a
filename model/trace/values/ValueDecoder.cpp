// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/ValueDecoder.h"

#include <bit>
#include <cstring>

#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/log/format/Varint.h"
#include "model/trace/values/PythonLiteral.h"

namespace callreel {

namespace {

using log::ValueTag;

/// The recorder nests at most maxValueDepth containers; each may be wrapped as a subclass or an exception.
constexpr unsigned maxNesting = 4 * log::maxValueDepth;

std::optional<std::uint64_t> takeVarint(std::string_view& bytes) {
    std::uint64_t number = 0;
    const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::uint8_t* behind = log::getVarint(begin, begin + bytes.size(), number);
    if (!behind)
        return std::nullopt;
    bytes.remove_prefix(static_cast<std::size_t>(behind - begin));
    return number;
}

std::optional<std::uint8_t> takeByte(std::string_view& bytes) {
    if (bytes.empty())
        return std::nullopt;
    const auto byte = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    return byte;
}

std::optional<std::string_view> takeString(std::string_view& bytes) {
    const auto length = takeVarint(bytes);
    if (!length || *length > bytes.size())
        return std::nullopt;
    const std::string_view text = bytes.substr(0, *length);
    bytes.remove_prefix(*length);
    return text;
}

std::optional<std::uint64_t> takeFixed(std::string_view& bytes) {
    if (bytes.size() < 8)
        return std::nullopt;
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data(), 8);
    bytes.remove_prefix(8);
    return number;
}

Value builtin(Value::Kind kind, const char* type, std::string text = {}) {
    Value value;
    value.kind = kind;
    value.type = type;
    value.text = std::move(text);
    return value;
}

Cut cutOf(std::uint8_t reason) {
    return reason <= static_cast<std::uint8_t>(Cut::Redacted) ? static_cast<Cut>(reason) : Cut::Length;
}

std::optional<Value> takeCutString(std::string_view& bytes, ValueTag tag) {
    const auto length = takeVarint(bytes);
    const auto kept = takeString(bytes);
    if (!length || !kept)
        return std::nullopt;
    Value value;
    switch (tag) {
    case ValueTag::StrCut:
        value = builtin(Value::Kind::Str, "str", std::string(*kept));
        break;
    case ValueTag::BytesCut:
        value = builtin(Value::Kind::Bytes, "bytes", pythonBytes(*kept));
        break;
    default:
        value = builtin(Value::Kind::Bytes, "bytearray", "bytearray(" + pythonBytes(*kept) + ")");
        break;
    }
    value.length = *length;
    if (tag == ValueTag::StrCut || *length > kept->size())
        value.cut = Cut::Length;
    return value;
}

std::optional<Value> takeInt(std::string_view& bytes, ValueTag tag) {
    if (tag == ValueTag::Int) {
        const auto number = takeVarint(bytes);
        if (!number)
            return std::nullopt;
        return builtin(Value::Kind::Int, "int", std::to_string(log::unzigzag(*number)));
    }
    const auto sign = takeByte(bytes);
    if (!sign)
        return std::nullopt;
    if (tag == ValueTag::BigInt) {
        const auto magnitude = takeString(bytes);
        // The time to write digits grows with the square of the length; the recorder never keeps more than this.
        if (!magnitude || magnitude->size() > 4 * log::maxStringBytes)
            return std::nullopt;
        return builtin(Value::Kind::Int, "int", pythonInt(*sign != 0, *magnitude));
    }
    const auto bits = takeVarint(bytes);
    const auto top = takeFixed(bytes);
    if (!bits || !top || *bits > (std::uint64_t{1} << 48))
        return std::nullopt;
    const LeadingDigits leading = pythonIntCut(*sign != 0, *bits, *top);
    Value value = builtin(Value::Kind::Int, "int", leading.text);
    value.length = leading.digits;
    value.cut = Cut::Length;
    return value;
}

} // namespace

std::optional<Value> ValueDecoder::take(std::string_view& bytes) const {
    return takeAt(bytes, 0);
}

std::optional<std::vector<Value>> ValueDecoder::takeArguments(std::string_view& bytes) const {
    const auto count = takeVarint(bytes);
    if (!count || *count > bytes.size())
        return std::nullopt;
    std::vector<Value> values;
    values.reserve(*count);
    for (std::uint64_t i = 0; i < *count; ++i) {
        auto value = take(bytes);
        if (!value)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    return values;
}

bool ValueDecoder::takeType(std::string_view& bytes, Value& value) const {
    const auto id = takeVarint(bytes);
    if (!id)
        return false;
    if (*id < m_types.size()) {
        value.type = m_types[*id].name;
        value.module = m_types[*id].module == "builtins" ? std::string() : m_types[*id].module;
    } else {
        value.type = "?";
    }
    return true;
}

bool ValueDecoder::takeItems(std::string_view& bytes, unsigned depth, Value& value, bool pairs) const {
    const auto length = takeVarint(bytes);
    const auto kept = takeVarint(bytes);
    if (!length || !kept || *kept > bytes.size())
        return false;
    value.length = *length;
    if (*kept < *length)
        value.cut = Cut::Length;
    for (std::uint64_t i = 0; i < *kept; ++i) {
        auto first = takeAt(bytes, depth + 1);
        if (!first)
            return false;
        if (!pairs) {
            value.items.push_back(std::move(*first));
            continue;
        }
        auto second = takeAt(bytes, depth + 1);
        if (!second)
            return false;
        value.entries.push_back({std::move(*first), std::move(*second)});
    }
    return true;
}

bool ValueDecoder::takeObject(std::string_view& bytes, unsigned depth, Value& value) const {
    if (!takeType(bytes, value))
        return false;
    const auto length = takeVarint(bytes);
    const auto kept = takeVarint(bytes);
    if (!length || !kept || *kept > bytes.size())
        return false;
    value.length = *length;
    if (*kept < *length)
        value.cut = Cut::Length;
    for (std::uint64_t i = 0; i < *kept; ++i) {
        const auto name = takeString(bytes);
        if (!name)
            return false;
        auto attribute = takeAt(bytes, depth + 1);
        if (!attribute)
            return false;
        value.attributes.push_back({std::string(*name), std::move(*attribute)});
    }
    return true;
}

bool ValueDecoder::takeShaped(std::string_view& bytes, unsigned depth, Value& value) const {
    const auto id = takeVarint(bytes);
    const auto kept = takeVarint(bytes);
    // Without its names a shape says nothing of what follows.
    if (!id || !kept || *id >= m_types.size() || *kept > m_types[*id].attributes.size())
        return false;
    const TypeInfo& shape = m_types[*id];
    value.type = shape.name;
    value.module = shape.module == "builtins" ? std::string() : shape.module;
    value.length = shape.attributes.size();
    if (*kept < shape.attributes.size())
        value.cut = Cut::Length;
    value.attributes.reserve(*kept);
    for (std::uint64_t i = 0; i < *kept; ++i) {
        auto attribute = takeAt(bytes, depth + 1);
        if (!attribute)
            return false;
        value.attributes.push_back({shape.attributes[i], std::move(*attribute)});
    }
    return true;
}

std::optional<Value> ValueDecoder::takeAt(std::string_view& bytes, unsigned depth) const {
    const auto tagByte = takeByte(bytes);
    if (!tagByte || depth > maxNesting)
        return std::nullopt;
    const auto tag = static_cast<ValueTag>(*tagByte);
    Value value;
    switch (tag) {
    case ValueTag::Absent:
        return builtin(Value::Kind::Opaque, "", "<no value>");
    case ValueTag::None:
        return builtin(Value::Kind::None, "NoneType", "None");
    case ValueTag::False:
        return builtin(Value::Kind::Bool, "bool", "False");
    case ValueTag::True:
        return builtin(Value::Kind::Bool, "bool", "True");
    case ValueTag::Int:
    case ValueTag::BigInt:
    case ValueTag::BigIntCut:
        return takeInt(bytes, tag);
    case ValueTag::Float: {
        const auto number = takeFixed(bytes);
        if (!number)
            return std::nullopt;
        return builtin(Value::Kind::Float, "float", pythonFloat(std::bit_cast<double>(*number)));
    }
    case ValueTag::Complex: {
        const auto real = takeFixed(bytes);
        const auto imaginary = takeFixed(bytes);
        if (!real || !imaginary)
            return std::nullopt;
        return builtin(Value::Kind::Complex, "complex",
                       pythonComplex(std::bit_cast<double>(*real), std::bit_cast<double>(*imaginary)));
    }
    case ValueTag::Str: {
        const auto text = takeString(bytes);
        if (!text)
            return std::nullopt;
        return builtin(Value::Kind::Str, "str", std::string(*text));
    }
    case ValueTag::Bytes: {
        const auto text = takeString(bytes);
        if (!text)
            return std::nullopt;
        return builtin(Value::Kind::Bytes, "bytes", pythonBytes(*text));
    }
    case ValueTag::StrCut:
    case ValueTag::BytesCut:
    case ValueTag::ByteArray:
        return takeCutString(bytes, tag);
    case ValueTag::List:
        value = builtin(Value::Kind::List, "list");
        break;
    case ValueTag::Tuple:
        value = builtin(Value::Kind::Tuple, "tuple");
        break;
    case ValueTag::Set:
        value = builtin(Value::Kind::Set, "set");
        break;
    case ValueTag::FrozenSet:
        value = builtin(Value::Kind::FrozenSet, "frozenset");
        break;
    case ValueTag::Dict:
        value = builtin(Value::Kind::Dict, "dict");
        break;
    case ValueTag::Object:
        value.kind = Value::Kind::Object;
        if (!takeObject(bytes, depth, value))
            return std::nullopt;
        return value;
    case ValueTag::Shaped:
        value.kind = Value::Kind::Object;
        if (!takeShaped(bytes, depth, value))
            return std::nullopt;
        return value;
    case ValueTag::Exception: {
        value.kind = Value::Kind::Exception;
        if (!takeType(bytes, value))
            return std::nullopt;
        const auto arguments = takeAt(bytes, depth + 1);
        if (!arguments)
            return std::nullopt;
        const std::string text = pythonRepr(*arguments);
        // repr() of an exception drops the comma of a tuple of one.
        value.text = value.type;
        if (arguments->kind != Value::Kind::Tuple)
            value.text += "(...)";
        else if (arguments->items.size() == 1 && arguments->cut == Cut::None)
            value.text += "(" + pythonRepr(arguments->items.front()) + ")";
        else
            value.text += text;
        value.cut = arguments->cut;
        return value;
    }
    case ValueTag::Opaque: {
        value.kind = Value::Kind::Opaque;
        if (!takeType(bytes, value))
            return std::nullopt;
        const auto name = takeString(bytes);
        if (!name)
            return std::nullopt;
        value.text = *name;
        return value;
    }
    case ValueTag::Cut: {
        value.kind = Value::Kind::Opaque;
        if (!takeType(bytes, value))
            return std::nullopt;
        const auto reason = takeByte(bytes);
        if (!reason)
            return std::nullopt;
        value.cut = cutOf(*reason);
        return value;
    }
    case ValueTag::Subclass: {
        Value type;
        if (!takeType(bytes, type))
            return std::nullopt;
        auto base = takeAt(bytes, depth + 1);
        if (!base)
            return std::nullopt;
        base->type = std::move(type.type);
        base->module = std::move(type.module);
        return base;
    }
    case ValueTag::NotTold:
        value.kind = Value::Kind::NotTold;
        return value;
    case ValueTag::Redacted:
        value.kind = Value::Kind::Opaque;
        value.cut = Cut::Redacted;
        return value;
    default:
        return std::nullopt;
    }
    if (!takeItems(bytes, depth, value, value.kind == Value::Kind::Dict))
        return std::nullopt;
    return value;
}

namespace {

std::string joined(const std::vector<Value>& items, bool cut) {
    std::string out;
    for (const Value& item : items)
        out += (out.empty() ? "" : ", ") + pythonRepr(item);
    if (cut)
        out += out.empty() ? "..." : ", ...";
    return out;
}

} // namespace

std::string pythonRepr(const Value& value) {
    const bool cut = value.cut != Cut::None;
    switch (value.kind) {
    case Value::Kind::Str:
        return pythonString(value.text) + (cut ? "..." : "");
    case Value::Kind::Int:
    case Value::Kind::Bytes:
        return value.text + (cut ? "..." : "");
    case Value::Kind::None:
    case Value::Kind::Bool:
    case Value::Kind::Float:
    case Value::Kind::Complex:
    case Value::Kind::Exception:
        return value.text;
    case Value::Kind::List:
        return "[" + joined(value.items, cut) + "]";
    case Value::Kind::Tuple:
        return "(" + joined(value.items, cut) + (value.items.size() == 1 && !cut ? ",)" : ")");
    case Value::Kind::Set:
        return value.items.empty() && !cut ? std::string("set()") : "{" + joined(value.items, cut) + "}";
    case Value::Kind::FrozenSet:
        return value.items.empty() && !cut ? std::string("frozenset()")
                                           : "frozenset({" + joined(value.items, cut) + "})";
    case Value::Kind::Dict: {
        std::string out;
        for (const auto& [key, entry] : value.entries)
            out += (out.empty() ? "" : ", ") + pythonRepr(key) + ": " + pythonRepr(entry);
        if (cut)
            out += out.empty() ? "..." : ", ...";
        return "{" + out + "}";
    }
    case Value::Kind::Object: {
        std::string out;
        for (const NamedValue& attribute : value.attributes)
            out += (out.empty() ? "" : ", ") + attribute.name + "=" + pythonRepr(attribute.value);
        if (cut)
            out += out.empty() ? "..." : ", ...";
        return value.type + "(" + out + ")";
    }
    case Value::Kind::Opaque:
        if (value.cut == Cut::Redacted)
            return "<redacted>";
        if (value.type.empty())
            return value.text;
        return "<" + value.type + (value.text.empty() ? "" : " " + value.text) + (cut ? " ..." : "") + ">";
    case Value::Kind::NotTold:
        return "<not told>";
    }
    return {};
}

} // namespace callreel
