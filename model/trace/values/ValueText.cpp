// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/ValueText.h"

#include <algorithm>
#include <string_view>

#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"

namespace callreel {
namespace {

using Role = ValueSpan::Role;
using Options = ValueText::Options;

/// A file may nest values deeper than a stack is high; what is deeper than this is not looked at.
constexpr int deepest = 100;
/// In a container that does not fit no item takes more than a quarter of the room (but so much), so that one long item
/// does not hide all others.
constexpr std::size_t leastItemWidth = 20;
/// Less room than this is not worth beginning one more child in.
constexpr std::size_t leastShortenedWidth = 12;

const ValueWords englishWords;

int columnsOf(char32_t c, const Options& options) {
    return options.characterWidth ? std::max(0, options.characterWidth(c)) : 1;
}

std::size_t columns(std::string_view text, const Options& options) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += static_cast<std::size_t>(columnsOf(Characters::next(text, at), options));
    return sum;
}

std::string filled(const std::string& pattern, std::string first, std::string second = {}) {
    return fillTemplate(pattern, {std::move(first), std::move(second)});
}

/// How a kind of container is written: what stands around its children.
struct Brackets {
    std::string open;
    std::string close;
};

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

/// Writes spans up to a limit. Whole: gives up as soon as the limit is passed. The caller then shortens.
class Writer {
public:
    Writer(const Options& options, std::size_t limit)
        : m_options(options), m_words(options.words ? *options.words : englishWords), m_limit(limit) {}

    bool overflowed() const { return m_used > m_limit; }
    std::size_t used() const { return m_used; }
    std::size_t room() const { return m_limit - std::min(m_limit, m_used); }
    ValueSpans take() { return std::move(m_spans); }

    void put(std::string_view text, Role role) {
        if (text.empty() || overflowed())
            return;
        m_used += columns(text, m_options) + (role == Role::Cut ? 2 : 0);
        if (overflowed())
            return;
        if (!m_spans.empty() && m_spans.back().role == role && role != Role::Cut)
            m_spans.back().text += text;
        else
            m_spans.push_back({std::string(text), role});
    }

    void put(const ValueSpans& spans) {
        for (const ValueSpan& span : spans)
            put(span.text, span.role);
    }

    void whole(const Value& value, int depth = 0);
    void wholeChild(const Value& value, std::size_t index, int depth);
    void shortened(const Value& value, int depth);
    void shortenedContainer(const Value& value, int depth);
    void shortenedText(std::string_view text, Role role, std::string_view close);

    /// The value whole if it fits into `width`, else shortened; always within it.
    ValueSpans within(const Value& value, std::size_t width, int depth) const {
        Writer attempt(m_options, width);
        attempt.whole(value, depth);
        if (!attempt.overflowed())
            return attempt.take();
        Writer shorter(m_options, width);
        shorter.shortened(value, depth);
        return shorter.take();
    }
    ValueSpans childWithin(const Value& value, std::size_t index, std::size_t width, int depth) const;

private:
    void putString(const Value& value);
    void putLabel(const Value& value, std::size_t index, int depth);
    std::string tag(const Value& value) const;

