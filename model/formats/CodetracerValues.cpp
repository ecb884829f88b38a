// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerValues.h"

#include <algorithm>
#include <bit>
#include <cctype>

#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/store/ByteCoder.h"
#include "model/trace/values/Characters.h"

namespace callreel {

namespace {

using log::ValueTag;
using Kind = CodetracerValue::Kind;

// Other recorders bound their values differently or not at all; these bounds keep a chunk within what its reader takes.
constexpr unsigned maxDepth = 10;
constexpr std::size_t maxItems = 1024;
constexpr std::size_t maxStringBytes = 16u << 10;
constexpr std::size_t maxValueBytes = 64u << 10;
constexpr std::size_t maxMagnitudeBytes = 2u << 10;

void appendTag(std::string& out, ValueTag tag) {
    out += static_cast<char>(tag);
}

void appendFixed(std::string& out, std::uint64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8)
        out += static_cast<char>(number >> shift);
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool isPair(const CodetracerValue& value) {
    return value.kind == Kind::Tuple && value.items.size() == 2;
}

/// Names of types that say no more than the kind of the value does.
bool isPlainName(std::string_view name, ValueTag tag) {
    const std::string word = lower(name);
    switch (tag) {
    case ValueTag::List:
        return word == "list" || word.empty();
    case ValueTag::Tuple:
        return word == "tuple" || word.empty();
    case ValueTag::Set:
        return word == "set";
    case ValueTag::FrozenSet:
        return word == "frozenset";
    case ValueTag::Dict:
        return word == "dict";
    case ValueTag::Int:
        return word == "int" || word.empty();
    case ValueTag::Float:
        return word == "float" || word.empty();
    case ValueTag::Str:
        return word == "string" || word == "str" || word.empty();
    default:
        return true;
    }
}

} // namespace

void CodetracerValues::addType(std::string name, std::uint8_t kind, std::vector<std::string> fields) {
    m_types.push_back({std::move(name), std::move(fields), kind});
}

std::uint8_t CodetracerValues::kindOf(std::uint64_t type) const {
    return type < m_types.size() ? m_types[type].kind : codetracer::typeSequence;
}

std::string_view CodetracerValues::nameOf(std::uint64_t type) const {
    return type < m_types.size() ? std::string_view(m_types[type].name) : std::string_view();
}

std::uint32_t CodetracerValues::typeId(std::string_view name) {
    if (const auto found = m_ids.find(name); found != m_ids.end())
        return found->second;
    const auto id = static_cast<std::uint32_t>(m_ids.size());
    m_ids.emplace(name, id);
    m_store.addType(id, TypeInfo{.module = {}, .name = std::string(name), .attributes = {}});
    return id;
}

std::string CodetracerValues::encode(const CodetracerValue& value, std::size_t& room) {
    std::string out;
    m_room = std::min(room, maxValueBytes);
    append(out, value, 0);
    room -= std::min(room, out.size());
    return out;
}

void CodetracerValues::appendText(std::string& out, const std::string& text) {
    if (text.size() <= maxStringBytes) {
        appendTag(out, ValueTag::Str);
        appendColumn(out, text);
        return;
    }
    ++m_cut;
    std::size_t characters = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        if (at <= maxStringBytes)
            end = at;
        Characters::next(text, at);
    }
    appendTag(out, ValueTag::StrCut);
    appendVarint(out, characters);
    appendColumn(out, std::string_view(text).substr(0, end));
}

