// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// How a captured value is written, in the log and in the trace alike. docs/format.md describes every byte.
namespace callreel::log {

/// Varints are LEB128; strings are a varint of bytes and the bytes (WTF-8). T is a type reference: a varint, the id of
/// a Type definition. V is a value.
enum class ValueTag : std::uint8_t {
    Absent = 0, ///< an argument that had no value (deleted, never bound)
    None = 1,
    False = 2,
    True = 3,
    Int = 4,        ///< zigzag varint
    BigInt = 5,     ///< u8 sign (0 or 1), bytes of the magnitude (string, little-endian)
    BigIntCut = 6,  ///< u8 sign, varint bits of the magnitude, u64 its top 64 bits
    Float = 7,      ///< 8 bytes
    Complex = 8,    ///< 16 bytes
    Str = 9,        ///< string
    StrCut = 10,    ///< varint true length in characters, string
    Bytes = 11,     ///< string
    BytesCut = 12,  ///< varint true length, string
    List = 13,      ///< varint true length, varint kept, kept x V
    Tuple = 14,     ///< the same
    Set = 15,       ///< the same
    FrozenSet = 16, ///< the same
    Dict = 17,      ///< varint true length, varint kept, kept x (V, V)
    Object = 18,    ///< T, varint true number of attributes, varint kept, kept x (string name, V)
    Exception = 19, ///< T, V of its args (a tuple)
    Opaque = 20,    ///< T, string: a name where there is one (function, module, class), else empty
    Cut = 21,       ///< T, u8 CutReason: the whole value was left out
    Subclass = 22,  ///< T, V: an instance of a subclass of a builtin, with the builtin's value (IntEnum, OrderedDict)
    NotTold = 23,   ///< the interpreter does not tell it
    Redacted = 24,  ///< left out because of its name
    ByteArray = 25, ///< varint true length, string
    Shaped = 26,    ///< T of a shape, varint kept, kept x V: an object; the names of its attributes are the shape's
};

/// The same numbers as callreel::Cut.
enum class CutReason : std::uint8_t { Depth = 1, Length = 2, Bytes = 3, Cycle = 4, Redacted = 5 };

/// Bounds of a capture. What goes beyond is cut and says so.
inline constexpr unsigned maxValueDepth = 6;
inline constexpr unsigned maxObjectDepth = 1;    ///< objects with their attributes inside of each other
inline constexpr unsigned maxItems = 64;         ///< of one container or object
inline constexpr unsigned maxStringBytes = 1024; ///< of one str, bytes or big int
inline constexpr unsigned maxValueBytes = 4096;  ///< of one argument or result
/// Of calls within the library, made by the library: objects by their type alone.
inline constexpr unsigned maxInnerDepth = 2;
inline constexpr unsigned maxInnerItems = 8;
inline constexpr unsigned maxInnerStringBytes = 128;
inline constexpr unsigned maxInnerValueBytes = 512;
inline constexpr unsigned maxArgumentsBytes = 16384; ///< of all arguments of one call

} // namespace callreel::log