    const Options& m_options;
    const ValueWords& m_words;
    std::size_t m_limit;
    std::size_t m_used = 0;
    ValueSpans m_spans;
};

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

/// The prefix and suffix of a subclass of a builtin: MyStr( ... ).
Brackets subclassOf(const Value& value, std::string_view builtin) {
    if (value.type.empty() || value.type == builtin)
        return {};
    return {Characters::escaped(value.type) + "(", ")"};
}

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

/// What the recorder cut from it, in words; empty when nothing.
std::string Writer::tag(const Value& value) const {
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
        return filled(m_words.digits, NumberText::count(*value.length));
    if (value.kind == Value::Kind::Str)
        return filled(m_words.characters, NumberText::count(columns(value.text, Options())),
                      NumberText::count(*value.length));
    if (value.kind == Value::Kind::Bytes)
        return filled(m_words.cutFrom, NumberText::bytes(*value.length));
    if (isContainer(value))
        return filled(m_words.partOf, NumberText::count(childCount(value)), NumberText::count(*value.length));
    return m_words.cut;
}

void Writer::putString(const Value& value) {
    const char quote = quoteFor(value.text);
    std::string piece(1, quote);
    // In pieces, so that a megabyte is not escaped when eighty columns are asked for.
    for (std::size_t at = 0; at < value.text.size() && !overflowed();) {
        appendQuoted(piece, Characters::next(value.text, at), quote);
        if (piece.size() >= 256) {
            put(piece, Role::String);
            piece.clear();
        }
    }
    piece += quote;
    put(piece, Role::String);
}

void Writer::whole(const Value& value, int depth) {
    if (depth > deepest) {
        put("…", Role::Elision);
        return;
    }
    const std::string cutTag = tag(value);
    if (value.cut == Cut::Redacted) {
        put(cutTag, Role::Cut);
        return;
    }
    if (isContainer(value)) {
        const Brackets brackets = bracketsOf(value);
        put(brackets.open, Role::Plain);
        const std::size_t count = childCount(value);
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
    const Brackets subclass = subclassOf(value, builtinName(value.kind));
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
void Writer::putLabel(const Value& value, std::size_t index, int depth) {
    if (index < value.items.size())
        return;
    index -= value.items.size();
    if (index < value.entries.size()) {
        put(within(value.entries[index].first, room(), depth + 1));
        put(": ", Role::Plain);
        return;
    }
    put(Characters::escaped(value.attributes[index - value.entries.size()].name), Role::Key);
    put("=", Role::Plain);
}

const Value& childOf(const Value& value, std::size_t index) {
    if (index < value.items.size())
        return value.items[index];
    index -= value.items.size();
    if (index < value.entries.size())
        return value.entries[index].second;
    return value.attributes[index - value.entries.size()].value;
}

void Writer::wholeChild(const Value& value, std::size_t index, int depth) {
    if (index >= value.items.size() && index < value.items.size() + value.entries.size()) {
        whole(value.entries[index - value.items.size()].first, depth + 1);
        put(": ", Role::Plain);
    } else {
        putLabel(value, index, depth);
    }
    whole(childOf(value, index), depth + 1);
}

ValueSpans Writer::childWithin(const Value& value, std::size_t index, std::size_t width, int depth) const {
    Writer child(m_options, width);
    child.wholeChild(value, index, depth);
    if (!child.overflowed())
        return child.take();
    Writer shorter(m_options, width);
    shorter.putLabel(value, index, depth);
    if (shorter.overflowed() || shorter.room() == 0)
        return {};
    shorter.put(shorter.within(childOf(value, index), shorter.room(), depth + 1));
    return shorter.take();
}

/// As many characters as there is room for, "…" and what closes it.
void Writer::shortenedText(std::string_view text, Role role, std::string_view close) {
    const std::size_t reserved = 1 + columns(close, m_options);
    if (room() <= reserved) {
        if (room() > 0)
            put("…", Role::Elision);
        return;
    }
    std::size_t left = room() - reserved;
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = Characters::next(text, at);
        const auto wide = static_cast<std::size_t>(columnsOf(c, m_options));
        if (wide > left)
            break;
        left -= wide;
        Characters::append(kept, c);
    }
    put(kept, role);
    put("…", Role::Elision);
    put(close, role);
}

void Writer::shortened(const Value& value, int depth) {
    if (value.cut == Cut::Redacted || value.kind == Value::Kind::NotTold) {
        put("…", Role::Elision);
        return;
    }
    if (isContainer(value)) {
        shortenedContainer(value, depth);
        return;
    }
    // Nothing behind m_limit characters can be seen, so nothing behind it is written.
    std::string text;
    Role role = Role::Plain;
    std::string close;
    if (value.kind == Value::Kind::Str) {
        const char quote = quoteFor(value.text);
        text = quote;
        for (std::size_t at = 0; at < value.text.size() && text.size() <= 4 * m_limit;)
            appendQuoted(text, Characters::next(value.text, at), quote);
        role = Role::String;
        close = quote;
    } else {
        Writer all(m_options, ValueText::unlimited);
        Value bare = value;
        bare.cut = Cut::None;
        all.whole(bare, depth);
        for (const ValueSpan& span : all.take()) {
            text += span.text;
            role = span.role;
        }
        if (text.ends_with(')'))
            close = ")";
        else if (value.kind == Value::Kind::Bytes && !text.empty())
            close = text.back();
    }
    shortenedText(text, role, close);
}

void Writer::shortenedContainer(const Value& value, int depth) {
    const Brackets brackets = bracketsOf(value);
    const std::size_t count = childCount(value);
    const std::uint64_t length = value.length ? std::max<std::uint64_t>(*value.length, count) : count;
    const bool object = value.kind == Value::Kind::Object;
    const std::string tail = object ? "…" : "… " + filled(m_words.items, NumberText::count(length));
    const std::string shortTail = "…";

    const std::size_t around = columns(brackets.open, m_options) + columns(brackets.close, m_options);
    if (room() < around + 1) {
        // Not even the brackets: a type's name is worth more than nothing.
        if (brackets.open.size() > 2 && room() > 2)
            shortenedText(brackets.open + brackets.close, Role::Plain, "");
        else if (room() > 0)
            put("…", Role::Elision);
        return;
    }
    put(brackets.open, Role::Plain);
    const std::size_t closeWidth = columns(brackets.close, m_options);
    const std::size_t inside = room() - closeWidth;
    const bool longTail = columns(tail, m_options) <= inside;
    const std::string& end = longTail ? tail : shortTail;
    const std::size_t endWidth = columns(end, m_options);
    const std::size_t itemLimit = std::max(leastItemWidth, inside / 4);
    for (std::size_t i = 0; i < count && depth < deepest; ++i) {
        const std::size_t reserved = closeWidth + endWidth + 2; // ", " before the tail
        if (room() <= reserved)
            break;
        const std::size_t available = room() - reserved;
        const ValueSpans child = childWithin(value, i, std::min(available, itemLimit), depth);
        const bool isShortened =
            std::any_of(child.begin(), child.end(), [](const ValueSpan& span) { return span.role == Role::Elision; });
        // The rest of the room is for one more child only when it shows more of it than a beginning.
        const bool worthIt =
            !child.empty() && !(isShortened && (child.size() == 1 || (i > 0 && available < leastShortenedWidth)));
        if (!worthIt)
            break;
        put(child);
        put(", ", Role::Plain);
    }
    put(end, Role::Elision);
    put(brackets.close, Role::Plain);
}

} // namespace

ValueSpans ValueText::render(const Value& value, const Options& options) {
    if (options.width == 0)
        return {};
    return Writer(options, options.width).within(value, options.width, 0);
}

ValueSpans ValueText::renderArguments(const std::vector<NamedValue>& arguments, const Options& options) {
    if (options.width < 2)
        return {};
    // An object without a name, but for the length: so arguments and attributes are cut alike.
    Value call;
    call.kind = Value::Kind::Object;
    call.attributes = arguments;
    return render(call, options);
}

std::size_t ValueText::width(const ValueSpans& spans, const Options& options) {
    std::size_t sum = 0;
    for (const ValueSpan& span : spans)
        sum += columns(span.text, options) + (span.role == Role::Cut ? 2 : 0);
    return sum;
}

std::string ValueText::plainText(const ValueSpans& spans) {
    std::string out;
    for (const ValueSpan& span : spans)
        out += span.role == Role::Cut ? "‹" + span.text + "›" : span.text;
    return out;
}

} // namespace callreel
