// SPDX-License-Identifier: Apache-2.0
// Objects with their attributes, exceptions with their arguments, and what is known by its type and name alone.
#include "app/recorder/ValueEncoder.h"

#include <algorithm>
#include <cstring>

#include "app/recorder/BuiltinFunctions.h"
#include "app/recorder/Redaction.h"
#include "app/recorder/Shapes.h"
#include "app/recorder/Text.h"

namespace callreel::recorder {

using log::CutReason;
using log::ValueTag;

namespace {

/// The attributes of one object, in their order. Nothing of the program runs while they are looked at and written, so
/// that borrowed references last.
struct Attributes {
    PyObject* names[log::maxItems];
    PyObject* values[log::maxItems];
    unsigned count = 0;      ///< of those kept here
    std::uint64_t total = 0; ///< of all

    void add(PyObject* name, PyObject* value) {
        ++total;
        if (count < log::maxItems) {
            names[count] = name;
            values[count++] = value;
        }
    }
};

void addSlots(PyObject* object, const TypeEntry& entry, Attributes& out) {
    for (unsigned i = 0; i < entry.slotCount; ++i) {
        PyObject* value = nullptr;
        std::memcpy(&value, reinterpret_cast<const char*>(object) + entry.slots[i].offset, sizeof value);
        if (value)
            out.add(entry.slots[i].name, value);
    }
}

void addDict(PyObject* object, Attributes& out) {
    PyObject** const place = interpreter.objectGetDict(object);
    if (!place || !*place || !PyDict_Check(*place))
        return;
    PyObject *name = nullptr, *value = nullptr;
    for (Py_ssize_t at = 0; PyDict_Next(*place, &at, &name, &value);) {
        if (PyUnicode_Check(name))
            out.add(name, value);
        else
            ++out.total;
    }
}

bool hasNames(const Shape& shape, const Attributes& attributes) {
    return shape.count == attributes.count &&
           std::equal(attributes.names, attributes.names + attributes.count, shape.names);
}

} // namespace

void ValueEncoder::putObject(PyObject* value, TypeEntry& entry) {
    if (m_objectDepth >= m_bounds.objectDepth)
        return putCut(entry.id(), isAncestor(value) ? CutReason::Cycle : CutReason::Depth);
    if (isLeftOut(value))
        return;
    m_ancestors[m_depth++] = value;
    ++m_objectDepth;
    InlineAttributes inlined;
    const bool isInlined =
        InlineAttributesReader::read(value, Py_TYPE(value), {entry.keys, entry.offset}, inlined) && entry.shapes;
    const Shape* const shape = entry.recent;
    if (isInlined && shape && shape->inlined && shape->straight && shape->count == inlined.count &&
        inlined.hasOrder(shape->order)) [[likely]]
        putShaped(*shape, inlined.values);
    else
        putUnlikeTheLast(value, entry, isInlined ? &inlined : nullptr);
    --m_objectDepth;
    --m_depth;
}

void ValueEncoder::putUnlikeTheLast(PyObject* value, TypeEntry& entry, const InlineAttributes* inlined) {
    if (!entry.shapes) {
        entry.shapes = ShapeTable::create();
        InlineAttributes found;
        const bool isInlined =
            entry.shapes && InlineAttributesReader::read(value, Py_TYPE(value), {entry.keys, entry.offset}, found);
        return putByNames(value, entry, isInlined ? &found : nullptr);
    }
    const Shape* const shape = inlined ? entry.recent = entry.shapes->of(inlined->count) : nullptr;
    if (!shape || !shape->inlined || shape->count != inlined->count || !inlined->hasOrder(shape->order))
        return putByNames(value, entry, inlined);
    if (shape->straight)
        return putShaped(*shape, inlined->values);
    PyObject* values[InlineAttributes::maxCount];
    for (unsigned i = 0; i < inlined->count; ++i)
        values[i] = inlined->values[inlined->place(i)];
    putShaped(*shape, values);
}

void ValueEncoder::putByNames(PyObject* value, TypeEntry& entry, const InlineAttributes* inlined) {
    // Asking for the dict may move what is inlined: the order is copied before.
    std::uint8_t order[InlineAttributes::maxCount];
    InlineAttributes copied{};
    if (inlined) {
        copied = {nullptr, order, inlined->count, inlined->backwards};
        std::memcpy(order, inlined->order, inlined->count);
    }
    Attributes attributes;
    addSlots(value, entry, attributes);
    if (entry.hasDict && !(inlined && inlined->count == 0))
        addDict(value, attributes);
    entry.recent = nullptr;
    const Shape* shape = nullptr;
    if (entry.shapes && attributes.total == attributes.count) {
        shape = entry.shapes->of(attributes.count);
        if (copied.order && copied.count == attributes.count)
            shape = entry.shapes->learn(types.definitions(), entry.id(), attributes.names, copied);
        else if (!shape || !hasNames(*shape, attributes))
            shape = entry.shapes->learn(types.definitions(), entry.id(), attributes.names, attributes.count);
    }
    if (shape)
        return putShaped(*shape, attributes.values);
    putTag(ValueTag::Object);
    putNumber(entry.id());
    putNumber(attributes.total);
    std::uint8_t* const keptAt = m_out++;
    unsigned kept = 0;
    // The classes of values that are seen for the first time may take this one's place, and its names.
    for (unsigned i = 0; i < attributes.count; ++i)
        Py_IncRef(attributes.names[i]);
    for (; kept < attributes.count && room() > attributeRoom; ++kept) {
        m_out = text::put(attributes.names[kept], m_out, std::min(maxNameBytes, room() - 2 * smallestRoom));
        if (looksSecret(attributes.names[kept]))
            putRedacted();
        else
            putValue(attributes.values[kept]);
    }
    for (unsigned i = 0; i < attributes.count; ++i)
        Py_DecRef(attributes.names[i]);
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += kept < attributes.total;
}

void ValueEncoder::putShaped(const Shape& shape, PyObject* const* values) {
    // The shape may give way to another while the values are written: what is needed of it is taken now.
    const unsigned count = shape.count;
    const std::uint64_t redacted = shape.redacted;
    putTag(ValueTag::Shaped);
    putNumber(shape.id);
    std::uint8_t* const keptAt = m_out++;
    const unsigned kept = redacted ? putMany<true>(values, count, redacted) : putMany(values, count);
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += kept < count;
}

void ValueEncoder::putException(PyObject* value, std::uint32_t type) {
    if (isLeftOut(value))
        return;
    putTag(ValueTag::Exception);
    putNumber(type);
    m_ancestors[m_depth++] = value;
    const BuiltinFunctions& functions = builtinFunctions();
    const Reference arguments{
        functions.get ? functions.get(functions.exceptionArguments, value, reinterpret_cast<PyObject*>(Py_TYPE(value)))
                      : nullptr};
    if (arguments && room() >= smallestRoom)
        putValue(arguments.get());
    else
        putAbsent();
    PyErr_Clear();
    --m_depth;
}

void ValueEncoder::putOpaque(PyObject* value, TypeKind kind, std::uint32_t type) {
    Reference name;
    Reference target;
    switch (kind) {
    case TypeKind::Class:
        name.reset(PyType_GetName(reinterpret_cast<PyTypeObject*>(value)));
        break;
    case TypeKind::Module:
        name.reset(PyModule_GetNameObject(value));
        break;
    case TypeKind::Function:
    case TypeKind::Generator:
        name.reset(PyObject_GetAttrString(value, "__qualname__"));
        break;
    case TypeKind::Builtin:
        // Of an exact builtin only: a class derived from it is not, and could have anything there.
        if (Py_TYPE(value) == &PyCFunction_Type)
            name.reset(PyObject_GetAttrString(value, "__name__"));
        break;
    case TypeKind::Method: {
        PyObject* function = interpreter.methodFunction ? interpreter.methodFunction(value) : nullptr;
        if (function && Py_TYPE(function) == interpreter.functionType)
            name.reset(PyObject_GetAttrString(function, "__qualname__"));
        break;
    }
    default:
        break;
    }
    PyErr_Clear();
    putTag(ValueTag::Opaque);
    putNumber(type);
    if (name && PyUnicode_Check(name.get()) && room() > 2 * smallestRoom)
        m_out = text::put(name.get(), m_out, std::min(maxNameBytes, room() - 2 * smallestRoom));
    else
        m_out = text::put("", 0, m_out);
}

} // namespace callreel::recorder
