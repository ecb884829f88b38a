// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"
#include "app/recorder/ObjectLayout.h"
#include "app/recorder/Types.h"
#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

/// What a capture left out.
struct CaptureLosses {
    std::uint64_t cut = 0;
    std::uint64_t redacted = 0;
};

/// How much of a value is kept.
struct CaptureBounds {
    unsigned depth;
    unsigned objectDepth;
    unsigned items;
    unsigned stringBytes;
    unsigned valueBytes;
};
/// Of the program's own functions, and of the library's that it calls.
inline constexpr CaptureBounds fullBounds = {log::maxValueDepth, log::maxObjectDepth, log::maxItems,
                                             log::maxStringBytes, log::maxValueBytes};
/// Of the library's own doings: an event loop's calls to itself are many, and its objects large.
inline constexpr CaptureBounds innerBounds = {log::maxInnerDepth, 0, log::maxInnerItems, log::maxInnerStringBytes,
                                              log::maxInnerValueBytes};

/// Writes Python values as ValueFormat.h has them: typed, bounded in depth, length and bytes, safe against cycles. It
/// runs no code of the program: no __repr__, no property, no __getattr__, no __iter__; builtins are read through their
/// own functions even where a class derived from them overrides everything, and objects through their dict and slots.
class ValueEncoder {
public:
    /// The caller has reserved what the bounds allow. Not one byte is written behind out(), so that the log stays zero
    /// there.
    ValueEncoder(std::uint8_t* out, const CaptureBounds& bounds, CaptureLosses& losses)
        : m_out(out), m_bounds(bounds), m_losses(losses) {}

    /// Most arguments and results: None, a bool, a small int. nullptr: it is something else, and nothing was written.
    static std::uint8_t* putSimple(std::uint8_t* out, PyObject* value) {
        std::int64_t number = 0;
        if (Py_TYPE(value) == &PyLong_Type && ObjectLayout::smallInt(value, number)) {
            *out++ = static_cast<std::uint8_t>(log::ValueTag::Int);
            return log::putVarint(out, log::zigzag(number));
        }
        if (value == Py_None) {
            *out++ = static_cast<std::uint8_t>(log::ValueTag::None);
            return out;
        }
        if (value == Py_False || value == Py_True) {
            *out++ = static_cast<std::uint8_t>(value == Py_True ? log::ValueTag::True : log::ValueTag::False);
            return out;
        }
        return nullptr;
    }
    /// One value within the bounds, and less of it where `end` is nearer.
    void put(PyObject* value, const std::uint8_t* end);
    void putRedacted();
    void putAbsent() { putTag(log::ValueTag::Absent); }
    void putNotTold() { putTag(log::ValueTag::NotTold); }

    std::uint8_t* out() const { return m_out; }
    void setOut(std::uint8_t* out) { m_out = out; }

private:
    /// Every value has at least this much room, whatever else is cut: enough for a number, or for the word that it was
    /// cut.
    static constexpr std::size_t smallestRoom = 32;
    static constexpr std::size_t maxNameBytes = 160;
    /// For the name of an attribute and its value.
    static constexpr std::size_t attributeRoom = 3 * smallestRoom;

    void putTag(log::ValueTag tag) { *m_out++ = static_cast<std::uint8_t>(tag); }
    void putNumber(std::uint64_t number) { m_out = log::putVarint(m_out, number); }
    std::size_t room() const { return m_out < m_end ? static_cast<std::size_t>(m_end - m_out) : 0; }

    void putValue(PyObject* value);
    void putOther(PyObject* value);
    void putByKind(PyObject* value, const TypeEntry& entry);
    void putInt(PyObject* value);
    void putBigInt(PyObject* value);
    void putFloat(PyObject* value);
    void putComplex(PyObject* value);
    void putStr(PyObject* value);
    void putBytes(PyObject* value);
    void putByteArray(PyObject* value);
    template <typename PutAt>
    void putSequence(PyObject* value, log::ValueTag tag, PyObject* const* items, Py_ssize_t length, PutAt putAt);
    void putList(PyObject* value);
    void putTuple(PyObject* value);
    void putSet(PyObject* value, bool frozen);
    void putDict(PyObject* value);
    void putObject(PyObject* value, TypeEntry& entry);
    /// Looks for another shape than that of the last object of the class. Kept out of putObject(), which needs little
    /// room.
    [[gnu::noinline]] void putUnlikeTheLast(PyObject* value, TypeEntry& entry, const InlineAttributes* inlined);
    /// Looks at names and values; `inlined` is how they lie, where that is known.
    void putByNames(PyObject* value, TypeEntry& entry, const InlineAttributes* inlined);
    void putShaped(const Shape& shape, PyObject* const* values);
    /// Values one after the other, as far as there is room; returns how many. A bit of `redacted`: the value at that
    /// place is left out for its name.
    unsigned putMany(PyObject* const* values, unsigned count) { return putMany<false>(values, count, 0); }
    template <bool mayRedact>
    unsigned putMany(PyObject* const* values, unsigned count, std::uint64_t redacted);
    void putException(PyObject* value, std::uint32_t type);
    void putOpaque(PyObject* value, TypeKind kind, std::uint32_t type);
    void putCut(PyObject* value, log::CutReason reason) { putCut(types.of(Py_TYPE(value))->id(), reason); }
    void putCut(std::uint32_t type, log::CutReason reason);
    /// True when the container must be left out: too deep, or inside of itself. It is then written as such.
    bool isLeftOut(PyObject* container) { return m_depth && isTooDeep(container); }
    bool isTooDeep(PyObject* container);
    /// It is one of those that are being written.
    bool isAncestor(const PyObject* value) const {
        for (unsigned i = 0; i < m_depth; ++i) {
            if (m_ancestors[i] == value)
                return true;
        }
        return false;
    }

    std::uint8_t* m_out;
    const std::uint8_t* m_end = nullptr;
    const CaptureBounds& m_bounds;
    CaptureLosses& m_losses;
    unsigned m_depth = 0;
    unsigned m_objectDepth = 0;
    PyObject* m_ancestors[log::maxValueDepth + 1];
};

} // namespace callreel::recorder
