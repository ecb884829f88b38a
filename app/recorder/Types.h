// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"
#include "app/recorder/InlineAttributes.h"
#include "app/recorder/Shapes.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

class Definitions;

/// What the encoder does with instances of a type.
enum class TypeKind : std::uint8_t {
    Opaque,
    Object,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Set,
    FrozenSet,
    Dict,
    Exception,
    Class,
    Module,
    Function,
    Builtin,
    Method,
    Generator,
};

/// An attribute of a class with __slots__: where its value lies in the instance.
struct SlotAttribute {
    PyObject* name; ///< owned: a str
    Py_ssize_t offset;
};

/// What is known of one type, found out at first sight without calling anything of its own.
struct alignas(64) TypeEntry {
    PyTypeObject* type = nullptr;
    PyObject* weak = nullptr; ///< a weak reference to a class that may die; nullptr for the interpreter's own
    /// The value that stands for an object which is left out for its depth: its bytes from the lowest on, and in the
    /// highest their number.
    std::uint64_t leftOut = 0;
    const Shape* recent = nullptr; ///< out of `shapes`
    const void* keys = nullptr;    ///< of its InlineLayout
    std::uint32_t offset = 0;      ///< of its InlineLayout
    std::uint16_t slotCount = 0;
    TypeKind kind = TypeKind::Opaque;
    bool hasDict : 1 = false;
    bool isBuiltin : 1 = false;   ///< one of the classes that have a kind of their own, and no class derived from it
    ShapeTable* shapes = nullptr; ///< made at the first object
    SlotAttribute* slots = nullptr;

    void setId(std::uint32_t id);
    std::uint32_t id() const {
        std::uint64_t number = 0;
        const auto* const bytes = reinterpret_cast<const std::uint8_t*>(&leftOut);
        log::getVarint(bytes + 1, bytes + sizeof leftOut, number);
        return static_cast<std::uint32_t>(number);
    }
    /// Eight bytes are stored, those behind it as zeros.
    std::uint8_t* putLeftOut(std::uint8_t* out) const {
        const std::uint64_t bytes = leftOut & ~(std::uint64_t{0xFF} << 56);
        std::memcpy(out, &bytes, sizeof bytes);
        return out + (leftOut >> 56);
    }
};
static_assert(sizeof(TypeEntry) == 64, "one line of the cache");

/// The types seen last, in a table of constant size. Classes are held by weak references alone, so they die as without
/// us.
class Types {
public:
    void begin(Definitions* definitions);
    /// Never nullptr. Valid until the next call.
    TypeEntry* of(PyTypeObject* type) {
        TypeEntry& entry = m_entries[slotOf(type)];
        if (entry.type == type && (!entry.weak || isAlive(entry))) [[likely]]
            return &entry;
        return add(type, entry);
    }

    /// nullptr when it was not seen lately.
    const TypeEntry* known(PyTypeObject* type) const {
        const TypeEntry& entry = m_entries[slotOf(type)];
        return entry.type == type && (!entry.weak || isAlive(entry)) ? &entry : nullptr;
    }
    /// The bytes of the class's objects, their attributes aside; 0 when that cannot be told.
    std::size_t basicSize(PyTypeObject* type) const;
    Definitions& definitions() { return *m_definitions; }

private:
    static constexpr std::size_t capacity = 2048;
    static std::size_t slotOf(PyTypeObject* type) {
        const auto address = reinterpret_cast<std::uintptr_t>(type) >> 4;
        return (address ^ (address >> 11)) & (capacity - 1);
    }
    static bool isAlive(const TypeEntry& entry) {
        // struct _PyWeakReference begins with the object it refers to; add() has checked that. None when the class has
        // died.
        return reinterpret_cast<PyObject* const*>(entry.weak)[2] == reinterpret_cast<PyObject*>(entry.type);
    }
    TypeEntry* add(PyTypeObject* type, TypeEntry& entry);

    Definitions* m_definitions = nullptr;
    TypeEntry m_entries[capacity];
};

extern Types types;

} // namespace callreel::recorder
