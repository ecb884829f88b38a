// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/ValueSpanWriter.h"

#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"
#include "model/trace/values/ValueSpelling.h"

namespace callreel {

namespace {

const ValueWords englishWords;

} // namespace

int columnsOf(char32_t c, const ValueText::Options& options) {
    return options.characterWidth ? std::max(0, options.characterWidth(c)) : 1;
}

std::size_t columnsOf(std::string_view text, const ValueText::Options& options) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += static_cast<std::size_t>(columnsOf(Characters::next(text, at), options));
    return sum;
}

ValueSpanWriter::ValueSpanWriter(const ValueText::Options& options, std::size_t limit)
    : m_options(options), m_words(options.words ? *options.words : englishWords), m_limit(limit) {}

void ValueSpanWriter::put(std::string_view text, Role role) {
    if (text.empty() || overflowed())
        return;
    m_used += columnsOf(text, m_options) + (role == Role::Cut ? 2 : 0);
    if (overflowed())
        return;
    if (!m_spans.empty() && m_spans.back().role == role && role != Role::Cut)
        m_spans.back().text += text;
    else
        m_spans.push_back({std::string(text), role});
}

void ValueSpanWriter::put(const ValueSpans& spans) {
    for (const ValueSpan& span : spans)
        put(span.text, span.role);
}

/// What the recorder cut from it, in words; empty when nothing.
std::string ValueSpanWriter::tag(const Value& value) const {
    switch (value.cut) {
    case Cut::None:
        return {};
    case Cut::Depth:
        return m_words.depth;
    case Cut::Cycle:
        return m_words.cycle;
    case Cut::Redacted:
        return m_words.redacted;
    case Cut::Length:
    case Cut::Bytes:
        break;
    }
    if (!value.length)
        return m_words.cut;
    if (value.kind == Value::Kind::Int)
        return fillTemplate(m_words.digits, {NumberText::count(*value.length)});
    if (value.kind == Value::Kind::Str)
        return fillTemplate(m_words.characters, {NumberText::count(columnsOf(value.text, ValueText::Options())),
                                                 NumberText::count(*value.length)});
    if (value.kind == Value::Kind::Bytes)
        return fillTemplate(m_words.cutFrom, {NumberText::bytes(*value.length)});
    if (spelling::isContainer(value))
        return fillTemplate(m_words.partOf,
                            {NumberText::count(spelling::childCount(value)), NumberText::count(*value.length)});
    return m_words.cut;
}

void ValueSpanWriter::putString(const Value& value) {
    const char quote = spelling::quoteFor(value.text);
    std::string piece(1, quote);
    // In pieces, so that a megabyte is not escaped when eighty columns are asked for.
    for (std::size_t at = 0; at < value.text.size() && !overflowed();) {
        spelling::appendQuoted(piece, Characters::next(value.text, at), quote);
        if (piece.size() >= 256) {
            put(piece, Role::String);
            piece.clear();
        }
    }
    piece += quote;
    put(piece, Role::String);
}

void ValueSpanWriter::whole(const Value& value, int depth) {
    if (depth > deepestValue) {
        put("…", Role::Elision);
        return;
    }
    const std::string cutTag = tag(value);
    if (value.cut == Cut::Redacted) {
        put(cutTag, Role::Cut);
        return;
    }
    if (spelling::isContainer(value)) {
        const spelling::Brackets brackets = spelling::bracketsOf(value);
        put(brackets.open, Role::Plain);
        const std::size_t count = spelling::childCount(value);
        for (std::size_t i = 0; i < count && !overflowed(); ++i) {
            if (i > 0)
                put(", ", Role::Plain);
            wholeChild(value, i, depth);
        }
        if (!cutTag.empty()) {
            if (count > 0)
                put(", ", Role::Plain);
            put(cutTag, Role::Cut);
        }
        put(brackets.close, Role::Plain);
        return;
    }
    const spelling::Brackets subclass = spelling::subclassOf(value);
    switch (value.kind) {
    case Value::Kind::None:
        put("None", Role::Name);
        return;
    case Value::Kind::Bool:
        put(Characters::escaped(value.text), Role::Name);
        break;
    case Value::Kind::Int:
    case Value::Kind::Float:
    case Value::Kind::Complex:
        put(subclass.open, Role::Plain);
        put(Characters::escaped(value.text), Role::Number);
        put(subclass.close, Role::Plain);
        break;
    case Value::Kind::Str:
        put(subclass.open, Role::Plain);
        putString(value);
        put(subclass.close, Role::Plain);
        break;
    case Value::Kind::Bytes: {
        // A bytearray's literal may bring its own parentheses.
        const bool named = value.text.starts_with(value.type);
        put(named ? "" : subclass.open, Role::Plain);
        put(Characters::escaped(value.text), Role::String);
        put(named ? "" : subclass.close, Role::Plain);
        break;
    }
    case Value::Kind::Exception:
        put(Characters::escaped(value.text.empty() ? value.type : value.text), Role::Exception);
        break;
    case Value::Kind::NotTold:
        put(m_words.notTold, Role::Cut);
        return;
    default:
        put(Characters::escaped(value.type), Role::Plain);
        if (!value.text.empty() && value.text != value.type)
            put((value.type.empty() ? "" : " ") + Characters::escaped(value.text), Role::Plain);
        break;
    }
    if (!cutTag.empty()) {
        if (used() > 0)
            put(" ", Role::Plain);
        put(cutTag, Role::Cut);
    }
}

/// What stands before a child's value: "key: " in a dict, "name=" in an object.
void ValueSpanWriter::putLabel(const Value& value, std::size_t index, int depth) {
    if (index < value.items.size())
        return;
    index -= value.items.size();
    if (index < value.entries.size()) {
        put(within(value.entries[index].key, room(), depth + 1));
        put(": ", Role::Plain);
        return;
    }
    put(Characters::escaped(value.attributes[index - value.entries.size()].name), Role::Key);
    put("=", Role::Plain);
}

void ValueSpanWriter::wholeChild(const Value& value, std::size_t index, int depth) {
    if (index >= value.items.size() && index < value.items.size() + value.entries.size()) {
        whole(value.entries[index - value.items.size()].key, depth + 1);
        put(": ", Role::Plain);
    } else {
        putLabel(value, index, depth);
    }
    whole(spelling::childOf(value, index), depth + 1);
}

ValueSpans ValueSpanWriter::within(const Value& value, std::size_t width, int depth) const {
    ValueSpanWriter attempt(m_options, width);
    attempt.whole(value, depth);
    if (!attempt.overflowed())
        return attempt.take();
    ValueSpanWriter shorter(m_options, width);
    shorter.shortened(value, depth);
    return shorter.take();
}
} // namespace callreel
