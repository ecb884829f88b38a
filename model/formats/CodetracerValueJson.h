// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/trace/json/JsonWriter.h"
#include "model/trace/values/Value.h"

namespace callreel {

/// Writes our values as trace.json has them, and the types that they refer to.
class CodetracerValueJson {
public:
    void write(JsonWriter& json, const Value& value);
    /// A value that nobody has: of a call that never returned, or of a run recorded without values.
    void writeNothing(JsonWriter& json);

    /// The events of the types that came up since the last call; they go before the value.
    std::vector<std::string> takeNewTypes();

private:
    std::uint64_t type(std::uint8_t kind, const std::string& name, const std::vector<std::string>& fields = {});
    void writeText(JsonWriter& json, const char* kind, const char* key, std::string_view text, std::uint64_t typeId);
    void writeInt(JsonWriter& json, const Value& value);
    void writeContainer(JsonWriter& json, const Value& value);
    void writeObject(JsonWriter& json, const Value& value);
    /// Stands where something was cut.
    void writeEllipsis(JsonWriter& json);

    std::map<std::string, std::uint64_t> m_types; ///< by the event that defines them
    std::vector<std::string> m_newTypes;
};

/// Text without what JSON has no place for: a lone surrogate, or a byte of no character, becomes U+FFFD.
std::string wellFormed(std::string_view text);

/// The bytes of a decimal number's magnitude, highest first.
std::string magnitudeOf(std::string_view digits);

} // namespace callreel
