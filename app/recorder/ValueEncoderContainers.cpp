// SPDX-License-Identifier: Apache-2.0
// Lists, tuples, sets and dicts.
#include "app/recorder/ValueEncoder.h"

#include <algorithm>

#include "app/recorder/BuiltinFunctions.h"
#include "app/recorder/ObjectLayout.h"
#include "app/recorder/Redaction.h"

namespace callreel::recorder {

using log::CutReason;
using log::ValueTag;

// `items`: where they lie in the object, when that is known; else putAt(index) puts them, one by one.
template <typename PutAt>
void ValueEncoder::putSequence(PyObject* value, ValueTag tag, PyObject* const* items, Py_ssize_t length, PutAt putAt) {
    putTag(tag);
    putNumber(static_cast<std::uint64_t>(length));
    std::uint8_t* const keptAt = m_out++;
    m_ancestors[m_depth++] = value;
    const auto limit = static_cast<unsigned>(std::min<Py_ssize_t>(length, m_bounds.items));
    unsigned kept = 0;
    if (items) [[likely]] {
        kept = putMany(items, limit);
    } else {
        for (; kept < limit && room() >= smallestRoom; ++kept)
            putAt(kept);
    }
    --m_depth;
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += static_cast<Py_ssize_t>(kept) < length;
}

void ValueEncoder::putList(PyObject* value) {
    if (isLeftOut(value))
        return;
    PyObject* const* const items = ObjectLayout::listItems(value);
    putSequence(value, ValueTag::List, items, items ? ObjectLayout::lengthOf(value) : PyList_Size(value),
                [&](unsigned index) { putValue(PyList_GetItem(value, index)); });
}

void ValueEncoder::putTuple(PyObject* value) {
    if (isLeftOut(value))
        return;
    PyObject* const* const items = ObjectLayout::tupleItems(value);
    putSequence(value, ValueTag::Tuple, items, items ? ObjectLayout::lengthOf(value) : PyTuple_Size(value),
                [&](unsigned index) {
                    // A tuple that C code is still filling has empty places.
                    if (PyObject* item = PyTuple_GetItem(value, index))
                        putValue(item);
                    else
                        putAbsent();
                });
}

void ValueEncoder::putSet(PyObject* value, bool frozen) {
    if (isLeftOut(value))
        return;
    const Py_ssize_t length = PySet_Size(value);
    putTag(frozen ? ValueTag::FrozenSet : ValueTag::Set);
    putNumber(static_cast<std::uint64_t>(length));
    std::uint8_t* const keptAt = m_out++;
    m_ancestors[m_depth++] = value;
    const BuiltinFunctions& functions = builtinFunctions();
    const NoCollection undisturbed;
    const Reference iterator{length ? (frozen ? functions.frozenSetIterator : functions.setIterator)(value) : nullptr};
    const Py_ssize_t limit = std::min<Py_ssize_t>(length, m_bounds.items);
    Py_ssize_t kept = 0;
    for (; iterator && kept < limit && room() >= smallestRoom; ++kept) {
        const Reference item{PyIter_Next(iterator.get())};
        if (!item)
            break;
        putValue(item.get());
    }
    PyErr_Clear();
    --m_depth;
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += kept < length;
}

void ValueEncoder::putDict(PyObject* value) {
    if (isLeftOut(value))
        return;
    const Py_ssize_t length = PyDict_Size(value);
    putTag(ValueTag::Dict);
    putNumber(static_cast<std::uint64_t>(length));
    std::uint8_t* const keptAt = m_out++;
    m_ancestors[m_depth++] = value;
    PyObject *key = nullptr, *item = nullptr;
    unsigned kept = 0;
    for (Py_ssize_t at = 0; kept < m_bounds.items && room() >= 2 * smallestRoom && PyDict_Next(value, &at, &key, &item);
         ++kept) {
        putValue(key);
        if (room() < smallestRoom)
            putCut(item, CutReason::Bytes);
        else if (PyUnicode_CheckExact(key) && looksSecret(key))
            putRedacted();
        else
            putValue(item);
    }
    --m_depth;
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += static_cast<Py_ssize_t>(kept) < length;
}

} // namespace callreel::recorder
