// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callreel {

/// A value of a CodeTracer trace (its ValueRecord), whatever the file's encoding.
struct CodetracerValue {
    enum class Kind : std::uint8_t {
        None,
        Int,
        Float,
        Bool,
        String,
        Char,
        Raw,   ///< only a text is known, often Python's str()
        Error, ///< the recorder has no value: "<redacted>"
        BigInt,
        Sequence,
        Tuple,
        Struct,
        Variant,
        Reference,
        Cell,
    };
    static constexpr std::uint64_t noType = ~std::uint64_t{0};

    Kind kind = Kind::None;
    std::int64_t integer = 0; ///< Int; Cell: its place
    double real = 0;
    bool flag = false;           ///< Bool: its value; BigInt: negative
    std::string text;            ///< String, Char, Raw, Error; Variant: discriminator; BigInt: bytes, highest first
    std::uint64_t type = noType; ///< number of a type
    std::vector<CodetracerValue> items; ///< elements, fields, contents, what is referred to
};

/// One event of a CodeTracer trace, as far as calls are concerned. Which fields say something depends on its kind.
/// Paths, functions, types and names of variables are numbered from 0 in the order in which they appear.
struct CodetracerEvent {
    enum class Kind : std::uint8_t {
        Path,         ///< text
        VariableName, ///< text
        Type,         ///< typeKind, text (its name), fields
        Function,     ///< path, line, text
        Step,         ///< path, line
        Call,         ///< number (of the function), arguments
        Return,       ///< value
        Output,       ///< typeKind (0 written, 2 written elsewhere: standard error), metadata, text
        ThreadStart,  ///< number
        ThreadExit,   ///< number
        ThreadSwitch, ///< number
    };
    struct Argument {
        std::uint64_t variable = 0;
        CodetracerValue value;
    };

    Kind kind = Kind::Path;
    std::string text;
    std::string metadata;
    std::uint64_t number = 0;
    std::uint64_t path = 0;
    std::int64_t line = 0;
    std::uint8_t typeKind = 0;
    double part = 0; ///< how much of the recording has been read, 0 to 1
    std::vector<std::string> fields;
    std::vector<Argument> arguments;
    CodetracerValue value;
};

/// Numbers of EventLogKind and TypeKind that we read or write, as trace.json has them.
namespace codetracer {
inline constexpr std::uint8_t eventWrite = 0;
inline constexpr std::uint8_t eventWriteOther = 2;

inline constexpr std::uint8_t typeSequence = 0;
inline constexpr std::uint8_t typeSet = 1;
inline constexpr std::uint8_t typeStruct = 6;
inline constexpr std::uint8_t typeInt = 7;
inline constexpr std::uint8_t typeFloat = 8;
inline constexpr std::uint8_t typeString = 9;
inline constexpr std::uint8_t typeBool = 12;
inline constexpr std::uint8_t typeRaw = 16;
inline constexpr std::uint8_t typeTable = 21;
inline constexpr std::uint8_t typeError = 24;
inline constexpr std::uint8_t typeTuple = 27;
inline constexpr std::uint8_t typeNone = 30;

/// Messages of values of kind Error: the published recorder's for what its filter redacted, ours for what is not known.
inline constexpr const char* redactedWord = "<redacted>";
inline constexpr const char* notRecordedWord = "<not recorded>";

/// Deeper values are damage: no recorder nests so far.
inline constexpr unsigned maxValueDepth = 200;
/// Of one event; a larger one is damage, or nothing that we could keep.
inline constexpr std::size_t maxEventBytes = 64u << 20;
} // namespace codetracer

/// Takes the events one after the other; the event is the visitor's to empty. Returns false to stop reading.
using CodetracerVisitor = std::function<bool(CodetracerEvent&)>;

} // namespace callreel
