// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callreel {

/// Writes JSON in the order in which it is called, so that keys come in the order a contract gives. The caller nests
/// rightly; commas, quotes and indentation are done here.
///
/// Text is WTF-8: a lone surrogate becomes its JSON escape (\ud83d), and a byte that is no UTF-8 at all the escape of
/// the surrogate that Python's "surrogateescape" gives it (\udcff). So the output is always plain UTF-8 and nothing is
/// lost.
class JsonWriter {
public:
    enum class Style { Compact, Indented };
    explicit JsonWriter(Style style = Style::Compact) : m_style(style) {}

    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(bool flag) { return raw(flag ? "true" : "false"); }
    JsonWriter& value(std::integral auto number) { return raw(std::to_string(number)); }
    /// As short as it can be and still read back as the same number; what JSON has no number for is null.
    JsonWriter& value(double number);
    JsonWriter& null() { return raw("null"); }
    template <typename T>
    JsonWriter& value(const std::optional<T>& maybe) {
        return maybe ? value(*maybe) : null();
    }

    /// Key and value in one.
    template <typename T>
    JsonWriter& member(std::string_view name, const T& what) {
        key(name);
        return value(what);
    }
    JsonWriter& member(std::string_view name, const char* text) { return member(name, std::string_view(text)); }
    JsonWriter& nullMember(std::string_view name) { return key(name).null(); }

    /// JSON made elsewhere, put in as a value.
    JsonWriter& raw(std::string_view json);

    const std::string& text() const { return m_out; }
    /// The text so far; the writer is empty afterwards.
    std::string take();

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void beforeValue();
    void newLine();

    std::string m_out;
    std::vector<bool> m_filled; ///< per open bracket: whether something is in it
    Style m_style;
    bool m_afterKey = false;
};

/// The text as a JSON string with its quotes, by the rules of JsonWriter.
std::string jsonString(std::string_view text);

} // namespace callreel
