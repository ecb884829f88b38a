// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

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

/// The name of an attribute in an instance's dict, ready to be written. Instances of a class mostly have the same ones
/// in the same order, so the name at a place is compared, not looked up.
struct AttributeName {
    PyObject* name =
        nullptr; ///< owned: an exact str, so its address stays its own; nullptr when nothing was seen here yet
    bool secret = false;
    std::uint8_t size = 0;
    std::uint8_t bytes[30] = {}; ///< as text::put writes it
};
inline constexpr unsigned rememberedAttributes = 16;

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

    /// The names of attributes last seen in instances of the type, rememberedAttributes of them. The place stays valid,
    /// whatever types come and go: what is read there is compared with what is looked for.
    AttributeName* names(const TypeEntry& entry) { return m_names[&entry - m_entries]; }

private:
    static constexpr std::size_t capacity = 2048;
    static std::size_t slotOf(PyTypeObject* type) {
        const auto address = reinterpret_cast<std::uintptr_t>(type) >> 4;
        return static_cast<std::size_t>((address * 0x9E3779B97F4A7C15u) >> 40) & (capacity - 1);
    }
    static bool isAlive(const TypeEntry& entry) {
        // struct _PyWeakReference begins with the object it refers to; add() has checked that. None when the class has
        // died.
        return reinterpret_cast<PyObject* const*>(entry.weak)[2] == reinterpret_cast<PyObject*>(entry.type);
    }
    TypeEntry* add(PyTypeObject* type, TypeEntry& entry);

    Definitions* m_definitions = nullptr;
    TypeEntry m_entries[capacity];
    AttributeName m_names[capacity][rememberedAttributes];
};

extern Types types;

} // namespace callreel::recorder
