// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Where the running interpreter keeps the number of an int and the items of a list or a tuple. Checked at start with
/// objects whose content is known; what does not look as expected is read through the API from then on. A call into the
/// API takes 3 to 6 ns, and an object's attributes are many.
class ObjectLayout {
public:
    static void calibrate();
    static bool isKnown() { return s_ints != Ints::Unknown && s_lists && s_tupleOffset; }
    /// For tests of the slow way.
    static void forget();

    /// True for an int of one digit (up to 30 bits), with its number.
    static bool smallInt(PyObject* value, std::int64_t& number) {
        const char* const object = reinterpret_cast<const char*>(value);
        std::uint64_t head = 0;
        std::uint32_t digit = 0;
        std::memcpy(&head, object + headBytes, sizeof head);
        std::memcpy(&digit, object + headBytes + sizeof head, sizeof digit);
        if (s_ints == Ints::Tagged) [[likely]] {
            // The sign is in the lowest two bits: 0 positive, 1 zero, 2 negative; the digits are counted from bit 3 on.
            number = (1 - static_cast<std::int64_t>(head & 3)) * digit;
            return head < (2u << 3);
        }
        // The number of digits, with the number's sign.
        number = static_cast<std::int64_t>(head) * digit;
        return s_ints == Ints::Sized && head + 1 <= 2;
    }

    static Py_ssize_t lengthOf(PyObject* value) {
        Py_ssize_t length = 0;
        std::memcpy(&length, reinterpret_cast<const char*>(value) + headBytes, sizeof length);
        return length;
    }
    /// The items; nullptr: ask the API. Valid as long as nothing changes the list.
    static PyObject* const* listItems(PyObject* list) {
        PyObject* const* items = nullptr;
        if (s_lists)
            std::memcpy(&items, reinterpret_cast<const char*>(list) + headBytes + sizeof(Py_ssize_t), sizeof items);
        return items;
    }
    static PyObject* const* tupleItems(PyObject* tuple) {
        if (!s_tupleOffset)
            return nullptr;
        return reinterpret_cast<PyObject* const*>(reinterpret_cast<const char*>(tuple) + s_tupleOffset);
    }

private:
    enum class Ints : std::uint8_t { Unknown, Sized, Tagged };
    static constexpr std::size_t headBytes = sizeof(PyObject);

    static Ints s_ints;
    static bool s_lists;
    static std::size_t s_tupleOffset; ///< 0: not known
};

} // namespace callreel::recorder
