// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Text.h"

#include <cstring>

#include "model/trace/log/format/Varint.h"

namespace callreel::recorder::text {

namespace {

/// The word behind length and hash of every str: its state, whose bits move from version to version.
constexpr std::size_t stateOffset = 32;
std::uint32_t asciiMask = 0; ///< 0: not known

std::uint32_t stateOf(PyObject* string) {
    std::uint32_t state;
    std::memcpy(&state, reinterpret_cast<const char*>(string) + stateOffset, sizeof state);
    return state;
}

bool isAscii(PyObject* string) { return (stateOf(string) & asciiMask) != 0; }

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
    // Of equal length and kind, made the same way: they differ in the bit that says ASCII, and in nothing else.
    const Reference ascii{PyUnicode_FromString("callreel ascii probe !")};
    const Reference latin{PyUnicode_FromString("callreel latin probe \xC3\xA9")};
    const Reference wide{PyUnicode_FromString("callreel wide probe \xE4\xB8\xAD")};
    const Reference widest{PyUnicode_FromString("callreel wide probe \xF0\x9F\x98\x80")};
    const Reference other{PyUnicode_FromString("callreel_recorder")};
    if (!ascii || !latin || !wide || !widest || !other) {
        PyErr_Clear();
        return;
    }
    const std::uint32_t mask = stateOf(ascii.get()) & ~stateOf(latin.get());
    const bool single = mask && (mask & (mask - 1)) == 0;
    if (single && (stateOf(ascii.get()) ^ stateOf(latin.get())) == mask && (stateOf(other.get()) & mask) &&
        !(stateOf(wide.get()) & mask) && !(stateOf(widest.get()) & mask))
        asciiMask = mask;
}

std::size_t encode(PyObject* string, std::uint8_t* out, std::size_t maxBytes, bool& whole) {
    if (isAscii(string)) {
        Py_ssize_t size = 0;
        // Of an ASCII str this is a pointer into the object itself.
        if (const char* bytes = PyUnicode_AsUTF8AndSize(string, &size)) {
            whole = static_cast<std::size_t>(size) <= maxBytes;
            const std::size_t kept = whole ? static_cast<std::size_t>(size) : maxBytes;
            std::memcpy(out, bytes, kept);
            return kept;
        }
        PyErr_Clear();
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
