// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ObjectLayout.h"

#include <initializer_list>

namespace callreel::recorder {

constinit ObjectLayout::Ints ObjectLayout::s_ints = Ints::Unknown;
constinit bool ObjectLayout::s_lists = false;
constinit std::size_t ObjectLayout::s_tupleOffset = 0;

namespace {

constexpr std::int64_t digitLimit = std::int64_t{1} << 30;

bool readsAs(std::int64_t number, bool expected) {
    const Reference object{PyLong_FromLongLong(number)};
    std::int64_t read = 0;
    return object && ObjectLayout::smallInt(object.get(), read) == expected && (!expected || read == number);
}

bool readsInts() {
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{1}, std::int64_t{255}, std::int64_t{256},
                                      std::int64_t{1234567}, digitLimit - 1}) {
        if (!readsAs(number, true) || !readsAs(-number, true))
            return false;
    }
    for (const std::int64_t number : {digitLimit, digitLimit + 1, digitLimit * digitLimit, INT64_MAX}) {
        if (!readsAs(number, false) || !readsAs(-number, false))
            return false;
    }
    return true;
}

bool holds(PyObject* const* items, PyObject* const* expected, Py_ssize_t count) {
    for (Py_ssize_t i = 0; i < count; ++i) {
        if (items[i] != expected[i])
            return false;
    }
    return true;
}

} // namespace

void ObjectLayout::forget() {
    s_ints = Ints::Unknown;
    s_lists = false;
    s_tupleOffset = 0;
}

void ObjectLayout::calibrate() {
    s_ints = atLeast(12) ? Ints::Tagged : Ints::Sized;
    if (!readsInts())
        s_ints = Ints::Unknown;

    PyObject* const expected[] = {Py_None, Py_True, Py_False};
    const Reference list{PyList_New(0)};
    for (PyObject* item : expected) {
        if (list)
            PyList_Append(list.get(), item);
    }
    const Reference tuple{list ? PyList_AsTuple(list.get()) : nullptr};
    if (!tuple || PyList_Size(list.get()) != 3) {
        PyErr_Clear();
        return;
    }
    s_lists = true;
    s_lists = lengthOf(list.get()) == 3 && holds(listItems(list.get()), expected, 3);
    // From 3.14 on the hash lies before the items.
    for (const std::size_t offset : {headBytes + sizeof(Py_ssize_t), headBytes + 2 * sizeof(Py_ssize_t)}) {
        s_tupleOffset = offset;
        if (lengthOf(tuple.get()) == 3 && holds(tupleItems(tuple.get()), expected, 3))
            return;
    }
    s_tupleOffset = 0;
}

} // namespace callreel::recorder
