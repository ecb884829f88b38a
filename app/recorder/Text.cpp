// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Text.h"

#include <cstring>
#include <initializer_list>

#include "model/trace/log/format/Varint.h"

namespace callreel::recorder::text {

namespace {

// Of the head of every str: its length, and the word with its state. In the state lie, side by side, kind (3 bits: 1, 2
// or 4 bytes a character), compact and ascii; where they begin depends on the version.
constexpr std::size_t lengthOffset = 16;
constexpr std::size_t stateOffset = 32;
constexpr std::uint32_t stateBits = 0x1F;
constexpr std::uint32_t compactAscii = 0x19;
constexpr std::uint32_t compactLatin = 0x09;
constexpr std::uint32_t compactWide = 0x0A;
constexpr std::uint32_t compactWidest = 0x0C;

std::uint32_t asciiMask = 0;
std::uint32_t asciiState = 1; ///< never equal to anything masked with 0: every str is taken for one that is not ASCII
std::size_t asciiDataOffset = 0; ///< the characters, in the object itself

std::uint32_t stateOf(PyObject* string) {
    std::uint32_t state;
    std::memcpy(&state, reinterpret_cast<const char*>(string) + stateOffset, sizeof state);
    return state;
}

bool isAscii(PyObject* string) {
    return (stateOf(string) & asciiMask) == asciiState;
}

std::size_t asciiLength(PyObject* string) {
    std::size_t length;
    std::memcpy(&length, reinterpret_cast<const char*>(string) + lengthOffset, sizeof length);
    return length;
}

const char* asciiData(PyObject* string) {
    return reinterpret_cast<const char*>(string) + asciiDataOffset;
}

std::size_t encodeSlowly(PyObject* string, Py_ssize_t length, std::uint8_t* out, std::size_t maxBytes, bool& whole) {
    std::uint8_t* at = out;
    std::uint8_t* const end = out + maxBytes;
    Py_ssize_t index = 0;
    for (; index < length; ++index) {
        const Py_UCS4 c = PyUnicode_ReadChar(string, index);
        if (c < 0x80) {
            if (end - at < 1)
                break;
            *at++ = static_cast<std::uint8_t>(c);
        } else if (c < 0x800) {
            if (end - at < 2)
                break;
            *at++ = static_cast<std::uint8_t>(0xC0 | (c >> 6));
            *at++ = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            if (end - at < 3)
                break;
            *at++ = static_cast<std::uint8_t>(0xE0 | (c >> 12));
            *at++ = static_cast<std::uint8_t>(0x80 | ((c >> 6) & 0x3F));
            *at++ = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
        } else {
            if (end - at < 4)
                break;
            *at++ = static_cast<std::uint8_t>(0xF0 | (c >> 18));
            *at++ = static_cast<std::uint8_t>(0x80 | ((c >> 12) & 0x3F));
            *at++ = static_cast<std::uint8_t>(0x80 | ((c >> 6) & 0x3F));
            *at++ = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
        }
    }
    whole = index == length;
    return static_cast<std::size_t>(at - out);
}

} // namespace

void calibrate() {
    const Reference ascii{PyUnicode_FromString("callreel ascii probe !")};
    const Reference latin{PyUnicode_FromString("callreel latin probe \xC3\xA9")};
    const Reference wide{PyUnicode_FromString("callreel wide probe \xE4\xB8\xAD")};
    const Reference widest{PyUnicode_FromString("callreel widest probe \xF0\x9F\x98\x80")};
    Py_ssize_t size = 0;
    const char* data = ascii ? PyUnicode_AsUTF8AndSize(ascii.get(), &size) : nullptr;
    if (!ascii || !latin || !wide || !widest || !data) {
        PyErr_Clear();
        return;
    }
    // Behind the bits that say how the str is interned: 2 of them, or 16.
    for (const unsigned shift : {2u, 16u}) {
        const auto is = [&](const Reference& string, std::uint32_t state) {
            return ((stateOf(string.get()) >> shift) & stateBits) == state;
        };
        if (!is(ascii, compactAscii) || !is(latin, compactLatin) || !is(wide, compactWide) ||
            !is(widest, compactWidest))
            continue;
        const std::ptrdiff_t offset = data - reinterpret_cast<const char*>(ascii.get());
        if (offset <= 0 || offset > 64 || asciiLength(ascii.get()) != static_cast<std::size_t>(size))
            return;
        asciiDataOffset = static_cast<std::size_t>(offset);
        asciiMask = stateBits << shift;
        asciiState = compactAscii << shift;
        return;
    }
}

std::size_t encode(PyObject* string, std::uint8_t* out, std::size_t maxBytes, bool& whole) {
    if (isAscii(string)) [[likely]] {
        const std::size_t size = asciiLength(string);
        whole = size <= maxBytes;
        const std::size_t kept = whole ? size : maxBytes;
        std::memcpy(out, asciiData(string), kept);
        return kept;
    }
    const Py_ssize_t length = PyUnicode_GetLength(string);
    if (length < 0) {
        PyErr_Clear();
        whole = false;
        return 0;
    }
    return encodeSlowly(string, length, out, maxBytes, whole);
}

std::uint8_t* put(PyObject* string, std::uint8_t* out, std::size_t maxBytes) {
    if (isAscii(string) && asciiLength(string) <= maxBytes) [[likely]]
        return put(asciiData(string), asciiLength(string), out);
    std::uint8_t length[log::maxVarintBytes];
    // The characters first, behind room for the longest length they can have; then both move together.
    const std::size_t room = static_cast<std::size_t>(log::putVarint(length, maxBytes) - length);
    bool whole = true;
    const std::size_t size = encode(string, out + room, maxBytes, whole);
    const std::size_t used = static_cast<std::size_t>(log::putVarint(length, size) - length);
    if (used < room) {
        std::memmove(out + used, out + room, size);
        // Nothing but zeroes may lie behind the end of a record.
        std::memset(out + used + size, 0, room - used);
    }
    std::memcpy(out, length, used);
    return out + used + size;
}

std::uint8_t* put(const char* string, std::size_t size, std::uint8_t* out) {
    out = log::putVarint(out, size);
    std::memcpy(out, string, size);
    return out + size;
}

} // namespace callreel::recorder::text
