// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Shapes.h"

#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "app/recorder/Definitions.h"
#include "app/recorder/Redaction.h"

namespace callreel::recorder {

namespace {

void dropNames(Shape* shape) {
    for (unsigned i = 0; i < shape->count; ++i)
        Py_DecRef(shape->names[i]);
    shape->count = 0;
}

} // namespace

ShapeTable* ShapeTable::create() {
    return static_cast<ShapeTable*>(std::calloc(1, sizeof(ShapeTable)));
}

void ShapeTable::destroy() {
    for (Shape* shape : m_shapes) {
        if (shape)
            dropNames(shape);
        std::free(shape);
    }
    std::free(this);
}

Shape* ShapeTable::makeRoom(unsigned count) {
    Shape*& shape = m_shapes[count % places];
    if (shape && shape->replaced >= maxReplaced)
        return nullptr;
    if (!shape || shape->room < count) {
        auto* larger = static_cast<Shape*>(std::calloc(1, offsetof(Shape, names) + (count + 1) * sizeof(PyObject*)));
        if (!larger)
            return nullptr;
        larger->room = static_cast<std::uint8_t>(count);
        if (shape) {
            dropNames(shape);
            larger->replaced = shape->replaced;
            std::free(shape);
        }
        shape = larger;
    }
    dropNames(shape);
    ++shape->replaced;
    return shape;
}

const Shape* ShapeTable::learn(Definitions& definitions, std::uint32_t type, PyObject* const* names, unsigned count) {
    for (unsigned i = 0; i < count; ++i) {
        // Of an exact str alone it is certain that dropping it later runs nobody's code.
        if (!PyUnicode_CheckExact(names[i]))
            return nullptr;
    }
    const std::uint32_t id = count <= log::maxItems ? definitions.shape(type, names, count) : 0;
    Shape* shape = id ? makeRoom(count) : nullptr;
    if (!shape)
        return nullptr;
    shape->id = id;
    shape->inlined = false;
    shape->redacted = 0;
    for (unsigned i = 0; i < count; ++i) {
        Py_IncRef(names[i]);
        shape->names[i] = names[i];
        if (looksSecret(names[i]))
            shape->redacted |= std::uint64_t{1} << i;
    }
    shape->count = static_cast<std::uint8_t>(count);
    return shape;
}

const Shape* ShapeTable::learn(Definitions& definitions, std::uint32_t type, PyObject* const* names,
                               const InlineAttributes& attributes) {
    if (!learn(definitions, type, names, attributes.count))
        return nullptr;
    Shape* shape = m_shapes[attributes.count % places];
    shape->straight = true;
    for (unsigned i = 0; i < attributes.count; ++i)
        shape->straight = shape->straight && attributes.place(i) == i;
    std::memcpy(shape->order, attributes.order, attributes.count);
    shape->inlined = true;
    return shape;
}

} // namespace callreel::recorder
