// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// The attributes of an ordinary object as the interpreter keeps them: without a dict, in the object itself or in a
/// block of its own. Asking for the dict would make one, and leave the program with objects that are larger and slower
/// than without us. How they lie differs from version to version (Include/internal/pycore_dict.h, pycore_object.h) and
/// is checked at start with objects whose attributes are known; where that fails, dicts are asked for.
struct InlineAttributes {
    PyObject* const* values;   ///< by the place of the name among the class's shared names
    const std::uint8_t* order; ///< those places in the order in which the attributes were set, or backwards
    unsigned count;
    bool backwards;

    unsigned place(unsigned index) const { return order[backwards ? count - 1 - index : index]; }
    /// Whether the bytes of `order` are these.
    bool hasOrder(const std::uint8_t* other) const {
        if (count >= 8) [[unlikely]]
            return std::memcmp(order, other, count) == 0;
        // Two overlapping loads, for a call of memcmp takes longer than all else here.
        if (count >= 4)
            return same<std::uint32_t>(order, other) && same<std::uint32_t>(order + count - 4, other + count - 4);
        if (count >= 2)
            return same<std::uint16_t>(order, other) && order[count - 1] == other[count - 1];
        return count == 0 || order[0] == other[0];
    }

    static constexpr unsigned maxCount = 30; ///< shared names of a class are never more

private:
    template <typename Word>
    static bool same(const std::uint8_t* a, const std::uint8_t* b) {
        return std::memcmp(a, b, sizeof(Word)) == 0;
    }
};

/// What is to be known of a class for that; nothing when its objects do not keep their attributes so.
struct InlineLayout {
    const void* keys = nullptr; ///< the class's shared names; another table of them would mean other places
    std::uint32_t offset = 0;   ///< 3.13 and later: where in the object they lie
};

class InlineAttributesReader {
public:
    static void calibrate();
    static bool isKnown() { return s_form != Form::Unknown; }
    /// For tests of the slow way.
    static void forget() { s_form = Form::Unknown; }

    static InlineLayout layoutOf(PyTypeObject* type);

    /// False: the object has a dict that is not shared, or keeps its attributes in another way.
    static bool read(PyObject* object, PyTypeObject* type, const InlineLayout& layout, InlineAttributes& out) {
        if (!layout.keys || s_form == Form::Unknown || layout.keys != keysOf(type))
            return false;
        const auto* const words = reinterpret_cast<const std::uintptr_t*>(object);
        if (s_form == Form::Embedded) [[likely]] {
            const char* const block = reinterpret_cast<const char*>(object) + layout.offset;
            std::uint8_t head[4]; // capacity, count, embedded, valid
            std::memcpy(head, block, sizeof head);
            if (!head[3] || head[0] > InlineAttributes::maxCount || head[1] > head[0])
                return false;
            out.values = reinterpret_cast<PyObject* const*>(block + wordBytes);
            out.order = reinterpret_cast<const std::uint8_t*>(block + wordBytes + head[0] * wordBytes);
            out.count = head[1];
            out.backwards = false;
            return true;
        }
        // A pointer to the values: in 3.11 the fourth word before the object, in 3.12 the third, one less, when it is
        // not a dict's.
        const std::uintptr_t pointer = s_form == Form::Before ? words[-4] : words[-3] & 1 ? words[-3] + 1 : 0;
        if (!pointer)
            return false;
        // Before the values lie, backwards: the size of this prefix, the count, and the order.
        const auto* const values = reinterpret_cast<const std::uint8_t*>(pointer);
        out.values = reinterpret_cast<PyObject* const*>(values);
        out.count = values[-2];
        out.order = values - 2 - out.count;
        out.backwards = true;
        return out.count <= InlineAttributes::maxCount;
    }

private:
    enum class Form : std::uint8_t { Unknown, Before, BeforeTagged, Embedded };
    static constexpr std::size_t wordBytes = sizeof(std::uintptr_t);

    static const void* keysOf(PyTypeObject* type) {
        return *reinterpret_cast<const void* const*>(reinterpret_cast<const char*>(type) + s_keysOffset);
    }

    static Form s_form;
    static std::size_t s_keysOffset; ///< of the shared names in a class
};

} // namespace callreel::recorder
