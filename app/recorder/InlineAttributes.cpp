// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/InlineAttributes.h"

#include "app/recorder/Types.h"

namespace callreel::recorder {

constinit InlineAttributesReader::Form InlineAttributesReader::s_form = Form::Unknown;
constinit std::size_t InlineAttributesReader::s_keysOffset = 0;

namespace {

// Flags of types (Include/object.h) that the limited API of 3.11 does not name.
constexpr unsigned long hasInlineValues = 1ul << 2; ///< 3.13 and later
constexpr unsigned long hasManagedDict = 1ul << 4;

/// Objects whose attributes are set in this order and that, and deleted, and asked for their dict.
constexpr const char* attributeProbes = "class Plain:\n"
                                        "    pass\n"
                                        "x, y, z = [1], [2], [3]\n"
                                        "first = Plain()\n"
                                        "first.a, first.b, first.c = x, y, z\n"
                                        "second = Plain()\n"
                                        "second.c, second.a = x, y\n"
                                        "third = Plain()\n"
                                        "third.a, third.b, third.c = x, y, z\n"
                                        "del third.b\n"
                                        "third.b = x\n"
                                        "class Derived(Plain):\n"
                                        "    def __init__(self, a):\n"
                                        "        self.a = a\n"
                                        "        self.d = x\n"
                                        "fourth = Derived(z)\n"
                                        "empty = Plain()\n"
                                        "asked = Plain()\n"
                                        "asked.a = x\n";

PyObject* get(PyObject* names, const char* name) {
    return PyDict_GetItemString(names, name);
}

struct Expected {
    const char* object;
    const char* values[3];
    unsigned count;
};
constexpr Expected expectations[] = {
    {"first", {"x", "y", "z"}, 3},
    {"second", {"x", "y", nullptr}, 2},
    {"third", {"x", "z", "x"}, 3},
    {"fourth", {"z", "x", nullptr}, 2},
    {"empty", {}, 0},
};

bool reads(PyObject* names, const Expected& expected) {
    PyObject* object = get(names, expected.object);
    if (!object)
        return false;
    PyTypeObject* type = Py_TYPE(object);
    const InlineLayout layout = InlineAttributesReader::layoutOf(type);
    InlineAttributes read{};
    if (!layout.keys || !InlineAttributesReader::read(object, type, layout, read) || read.count != expected.count)
        return false;
    for (unsigned i = 0; i < read.count; ++i) {
        if (read.place(i) >= InlineAttributes::maxCount || read.values[read.place(i)] != get(names, expected.values[i]))
            return false;
    }
    return true;
}

/// Where in a class the table lies that the dict of its object has too. 0: not found.
std::size_t findKeys(PyObject* object) {
    PyObject** place = interpreter.objectGetDict ? interpreter.objectGetDict(object) : nullptr;
    if (!place || !*place || !PyDict_CheckExact(*place))
        return 0;
    // PyDictObject: head, used, version, keys.
    std::uintptr_t keys = 0;
    std::memcpy(&keys, reinterpret_cast<const char*>(*place) + 32, sizeof keys);
    const std::size_t size = types.basicSize(&PyType_Type);
    const char* const type = reinterpret_cast<const char*>(Py_TYPE(object));
    for (std::size_t offset = sizeof(PyObject); keys && offset + sizeof keys <= size; offset += sizeof keys) {
        if (std::memcmp(type + offset, &keys, sizeof keys) == 0)
            return offset;
    }
    return 0;
}

} // namespace

InlineLayout InlineAttributesReader::layoutOf(PyTypeObject* type) {
    InlineLayout layout;
    const unsigned long flags = PyType_GetFlags(type);
    if (s_form == Form::Unknown || !(flags & Py_TPFLAGS_HEAPTYPE) ||
        !(flags & (s_form == Form::Embedded ? hasInlineValues : hasManagedDict)))
        return layout;
    const std::size_t size = s_form == Form::Embedded ? types.basicSize(type) : 1;
    if (size == 0 || size > UINT32_MAX)
        return layout;
    layout.offset = static_cast<std::uint32_t>(size);
    layout.keys = keysOf(type);
    return layout;
}

void InlineAttributesReader::calibrate() {
    const Reference code{Py_CompileString(attributeProbes, "<callreel>", Py_file_input)};
    const Reference names{PyDict_New()};
    const Reference done{code && names ? PyEval_EvalCode(code.get(), names.get(), names.get()) : nullptr};
    PyObject* const asked = done ? get(names.get(), "asked") : nullptr;
    s_keysOffset = asked ? findKeys(asked) : 0;
    PyErr_Clear();
    if (!s_keysOffset)
        return;
    s_form = atLeast(13) ? Form::Embedded : atLeast(12) ? Form::BeforeTagged : Form::Before;
    for (const Expected& expected : expectations) {
        if (!reads(names.get(), expected)) {
            s_form = Form::Unknown;
            return;
        }
    }
}

} // namespace callreel::recorder
