// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/trace/values/Value.h"

namespace callreel {

/// A class that values of the trace refer to.
struct TypeInfo {
    std::string module;
    std::string name;
    std::vector<std::string> attributes; ///< of a shape: the class and what its objects have
};

/// Reads captured values from their bytes (docs/format.md, "Values"). The bytes may be damaged or hostile: nesting,
/// counts and lengths are bounded by what there is to read, and anything impossible ends in nullopt, never in a crash.
class ValueDecoder {
public:
    explicit ValueDecoder(const std::vector<TypeInfo>& types) : m_types(types) {}

    /// Reads the value at the front of `bytes` and takes it off.
    std::optional<Value> take(std::string_view& bytes) const;
    /// Reads a varint count and that many values, as the arguments of a call are written.
    std::optional<std::vector<Value>> takeArguments(std::string_view& bytes) const;

private:
    std::optional<Value> takeAt(std::string_view& bytes, unsigned depth) const;
    bool takeItems(std::string_view& bytes, unsigned depth, Value& value, bool pairs) const;
    bool takeObject(std::string_view& bytes, unsigned depth, Value& value) const;
    bool takeShaped(std::string_view& bytes, unsigned depth, Value& value) const;
    bool takeType(std::string_view& bytes, Value& value) const;

    const std::vector<TypeInfo>& m_types;
};

/// The value as a Python literal, in one line, in full: what repr() would give for builtins, `Name(...)` style for the
/// rest.
std::string pythonRepr(const Value& value);

} // namespace callreel
