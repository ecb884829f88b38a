// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

#include <cstddef>

/// Characters of a str without running user code, allocating or changing the object: PyUnicode_AsUTF8 would keep a copy
/// of its bytes in every str that is not ASCII.
namespace callreel::recorder::text {

/// Learns how this interpreter marks a str that is ASCII and where it has its characters. Until then, and where that
/// fails, the slow way is taken.
void calibrate();

/// Writes the str (or instance of a subclass) as WTF-8, at most `maxBytes`, never half a character. Returns the bytes
/// written; `whole` says whether that was all of it.
std::size_t encode(PyObject* string, std::uint8_t* out, std::size_t maxBytes, bool& whole);

/// The same, behind a varint of its length. The caller has reserved maxBytes + maxVarintBytes.
std::uint8_t* put(PyObject* string, std::uint8_t* out, std::size_t maxBytes);
std::uint8_t* put(const char* string, std::size_t size, std::uint8_t* out);

} // namespace callreel::recorder::text
