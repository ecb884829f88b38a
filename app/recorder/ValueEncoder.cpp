// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ValueEncoder.h"

#include <algorithm>
#include <cstring>

#include "app/recorder/ObjectLayout.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

using log::CutReason;
using log::ValueTag;

template <bool mayRedact>
unsigned ValueEncoder::putMany(PyObject* const* values, unsigned count, std::uint64_t redacted) {
    // Most values are of these few kinds. The place is kept in a local variable meanwhile: every byte stored could be
    // a part of this object, for all the compiler knows.
    std::uint8_t* out = m_out;
    const std::uint8_t* const last = m_end - smallestRoom;
    const bool deepest = m_objectDepth >= m_bounds.objectDepth;
    PyObject* const* const end = values + count;
    PyObject* const* at = values;
    unsigned leftOut = 0;
    for (; at < end && out <= last; ++at) {
        PyObject* const value = *at;
        if (mayRedact && (redacted >> (at - values) & 1)) {
            m_out = out;
            putRedacted();
            out = m_out;
            continue;
        }
        if (!value) [[unlikely]] {
            *out++ = static_cast<std::uint8_t>(ValueTag::Absent);
            continue;
        }
        if (std::uint8_t* const behind = putSimple(out, value)) {
            out = behind;
            continue;
        }
        if (deepest) {
            const TypeEntry* const entry = types.known(Py_TYPE(value));
            if (entry && entry->kind == TypeKind::Object && !isAncestor(value)) {
                ++leftOut;
                out = entry->putLeftOut(out);
                continue;
            }
        }
        m_out = out;
        putValue(value);
        out = m_out;
    }
    m_losses.cut += leftOut;
    m_out = out;
    return static_cast<unsigned>(at - values);
}

template unsigned ValueEncoder::putMany<false>(PyObject* const*, unsigned, std::uint64_t);
template unsigned ValueEncoder::putMany<true>(PyObject* const*, unsigned, std::uint64_t);

void ValueEncoder::put(PyObject* value, const std::uint8_t* end) {
    m_end = std::min<const std::uint8_t*>(end, m_out + m_bounds.valueBytes);
    if (room() < smallestRoom) [[unlikely]]
        putCut(value, CutReason::Bytes);
    else
        putValue(value);
}

void ValueEncoder::putRedacted() {
    ++m_losses.redacted;
    putTag(ValueTag::Redacted);
}

void ValueEncoder::putCut(std::uint32_t type, CutReason reason) {
    ++m_losses.cut;
    putTag(ValueTag::Cut);
    putNumber(type);
    *m_out++ = static_cast<std::uint8_t>(reason);
}

bool ValueEncoder::isTooDeep(PyObject* container) {
    if (m_depth >= m_bounds.depth) {
        putCut(container, CutReason::Depth);
        return true;
    }
    if (isAncestor(container)) {
        putCut(container, CutReason::Cycle);
        return true;
    }
    return false;
}

inline void ValueEncoder::putInt(PyObject* value) {
    if (std::int64_t small = 0; ObjectLayout::smallInt(value, small)) [[likely]] {
        putTag(ValueTag::Int);
        putNumber(log::zigzag(small));
        return;
    }
    int overflow = 0;
    const long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow) [[unlikely]] {
        putBigInt(value);
        return;
    }
    putTag(ValueTag::Int);
    putNumber(log::zigzag(number));
}

inline void ValueEncoder::putFloat(PyObject* value) {
    putTag(ValueTag::Float);
    const double number = PyFloat_AsDouble(value);
    std::memcpy(m_out, &number, sizeof number);
    m_out += sizeof number;
}

void ValueEncoder::putValue(PyObject* value) {
    if (value == Py_None)
        return putTag(ValueTag::None);
    PyTypeObject* const type = Py_TYPE(value);
    if (type == &PyLong_Type)
        return putInt(value);
    if (type == &PyUnicode_Type)
        return putStr(value);
    if (value == Py_True)
        return putTag(ValueTag::True);
    if (value == Py_False)
        return putTag(ValueTag::False);
    if (type == &PyFloat_Type)
        return putFloat(value);
    if (type == &PyTuple_Type)
        return putTuple(value);
    if (type == &PyList_Type)
        return putList(value);
    if (type == &PyDict_Type)
        return putDict(value);
    putOther(value);
}

void ValueEncoder::putOther(PyObject* value) {
    TypeEntry& entry = *types.of(Py_TYPE(value));
    if (entry.kind == TypeKind::Object) [[likely]]
        return putObject(value, entry);
    putByKind(value, entry);
}

void ValueEncoder::putByKind(PyObject* value, const TypeEntry& entry) {
    const TypeKind kind = entry.kind;
    const std::uint32_t type = entry.id();
    const auto subclass = [&] {
        if (entry.isBuiltin)
            return;
        putTag(ValueTag::Subclass);
        putNumber(type);
    };
    switch (kind) {
    case TypeKind::Int:
        subclass();
        return putInt(value);
    case TypeKind::Float:
        subclass();
        return putFloat(value);
    case TypeKind::Complex:
        subclass();
        return putComplex(value);
    case TypeKind::Str:
        subclass();
        return putStr(value);
    case TypeKind::Bytes:
        subclass();
        return putBytes(value);
    case TypeKind::ByteArray:
        subclass();
        return putByteArray(value);
    case TypeKind::List:
        subclass();
        return putList(value);
    case TypeKind::Tuple:
        subclass();
        return putTuple(value);
    case TypeKind::Set:
        subclass();
        return putSet(value, false);
    case TypeKind::FrozenSet:
        subclass();
        return putSet(value, true);
    case TypeKind::Dict:
        subclass();
        return putDict(value);
    case TypeKind::Exception:
        return putException(value, type);
    case TypeKind::Object:
    case TypeKind::Opaque:
    case TypeKind::Class:
    case TypeKind::Module:
    case TypeKind::Function:
    case TypeKind::Builtin:
    case TypeKind::Method:
    case TypeKind::Generator:
        return putOpaque(value, kind, type);
    }
}

} // namespace callreel::recorder
