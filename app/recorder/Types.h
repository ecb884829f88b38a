// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

class Definitions;

/// What the encoder does with instances of a type.
enum class TypeKind : std::uint8_t {
    Opaque, Object, Int, Float, Complex, Str, Bytes, ByteArray, List, Tuple, Set, FrozenSet, Dict, Exception,
    Class, Module, Function, Builtin, Method, Generator,
};

/// An attribute of a class with __slots__: where its value lies in the instance.
struct SlotAttribute {
    PyObject* name; ///< owned: a str
    Py_ssize_t offset;
};

/// What is known of one type, found out at first sight without calling anything of its own.
struct TypeEntry {
    PyTypeObject* type = nullptr;
    PyObject* weak = nullptr; ///< a weak reference to a class that may die; nullptr for the interpreter's own
    std::uint32_t id = 0;
    TypeKind kind = TypeKind::Opaque;
    bool hasDict = false;
    std::uint16_t slotCount = 0;
    SlotAttribute* slots = nullptr;
};

/// The types seen last, in a table of constant size. Classes are held by weak references alone, so they die as without us.
class Types {
public:
    void begin(Definitions* definitions);
    /// Never nullptr. Valid until the next call.
    const TypeEntry* of(PyTypeObject* type) {
        TypeEntry& entry = m_entries[slotOf(type)];
        if (entry.type == type && (!entry.weak || isAlive(entry))) [[likely]]
            return &entry;
        return add(type, entry);
    }

private:
    static constexpr std::size_t capacity = 2048;
    static std::size_t slotOf(PyTypeObject* type) {
        const auto address = reinterpret_cast<std::uintptr_t>(type) >> 4;
        return static_cast<std::size_t>((address * 0x9E3779B97F4A7C15u) >> 40) & (capacity - 1);
    }
    static bool isAlive(const TypeEntry& entry) {
        return interpreter.weakrefObject && interpreter.weakrefObject(entry.weak) == reinterpret_cast<PyObject*>(entry.type);
    }
    const TypeEntry* add(PyTypeObject* type, TypeEntry& entry);

    Definitions* m_definitions = nullptr;
    TypeEntry m_entries[capacity];
};

extern Types types;

} // namespace callreel::recorder
