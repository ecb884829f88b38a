// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace callreel {

/// Why a value is not whole (contract: "cut").
enum class Cut : std::uint8_t { None, Depth, Length, Bytes, Cycle, Redacted };

struct NamedValue;
struct ValueEntry;

/// A captured Python value as a tree, ready to be shown or written as JSON (contract: V).
struct Value {
    enum class Kind : std::uint8_t {
        None,
        Bool,
        Int,
        Float,
        Complex,
        Str,
        Bytes,
        List,
        Tuple,
        Set,
        FrozenSet,
        Dict,
        Object,
        Exception,
        Opaque,  ///< only the type (and perhaps a name) is known: functions, modules, iterators
        NotTold, ///< the interpreter does not tell it (CPython 3.11: the exception of an unwind)
    };

    Kind kind = Kind::None;
    std::string type;                ///< the type's name: "int", "Order"
    std::string module;              ///< the type's module, empty for builtins
    std::string text;                ///< WTF-8: a lone surrogate is three bytes, as Python's "surrogatepass" writes it
    std::vector<Value> items;        ///< list, tuple, set
    std::vector<ValueEntry> entries; ///< dict
    std::vector<NamedValue> attributes;  ///< objects
    std::optional<std::uint64_t> length; ///< true length, where it applies: characters, bytes, digits or items
    Cut cut = Cut::None;
};

struct NamedValue {
    std::string name;
    Value value;
};

struct ValueEntry {
    Value key;
    Value value;
};

/// "depth", "length", ...; empty for Cut::None.
const char* cutName(Cut cut);

} // namespace callreel