void CodetracerValues::appendOpaque(std::string& out, std::uint32_t type, const std::string& text) {
    std::size_t end = std::min(text.size(), maxStringBytes);
    const bool cut = end < text.size();
    while (cut && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    m_cut += cut ? 1 : 0;
    appendTag(out, ValueTag::Opaque);
    appendVarint(out, type);
    appendColumn(out, text.substr(0, end) + (cut ? "\u2026" : ""));
}

void CodetracerValues::appendCut(std::string& out, const CodetracerValue& value, std::uint8_t reason) {
    ++m_cut;
    appendTag(out, ValueTag::Cut);
    appendVarint(out, typeId(nameOf(value.type)));
    out += static_cast<char>(reason);
}

void CodetracerValues::appendBigInt(std::string& out, const CodetracerValue& value) {
    std::string magnitude(value.text.rbegin(), value.text.rend());
    while (!magnitude.empty() && magnitude.back() == 0)
        magnitude.pop_back();
    if (magnitude.size() <= maxMagnitudeBytes) {
        appendTag(out, ValueTag::BigInt);
        out += static_cast<char>(value.flag ? 1 : 0);
        appendColumn(out, magnitude);
        return;
    }
    ++m_cut;
    std::uint64_t top = 0;
    for (std::size_t i = 0; i < 9; ++i) { // nine bytes hold the highest 64 bits, wherever the first bit is
        const auto byte = static_cast<unsigned char>(magnitude[magnitude.size() - 1 - i]);
        const unsigned lead = static_cast<unsigned>(std::countl_zero(static_cast<unsigned char>(magnitude.back())));
        if (i < 8)
            top |= std::uint64_t{byte} << (56 - 8 * i) << lead;
        else
            top |= lead ? std::uint64_t{byte} >> (8 - lead) : 0;
    }
    const auto lead = static_cast<unsigned>(std::countl_zero(static_cast<unsigned char>(magnitude.back())));
    appendTag(out, ValueTag::BigIntCut);
    out += static_cast<char>(value.flag ? 1 : 0);
    appendVarint(out, magnitude.size() * 8 - lead);
    appendFixed(out, top);
}

/// Containers: what CodeTracer calls a sequence may be a list, a set or, as pairs, a dict; its type's name says so.
void CodetracerValues::appendItems(std::string& out, const CodetracerValue& value, unsigned depth,
                                   std::string_view type) {
    const std::string word = lower(type);
    ValueTag tag = value.kind == Kind::Tuple ? ValueTag::Tuple : ValueTag::List;
    if (value.kind == Kind::Sequence) {
        const std::uint8_t kind = kindOf(value.type);
        if ((word == "dict" || kind == codetracer::typeTable) && std::ranges::all_of(value.items, isPair))
            tag = ValueTag::Dict;
        else if (word == "frozenset")
            tag = ValueTag::FrozenSet;
        else if (word == "set" || kind == codetracer::typeSet)
            tag = ValueTag::Set;
    }
    if (!isPlainName(type, tag)) {
        appendTag(out, ValueTag::Subclass);
        appendVarint(out, typeId(type));
    }
    // How many fit is known once they are written; the number of those kept stands in front.
    std::string items;
    std::size_t kept = 0;
    for (const CodetracerValue& item : value.items) {
        if (kept == maxItems || m_room == 0)
            break;
        if (tag == ValueTag::Dict) {
            append(items, item.items[0], depth + 1);
            append(items, item.items[1], depth + 1);
        } else {
            append(items, item, depth + 1);
        }
        ++kept;
    }
    m_cut += kept < value.items.size() ? 1 : 0;
    appendTag(out, tag);
    appendVarint(out, value.items.size());
    appendVarint(out, kept);
    out += items;
}

void CodetracerValues::appendFields(std::string& out, const CodetracerValue& value, unsigned depth) {
    std::string fields;
    std::size_t kept = 0;
    for (const CodetracerValue& item : value.items) {
        if (kept == maxItems || m_room == 0)
            break;
        const bool named = value.type < m_types.size() && kept < m_types[value.type].fields.size();
        appendColumn(fields, value.kind == Kind::Variant ? value.text
                             : named                     ? m_types[value.type].fields[kept]
                                                         : std::to_string(kept));
        append(fields, item, depth + 1);
        ++kept;
    }
    m_cut += kept < value.items.size() ? 1 : 0;
    appendTag(out, ValueTag::Object);
    appendVarint(out, typeId(nameOf(value.type)));
    appendVarint(out, value.items.size());
    appendVarint(out, kept);
    out += fields;
}

/// A value without parts.
void CodetracerValues::appendLeaf(std::string& out, const CodetracerValue& value) {
    const std::string_view type = nameOf(value.type);
    const ValueTag plain = value.kind == Kind::Int || value.kind == Kind::BigInt ? ValueTag::Int
                           : value.kind == Kind::Float                           ? ValueTag::Float
                           : value.kind == Kind::String                          ? ValueTag::Str
                                                                                 : ValueTag::None;
    if (!isPlainName(type, plain)) {
        appendTag(out, ValueTag::Subclass);
        appendVarint(out, typeId(type));
    }
    switch (value.kind) {
    case Kind::Int:
        appendTag(out, ValueTag::Int);
        appendVarint(out, log::zigzag(value.integer));
        break;
    case Kind::Float:
        appendTag(out, ValueTag::Float);
        appendFixed(out, std::bit_cast<std::uint64_t>(value.real));
        break;
    case Kind::Bool:
        appendTag(out, value.flag ? ValueTag::True : ValueTag::False);
        break;
    case Kind::BigInt:
        appendBigInt(out, value);
        break;
    case Kind::String:
    case Kind::Char:
        appendText(out, value.text);
        break;
    case Kind::Raw:
        // "Object" is that recorder's word for a type that it does not tell.
        appendOpaque(out, typeId(lower(type) == "object" ? std::string_view() : type), value.text);
        break;
    case Kind::Error:
        if (value.text == codetracer::redactedWord) {
            ++m_redacted;
            appendTag(out, ValueTag::Redacted);
        } else if (value.text == codetracer::notRecordedWord) {
            appendTag(out, ValueTag::NotTold);
        } else {
            appendOpaque(out, typeId(type), value.text);
        }
        break;
    case Kind::Cell:
        appendOpaque(out, typeId("cell"), std::to_string(value.integer));
        break;
    default:
        appendTag(out, ValueTag::None);
        break;
    }
}

void CodetracerValues::append(std::string& out, const CodetracerValue& value, unsigned depth) {
    const std::size_t before = out.size();
    if (m_room == 0) {
        appendCut(out, value, static_cast<std::uint8_t>(log::CutReason::Bytes));
    } else if (depth > maxDepth && !value.items.empty()) {
        appendCut(out, value, static_cast<std::uint8_t>(log::CutReason::Depth));
    } else if (value.kind == Kind::Sequence || value.kind == Kind::Tuple) {
        appendItems(out, value, depth, nameOf(value.type));
        return; // what is in it has been counted
    } else if (value.kind == Kind::Struct || value.kind == Kind::Variant) {
        appendFields(out, value, depth);
        return;
    } else if (value.kind == Kind::Reference && !value.items.empty()) {
        append(out, value.items.front(), depth + 1);
        return;
    } else {
        appendLeaf(out, value);
    }
    m_room -= std::min(m_room, out.size() - before);
}

} // namespace callreel
