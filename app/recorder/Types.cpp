// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Types.h"

#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <structmember.h>

#include "app/recorder/Definitions.h"

namespace callreel::recorder {

constinit Types types;

namespace {

/// Attributes of a class are read past its metaclass, which may have a __getattribute__ of its own: through the
/// descriptors of `type` itself.
struct TypeDescriptors {
    PyObject* dict = nullptr;      ///< type.__dict__['__dict__']
    PyObject* mro = nullptr;       ///< type.__dict__['__mro__']
    PyObject* basicSize = nullptr; ///< type.__dict__['__basicsize__']
};
TypeDescriptors descriptors;

/// A descriptor's value for an object, by the descriptor's own C code. New reference.
PyObject* valueOf(PyObject* descriptor, PyObject* object) {
    if (!descriptor)
        return nullptr;
    auto get = reinterpret_cast<descrgetfunc>(PyType_GetSlot(Py_TYPE(descriptor), Py_tp_descr_get));
    PyObject* value = get ? get(descriptor, object, reinterpret_cast<PyObject*>(Py_TYPE(object))) : nullptr;
    PyErr_Clear();
    return value;
}

int keepDict(PyObject* visited, void* found) {
    if (PyDict_Check(visited))
        *static_cast<PyObject**>(found) = visited;
    return 0;
}

/// The dict behind a mappingproxy: what the proxy itself says it refers to. Borrowed.
PyObject* dictBehind(PyObject* proxy) {
    PyObject* found = nullptr;
    auto traverse = reinterpret_cast<traverseproc>(PyType_GetSlot(Py_TYPE(proxy), Py_tp_traverse));
    if (traverse)
        traverse(proxy, keepDict, &found);
    return found;
}

/// The class's own dict. The proxy is given back in `holder` and keeps it.
PyObject* classDict(PyObject* type, Reference& holder) {
    if (PyObject* proxy = valueOf(descriptors.dict, type)) {
        holder.reset(proxy);
        return dictBehind(proxy);
    }
    return nullptr;
}

bool isHeapType(PyTypeObject* type) {
    return (PyType_GetFlags(type) & Py_TPFLAGS_HEAPTYPE) != 0;
}

bool isSubtype(PyTypeObject* type, PyTypeObject* base) {
    return base && (type == base || PyType_IsSubtype(type, base));
}

TypeKind kindOf(PyTypeObject* type) {
    const unsigned long flags = PyType_GetFlags(type);
    if (flags & Py_TPFLAGS_LONG_SUBCLASS)
        return TypeKind::Int;
    if (flags & Py_TPFLAGS_UNICODE_SUBCLASS)
        return TypeKind::Str;
    if (flags & Py_TPFLAGS_BYTES_SUBCLASS)
        return TypeKind::Bytes;
    if (flags & Py_TPFLAGS_LIST_SUBCLASS)
        return TypeKind::List;
    if (flags & Py_TPFLAGS_TUPLE_SUBCLASS)
        return TypeKind::Tuple;
    if (flags & Py_TPFLAGS_DICT_SUBCLASS)
        return TypeKind::Dict;
    if (flags & Py_TPFLAGS_BASE_EXC_SUBCLASS)
        return TypeKind::Exception;
    if (flags & Py_TPFLAGS_TYPE_SUBCLASS)
        return TypeKind::Class;
    if (isSubtype(type, &PyFloat_Type))
        return TypeKind::Float;
    if (isSubtype(type, &PyComplex_Type))
        return TypeKind::Complex;
    if (isSubtype(type, &PySet_Type))
        return TypeKind::Set;
    if (isSubtype(type, &PyFrozenSet_Type))
        return TypeKind::FrozenSet;
    if (isSubtype(type, &PyByteArray_Type))
        return TypeKind::ByteArray;
    if (isSubtype(type, &PyModule_Type))
        return TypeKind::Module;
    if (isSubtype(type, &PyCFunction_Type))
        return TypeKind::Builtin;
    if (type == interpreter.functionType)
        return TypeKind::Function;
    if (type == interpreter.methodType)
        return TypeKind::Method;
    if (type == interpreter.generatorType || type == interpreter.coroutineType ||
        type == interpreter.asyncGeneratorType)
        return TypeKind::Generator;
    return TypeKind::Object;
}

/// The attributes of __slots__, the class's own and inherited ones.
void findSlots(PyTypeObject* type, TypeEntry& entry) {
    const Reference mro{valueOf(descriptors.mro, reinterpret_cast<PyObject*>(type))};
    if (!mro || !PyTuple_Check(mro.get()))
        return;
    constexpr unsigned maxSlots = 64;
    SlotAttribute found[maxSlots];
    unsigned count = 0;
    // The base's attributes first, as an __init__ would set them.
    for (Py_ssize_t i = PyTuple_Size(mro.get()); i-- > 0;) {
        PyObject* base = PyTuple_GetItem(mro.get(), i);
        if (!PyType_Check(base) || !isHeapType(reinterpret_cast<PyTypeObject*>(base)))
            continue;
        Reference holder;
        PyObject* names = classDict(base, holder);
        if (!names || !PyDict_GetItemString(names, "__slots__"))
            continue;
        PyObject *name = nullptr, *value = nullptr;
        for (Py_ssize_t at = 0; PyDict_Next(names, &at, &name, &value);) {
            if (Py_TYPE(value) != interpreter.memberDescriptorType || !PyUnicode_CheckExact(name) || count == maxSlots)
                continue;
            // PyMemberDescrObject: head, d_type, d_name, d_qualname, d_member.
            const PyMemberDef* member = nullptr;
            std::memcpy(&member, reinterpret_cast<const char*>(value) + 40, sizeof member);
            if (member && member->type == T_OBJECT_EX && member->offset >= static_cast<Py_ssize_t>(sizeof(PyObject)))
                found[count++] = {name, member->offset};
        }
    }
    if (!count)
        return;
    entry.slots = static_cast<SlotAttribute*>(std::malloc(count * sizeof(SlotAttribute)));
    if (!entry.slots)
        return;
    for (unsigned i = 0; i < count; ++i) {
        Py_IncRef(found[i].name);
        entry.slots[i] = found[i];
    }
    entry.slotCount = static_cast<std::uint16_t>(count);
}

void clear(TypeEntry& entry) {
    for (unsigned i = 0; i < entry.slotCount; ++i)
        Py_DecRef(entry.slots[i].name);
    std::free(entry.slots);
    if (entry.shapes)
        entry.shapes->destroy();
    if (entry.weak)
        Py_DecRef(entry.weak);
    entry = {};
}

} // namespace

void TypeEntry::setId(std::uint32_t id) {
    std::uint8_t bytes[sizeof leftOut] = {static_cast<std::uint8_t>(log::ValueTag::Cut)};
    std::uint8_t* out = log::putVarint(bytes + 1, id);
    *out++ = static_cast<std::uint8_t>(log::CutReason::Depth);
    bytes[sizeof bytes - 1] = static_cast<std::uint8_t>(out - bytes);
    std::memcpy(&leftOut, bytes, sizeof bytes);
}

void Types::begin(Definitions* definitions) {
    if (m_definitions) // another recording before this one: the numbers were its
        for (TypeEntry& entry : m_entries)
            clear(entry);
    m_definitions = definitions;
    const Reference proxy{PyObject_GetAttrString(reinterpret_cast<PyObject*>(&PyType_Type), "__dict__")};
    PyObject* names = proxy ? dictBehind(proxy.get()) : nullptr;
    if (names) {
        // type's own descriptors live as long as the interpreter.
        descriptors.dict = PyDict_GetItemString(names, "__dict__");
        descriptors.mro = PyDict_GetItemString(names, "__mro__");
        descriptors.basicSize = PyDict_GetItemString(names, "__basicsize__");
    }
    PyErr_Clear();
}

std::size_t Types::basicSize(PyTypeObject* type) const {
    const Reference size{valueOf(descriptors.basicSize, reinterpret_cast<PyObject*>(type))};
    const long bytes = size && PyLong_CheckExact(size.get()) ? PyLong_AsLong(size.get()) : 0;
    PyErr_Clear();
    return bytes > 0 ? static_cast<std::size_t>(bytes) : 0;
}

TypeEntry* Types::add(PyTypeObject* type, TypeEntry& entry) {
    const NoCollection undisturbed;
    clear(entry);
    auto* object = reinterpret_cast<PyObject*>(type);
    const bool heap = isHeapType(type);
    if (heap)
        entry.weak = PyWeakref_NewRef(object, nullptr);
    if (entry.weak && reinterpret_cast<PyObject* const*>(entry.weak)[2] != object) {
        Py_DecRef(entry.weak);
        entry.weak = nullptr;
    }
    PyErr_Clear();
    // Without a weak reference nobody could say whether the class at this address is still the same: it is not
    // remembered.
    entry.type = heap && !entry.weak ? nullptr : type;
    entry.kind = kindOf(type);
    for (PyTypeObject* builtin :
         {&PyLong_Type, &PyFloat_Type, &PyComplex_Type, &PyUnicode_Type, &PyBytes_Type, &PyByteArray_Type, &PyList_Type,
          &PyTuple_Type, &PySet_Type, &PyFrozenSet_Type, &PyDict_Type})
        entry.isBuiltin = entry.isBuiltin || type == builtin;

    const Reference name{PyType_GetName(type)};
    Reference holder;
    PyObject* names = classDict(object, holder);
    Reference staticModule;
    PyObject* module = names && heap ? PyDict_GetItemString(names, "__module__") : nullptr;
    if (!heap && Py_TYPE(object) == &PyType_Type) {
        staticModule.reset(PyObject_GetAttrString(object, "__module__"));
        module = staticModule.get();
    }
    if (module && (!PyUnicode_Check(module) || PyUnicode_CompareWithASCIIString(module, "builtins") == 0))
        module = nullptr;
    if (entry.kind == TypeKind::Object) {
        findSlots(type, entry);
        const InlineLayout layout = InlineAttributesReader::layoutOf(type);
        entry.keys = layout.keys;
        entry.offset = layout.offset;
        // The descriptor of __dict__ is in the dict of the class that added it; any in the MRO will do, and object has
        // none.
        const Reference mro{valueOf(descriptors.mro, object)};
        for (Py_ssize_t i = 0; mro && PyTuple_Check(mro.get()) && i < PyTuple_Size(mro.get()) && !entry.hasDict; ++i) {
            Reference baseHolder;
            PyObject* baseNames = classDict(PyTuple_GetItem(mro.get(), i), baseHolder);
            entry.hasDict = baseNames && PyDict_GetItemString(baseNames, "__dict__") && interpreter.objectGetDict;
        }
        if (!entry.hasDict && !entry.slotCount && !(names && PyDict_GetItemString(names, "__slots__")))
            entry.kind = TypeKind::Opaque;
    }
    PyErr_Clear();
    entry.setId(name ? m_definitions->type(module, name.get()) : 0);
    return &entry;
}

} // namespace callreel::recorder
