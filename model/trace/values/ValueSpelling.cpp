// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/ValueSpelling.h"

#include "model/trace/values/Characters.h"

namespace callreel::spelling {

Brackets bracketsOf(const Value& value) {
    Brackets out;
    const char* builtin = "";
    switch (value.kind) {
    case Value::Kind::List:
        out = {"[", "]"}, builtin = "list";
        break;
    case Value::Kind::Tuple:
        out = {"(", value.items.size() == 1 && value.cut == Cut::None ? ",)" : ")"}, builtin = "tuple";
        break;
    case Value::Kind::Set:
        out = {"{", "}"}, builtin = "set";
        break;
    case Value::Kind::FrozenSet:
        out = {"frozenset({", "})"}, builtin = "frozenset";
        break;
    case Value::Kind::Dict:
        out = {"{", "}"}, builtin = "dict";
        break;
    default:
        return {Characters::escaped(value.type) + "(", ")"};
    }
    const bool empty = value.items.empty() && value.entries.empty() && value.cut == Cut::None;
    if (empty && (value.kind == Value::Kind::Set || value.kind == Value::Kind::FrozenSet))
        out = {std::string(builtin) + "(", ")"};
    if (!value.type.empty() && value.type != builtin)
        return {Characters::escaped(value.type) + "(" + out.open, out.close + ")"};
    return out;
}

namespace {

std::string_view builtinName(Value::Kind kind) {
    switch (kind) {
    case Value::Kind::None:
        return "NoneType";
    case Value::Kind::Bool:
        return "bool";
    case Value::Kind::Int:
        return "int";
    case Value::Kind::Float:
        return "float";
    case Value::Kind::Complex:
        return "complex";
    case Value::Kind::Str:
        return "str";
    case Value::Kind::Bytes:
        return "bytes";
    default:
        return "";
    }
}

} // namespace

Brackets subclassOf(const Value& value) {
    const std::string_view builtin = builtinName(value.kind);
    if (value.type.empty() || value.type == builtin)
        return {};
    return {Characters::escaped(value.type) + "(", ")"};
}

bool isContainer(const Value& value) {
    switch (value.kind) {
    case Value::Kind::List:
    case Value::Kind::Tuple:
    case Value::Kind::Set:
    case Value::Kind::FrozenSet:
    case Value::Kind::Dict:
    case Value::Kind::Object:
        return true;
    default:
        return false;
    }
}

std::size_t childCount(const Value& value) {
    return value.items.size() + value.entries.size() + value.attributes.size();
}

const Value& childOf(const Value& value, std::size_t index) {
    if (index < value.items.size())
        return value.items[index];
    index -= value.items.size();
    if (index < value.entries.size())
        return value.entries[index].value;
    return value.attributes[index - value.entries.size()].value;
}

char quoteFor(std::string_view text) {
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

void appendQuoted(std::string& out, char32_t c, char quote) {
    if (c == static_cast<char32_t>(quote) || c == '\\') {
        out += '\\';
        out += static_cast<char>(c);
    } else if (Characters::isPrintable(c)) {
        Characters::append(out, c);
    } else {
        Characters::appendEscaped(out, c);
    }
}

} // namespace callreel::spelling
