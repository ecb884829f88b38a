// SPDX-License-Identifier: Apache-2.0
// Values without others inside: numbers, text and bytes.
#include "app/recorder/ValueEncoder.h"

#include <algorithm>
#include <cstring>

#include "app/recorder/BuiltinFunctions.h"
#include "app/recorder/Text.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

using log::CutReason;
using log::putVarint;
using log::ValueTag;

void ValueEncoder::putBigInt(PyObject* value) {
    if (!interpreter.longNumBits || !interpreter.longAsByteArray) {
        PyErr_Clear();
        return putCut(value, CutReason::Length);
    }
    const std::size_t bits = interpreter.longNumBits(value);
    // One byte more, for the sign of the two's complement that comes out.
    std::uint8_t bytes[log::maxStringBytes + 1];
    std::size_t size = bits / 8 + 1;
    if (size < sizeof bytes && size <= m_bounds.stringBytes && size + smallestRoom < room()) {
        if (interpreter.longAsByteArray(value, bytes, size, 1, 1, 0) != 0) {
            PyErr_Clear();
            return putCut(value, CutReason::Length);
        }
        const bool negative = (bytes[size - 1] & 0x80) != 0;
        if (negative) {
            unsigned carry = 1;
            for (std::size_t i = 0; i < size; ++i) {
                const unsigned sum = static_cast<std::uint8_t>(~bytes[i]) + carry;
                bytes[i] = static_cast<std::uint8_t>(sum);
                carry = sum >> 8;
            }
        }
        while (size > 1 && bytes[size - 1] == 0)
            --size;
        putTag(ValueTag::BigInt);
        *m_out++ = negative ? 1 : 0;
        m_out = text::put(reinterpret_cast<const char*>(bytes), size, m_out);
        return;
    }
    // Too many digits: the highest 64 bits say how large it is. The shift is int's own, whatever the class says.
    const Reference shift{PyLong_FromSize_t(bits - 64)};
    const Reference top{shift ? builtinFunctions().shiftRight(value, shift.get()) : nullptr};
    std::uint8_t high[9] = {};
    if (!top || !PyLong_Check(top.get()) || interpreter.longAsByteArray(top.get(), high, sizeof high, 1, 1, 0) != 0) {
        PyErr_Clear();
        return putCut(value, CutReason::Length);
    }
    const bool negative = (high[8] & 0x80) != 0;
    std::uint64_t magnitude = 0;
    std::memcpy(&magnitude, high, sizeof magnitude);
    if (negative) // the shift rounded down, which may have carried into one more bit
        magnitude = magnitude ? ~magnitude + 1 : ~std::uint64_t{0};
    ++m_losses.cut;
    putTag(ValueTag::BigIntCut);
    *m_out++ = negative ? 1 : 0;
    putNumber(bits);
    std::memcpy(m_out, &magnitude, sizeof magnitude);
    m_out += sizeof magnitude;
}

void ValueEncoder::putComplex(PyObject* value) {
    putTag(ValueTag::Complex);
    const double parts[2] = {PyComplex_RealAsDouble(value), PyComplex_ImagAsDouble(value)};
    std::memcpy(m_out, parts, sizeof parts);
    m_out += sizeof parts;
}

void ValueEncoder::putStr(PyObject* value) {
    const std::size_t limit =
        std::min<std::size_t>(m_bounds.stringBytes, room() > smallestRoom ? room() - smallestRoom : 0);
    bool whole = true;
    std::uint8_t* const start = m_out;
    // As if it were whole: the characters are written once, in place. A length below 128 takes one byte.
    const std::size_t guess = limit < 128 ? 1 : 2;
    const std::size_t size = text::encode(value, start + 1 + guess, limit, whole);
    if (whole) {
        putTag(ValueTag::Str);
        putNumber(size);
    } else {
        ++m_losses.cut;
        std::uint8_t head[2 + 2 * log::maxVarintBytes];
        std::uint8_t* at = head;
        *at++ = static_cast<std::uint8_t>(ValueTag::StrCut);
        at = putVarint(at, static_cast<std::uint64_t>(PyUnicode_GetLength(value)));
        at = putVarint(at, size);
        const auto headBytes = static_cast<std::size_t>(at - head);
        std::memmove(start + headBytes, start + 1 + guess, size);
        std::memcpy(start, head, headBytes);
        m_out = start + headBytes + size;
        return;
    }
    const auto headBytes = static_cast<std::size_t>(m_out - start);
    if (headBytes != 1 + guess) {
        std::memmove(m_out, start + 1 + guess, size);
        std::memset(m_out + size, 0, 1 + guess - headBytes);
    }
    m_out += size;
}

void ValueEncoder::putBytes(PyObject* value) {
    char* bytes = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(value, &bytes, &size) != 0) {
        PyErr_Clear();
        return putCut(value, CutReason::Bytes);
    }
    const auto length = static_cast<std::size_t>(size);
    const std::size_t kept = std::min(
        {length, std::size_t{m_bounds.stringBytes}, room() > smallestRoom ? room() - smallestRoom : std::size_t{0}});
    if (kept == length) {
        putTag(ValueTag::Bytes);
    } else {
        ++m_losses.cut;
        putTag(ValueTag::BytesCut);
        putNumber(length);
    }
    m_out = text::put(bytes, kept, m_out);
}

void ValueEncoder::putByteArray(PyObject* value) {
    const char* bytes = PyByteArray_AsString(value);
    const auto length = static_cast<std::size_t>(PyByteArray_Size(value));
    const std::size_t kept = std::min(
        {length, std::size_t{m_bounds.stringBytes}, room() > smallestRoom ? room() - smallestRoom : std::size_t{0}});
    if (kept < length)
        ++m_losses.cut;
    putTag(ValueTag::ByteArray);
    putNumber(length);
    m_out = text::put(bytes, kept, m_out);
}

} // namespace callreel::recorder
