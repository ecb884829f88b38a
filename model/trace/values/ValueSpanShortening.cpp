// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"
#include "model/trace/values/ValueSpanWriter.h"
#include "model/trace/values/ValueSpelling.h"

// The half of ValueSpanWriter that decides what is left out where there is no room.

namespace callreel {

namespace {

/// In a container that does not fit no item takes more than a quarter of the room (but so much), so that one long item
/// does not hide all others.
constexpr std::size_t leastItemWidth = 20;
/// Less room than this is not worth beginning one more child in.
constexpr std::size_t leastShortenedWidth = 12;

} // namespace

ValueSpans ValueSpanWriter::childWithin(const Value& value, std::size_t index, std::size_t width, int depth) const {
    ValueSpanWriter child(m_options, width);
    child.wholeChild(value, index, depth);
    if (!child.overflowed())
        return child.take();
    ValueSpanWriter shorter(m_options, width);
    shorter.putLabel(value, index, depth);
    if (shorter.overflowed() || shorter.room() == 0)
        return {};
    shorter.put(shorter.within(spelling::childOf(value, index), shorter.room(), depth + 1));
    return shorter.take();
}

/// As many characters as there is room for, "…" and what closes it.
void ValueSpanWriter::shortenedText(std::string_view text, Role role, std::string_view close) {
    const std::size_t reserved = 1 + columnsOf(close, m_options);
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

void ValueSpanWriter::shortened(const Value& value, int depth) {
    if (value.cut == Cut::Redacted || value.kind == Value::Kind::NotTold) {
        put("…", Role::Elision);
        return;
    }
    if (spelling::isContainer(value)) {
        shortenedContainer(value, depth);
        return;
    }
    // Nothing behind m_limit characters can be seen, so nothing behind it is written.
    std::string text;
    Role role = Role::Plain;
    std::string close;
    if (value.kind == Value::Kind::Str) {
        const char quote = spelling::quoteFor(value.text);
        text = quote;
        for (std::size_t at = 0; at < value.text.size() && text.size() <= 4 * m_limit;)
            spelling::appendQuoted(text, Characters::next(value.text, at), quote);
        role = Role::String;
        close = quote;
    } else {
        ValueSpanWriter all(m_options, ValueText::unlimited);
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

void ValueSpanWriter::shortenedContainer(const Value& value, int depth) {
    const spelling::Brackets brackets = spelling::bracketsOf(value);
    const std::size_t count = spelling::childCount(value);
    const std::uint64_t length = value.length ? std::max<std::uint64_t>(*value.length, count) : count;
    const bool object = value.kind == Value::Kind::Object;
    const std::string tail = object ? "…" : "… " + fillTemplate(m_words.items, {NumberText::count(length)});
    const std::string shortTail = "…";

    const std::size_t around = columnsOf(brackets.open, m_options) + columnsOf(brackets.close, m_options);
    if (room() < around + 1) {
        // Not even the brackets: a type's name is worth more than nothing.
        if (brackets.open.size() > 2 && room() > 2)
            shortenedText(brackets.open + brackets.close, Role::Plain, "");
        else if (room() > 0)
            put("…", Role::Elision);
        return;
    }
    put(brackets.open, Role::Plain);
    const std::size_t closeWidth = columnsOf(brackets.close, m_options);
    const std::size_t inside = room() - closeWidth;
    const bool longTail = columnsOf(tail, m_options) <= inside;
    const std::string& end = longTail ? tail : shortTail;
    const std::size_t endWidth = columnsOf(end, m_options);
    const std::size_t itemLimit = std::max(leastItemWidth, inside / 4);
    for (std::size_t i = 0; i < count && depth < deepestValue; ++i) {
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

} // namespace callreel
