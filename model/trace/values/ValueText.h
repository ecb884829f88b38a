// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/trace/values/Value.h"

namespace callreel {

/// The few words that stand inside of a rendered value; the window fills them translated (context "ValueText").
struct ValueWords {
    std::string redacted = QT_TRANSLATE_NOOP("ValueText", "redacted");
    std::string cycle = QT_TRANSLATE_NOOP("ValueText", "cycle");
    std::string depth = QT_TRANSLATE_NOOP("ValueText", "too deep");
    std::string notTold = QT_TRANSLATE_NOOP("ValueText", "not told");
    std::string cut = QT_TRANSLATE_NOOP("ValueText", "cut");
    std::string cutFrom = QT_TRANSLATE_NOOP("ValueText", "cut from %1"); ///< bytes: "cut from 1.2 MB"
    std::string partOf = QT_TRANSLATE_NOOP("ValueText", "%1 of %2");     ///< "16 of 5 000" items
    std::string items = QT_TRANSLATE_NOOP("ValueText", "%1 items");      ///< after "…" in a container
    std::string characters = QT_TRANSLATE_NOOP("ValueText", "%1 of %2 characters");
    std::string digits = QT_TRANSLATE_NOOP("ValueText", "%1 digits");
};

/// A piece of a rendered value and what it is, for its colour.
struct ValueSpan {
    enum class Role {
        Plain, ///< brackets, commas, type names
        Number,
        String, ///< str and bytes
        Name,   ///< None, True, False
        Key,    ///< names of arguments and attributes
        Exception,
        Cut,     ///< the trace does not have it: shown as a dashed tag, on a terminal between ‹ and ›
        Elision, ///< "…": there was no room here
    };
    std::string text; ///< UTF-8, nothing in it that is not printable
    Role role = Role::Plain;
    bool operator==(const ValueSpan&) const = default;
};
using ValueSpans = std::vector<ValueSpan>;

/// A value on one line, written as Python would write it, within a width. What does not fit ends in "…", a container
/// says how many items it has: [Order(id=1, …), … 14 items].
class ValueText {
public:
    static constexpr std::size_t unlimited = ~std::size_t{0};

    struct Options {
        std::size_t width = unlimited;             ///< never exceeded; 0 renders nothing
        int (*characterWidth)(char32_t) = nullptr; ///< columns of a printable character; nothing: 1 each
        const ValueWords* words = nullptr;         ///< nothing: English
    };

    static ValueSpans render(const Value& value, const Options& options);
    static ValueSpans render(const Value& value) { return render(value, Options()); }
    /// "(path='day.csv', strict=True)"; the first arguments get the room.
    static ValueSpans renderArguments(const std::vector<NamedValue>& arguments, const Options& options);

    /// Columns that the spans take, the two marks around a Cut included.
    static std::size_t width(const ValueSpans& spans, const Options& options);
    /// The spans as one text, Cut between ‹ and ›.
    static std::string plainText(const ValueSpans& spans);
};

} // namespace callreel
