// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ValueEncoder.h"

#include <algorithm>
#include <cstring>

#include "app/recorder/Redaction.h"
#include "app/recorder/Text.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

using log::CutReason;
using log::putVarint;
using log::ValueTag;

namespace {

/// Every value has at least this much room, whatever else is cut: enough for a number, or for the word that it was cut.
constexpr std::size_t smallestRoom = 32;
constexpr std::size_t maxNameBytes = 160;
/// For the name of an attribute and its value.
constexpr std::size_t attributeRoom = 3 * smallestRoom;

/// Functions of builtin types that work on instances of derived classes without asking these.
struct BuiltinFunctions {
    getiterfunc setIterator = nullptr;
    getiterfunc frozenSetIterator = nullptr;
    binaryfunc shiftRight = nullptr;
    descrgetfunc get = nullptr;
    PyObject* exceptionArguments = nullptr; ///< BaseException.__dict__['args']
};

const BuiltinFunctions& builtinFunctions() {
    static constinit BuiltinFunctions functions;
    if (functions.setIterator)
        return functions;
    functions.setIterator = reinterpret_cast<getiterfunc>(PyType_GetSlot(&PySet_Type, Py_tp_iter));
    functions.frozenSetIterator = reinterpret_cast<getiterfunc>(PyType_GetSlot(&PyFrozenSet_Type, Py_tp_iter));
    functions.shiftRight = reinterpret_cast<binaryfunc>(PyType_GetSlot(&PyLong_Type, Py_nb_rshift));
    // On the class itself an attribute that is a descriptor is found as it is, since type has none of that name.
    const Reference proxy{PyObject_GetAttrString(PyExc_BaseException, "__dict__")};
    functions.exceptionArguments = proxy ? PyMapping_GetItemString(proxy.get(), "args") : nullptr;
    if (functions.exceptionArguments)
        functions.get =
            reinterpret_cast<descrgetfunc>(PyType_GetSlot(Py_TYPE(functions.exceptionArguments), Py_tp_descr_get));
    PyErr_Clear();
    return functions;
}

} // namespace

void ValueEncoder::putNumber(std::uint64_t number) {
    m_out = putVarint(m_out, number);
}

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

void ValueEncoder::putCut(PyObject* value, CutReason reason) {
    ++m_losses.cut;
    putTag(ValueTag::Cut);
    putNumber(types.of(Py_TYPE(value))->id);
    *m_out++ = static_cast<std::uint8_t>(reason);
}

bool ValueEncoder::isLeftOut(PyObject* container) {
    if (m_depth >= m_bounds.depth) {
        putCut(container, CutReason::Depth);
        return true;
    }
    for (unsigned i = 0; i < m_depth; ++i) {
        if (m_ancestors[i] == container) {
            putCut(container, CutReason::Cycle);
            return true;
        }
    }
    return false;
}

inline void ValueEncoder::putInt(PyObject* value) {
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
    PyTypeObject* const type = Py_TYPE(value);
    if (type == &PyBytes_Type)
        return putBytes(value);
    if (type == &PySet_Type)
        return putSet(value, false);
    if (type == &PyFrozenSet_Type)
        return putSet(value, true);
    if (type == &PyByteArray_Type)
        return putByteArray(value);
    if (type == &PyComplex_Type)
        return putComplex(value);
    TypeEntry& entry = *types.of(type);
    if (entry.kind == TypeKind::Object)
        return putObject(value, entry);
    putByKind(value, entry.kind, entry.id);
}

void ValueEncoder::putByKind(PyObject* value, TypeKind kind, std::uint32_t type) {
    const auto subclass = [&] {
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

void ValueEncoder::putBigInt(PyObject* value) {
    if (!interpreter.longNumBits || !interpreter.longAsByteArray) {
        PyErr_Clear();
        return putCut(value, CutReason::Length);
    }
    const std::size_t bits = interpreter.longNumBits(value);
    // One byte more, for the sign of the two's complement that comes out.
    std::uint8_t bytes[log::maxStringBytes + 1];
    std::size_t size = bits / 8 + 1;
    if (size < sizeof bytes && size <= m_bounds.stringBytes && size + smallestRoom < room()) {
        if (interpreter.longAsByteArray(value, bytes, size, 1, 1, 0) != 0) {
            PyErr_Clear();
            return putCut(value, CutReason::Length);
        }
        const bool negative = (bytes[size - 1] & 0x80) != 0;
        if (negative) {
            unsigned carry = 1;
            for (std::size_t i = 0; i < size; ++i) {
                const unsigned sum = static_cast<std::uint8_t>(~bytes[i]) + carry;
                bytes[i] = static_cast<std::uint8_t>(sum);
                carry = sum >> 8;
            }
        }
        while (size > 1 && bytes[size - 1] == 0)
            --size;
        putTag(ValueTag::BigInt);
        *m_out++ = negative ? 1 : 0;
        m_out = text::put(reinterpret_cast<const char*>(bytes), size, m_out);
        return;
    }
    // Too many digits: the highest 64 bits say how large it is. The shift is int's own, whatever the class says.
    const Reference shift{PyLong_FromSize_t(bits - 64)};
    const Reference top{shift ? builtinFunctions().shiftRight(value, shift.get()) : nullptr};
    std::uint8_t high[9] = {};
    if (!top || !PyLong_Check(top.get()) || interpreter.longAsByteArray(top.get(), high, sizeof high, 1, 1, 0) != 0) {
        PyErr_Clear();
        return putCut(value, CutReason::Length);
    }
    const bool negative = (high[8] & 0x80) != 0;
    std::uint64_t magnitude = 0;
    std::memcpy(&magnitude, high, sizeof magnitude);
    if (negative) // the shift rounded down, which may have carried into one more bit
        magnitude = magnitude ? ~magnitude + 1 : ~std::uint64_t{0};
    ++m_losses.cut;
    putTag(ValueTag::BigIntCut);
    *m_out++ = negative ? 1 : 0;
    putNumber(bits);
    std::memcpy(m_out, &magnitude, sizeof magnitude);
    m_out += sizeof magnitude;
}

void ValueEncoder::putComplex(PyObject* value) {
    putTag(ValueTag::Complex);
    const double parts[2] = {PyComplex_RealAsDouble(value), PyComplex_ImagAsDouble(value)};
    std::memcpy(m_out, parts, sizeof parts);
    m_out += sizeof parts;
}

void ValueEncoder::putStr(PyObject* value) {
    const std::size_t limit =
        std::min<std::size_t>(m_bounds.stringBytes, room() > smallestRoom ? room() - smallestRoom : 0);
    bool whole = true;
    std::uint8_t* const start = m_out;
    // As if it were whole: the characters are written once, in place. A length below 128 takes one byte.
    const std::size_t guess = limit < 128 ? 1 : 2;
    const std::size_t size = text::encode(value, start + 1 + guess, limit, whole);
    if (whole) {
        putTag(ValueTag::Str);
        putNumber(size);
    } else {
        ++m_losses.cut;
        std::uint8_t head[2 + 2 * log::maxVarintBytes];
        std::uint8_t* at = head;
        *at++ = static_cast<std::uint8_t>(ValueTag::StrCut);
        at = putVarint(at, static_cast<std::uint64_t>(PyUnicode_GetLength(value)));
        at = putVarint(at, size);
        const auto headBytes = static_cast<std::size_t>(at - head);
        std::memmove(start + headBytes, start + 1 + guess, size);
        std::memcpy(start, head, headBytes);
        m_out = start + headBytes + size;
        return;
    }
    const auto headBytes = static_cast<std::size_t>(m_out - start);
    if (headBytes != 1 + guess) {
        std::memmove(m_out, start + 1 + guess, size);
        std::memset(m_out + size, 0, 1 + guess - headBytes);
    }
    m_out += size;
}

void ValueEncoder::putBytes(PyObject* value) {
    char* bytes = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(value, &bytes, &size) != 0) {
        PyErr_Clear();
        return putCut(value, CutReason::Bytes);
    }
    const auto length = static_cast<std::size_t>(size);
    const std::size_t kept = std::min(
        {length, std::size_t{m_bounds.stringBytes}, room() > smallestRoom ? room() - smallestRoom : std::size_t{0}});
    if (kept == length) {
        putTag(ValueTag::Bytes);
    } else {
        ++m_losses.cut;
        putTag(ValueTag::BytesCut);
        putNumber(length);
    }
    m_out = text::put(bytes, kept, m_out);
}

void ValueEncoder::putByteArray(PyObject* value) {
    const char* bytes = PyByteArray_AsString(value);
    const auto length = static_cast<std::size_t>(PyByteArray_Size(value));
    const std::size_t kept = std::min(
        {length, std::size_t{m_bounds.stringBytes}, room() > smallestRoom ? room() - smallestRoom : std::size_t{0}});
    if (kept < length)
        ++m_losses.cut;
    putTag(ValueTag::ByteArray);
    putNumber(length);
    m_out = text::put(bytes, kept, m_out);
}

void ValueEncoder::putList(PyObject* value) {
    if (isLeftOut(value))
        return;
    const Py_ssize_t length = PyList_Size(value);
    putTag(ValueTag::List);
    putNumber(static_cast<std::uint64_t>(length));
    std::uint8_t* const keptAt = m_out++;
    m_ancestors[m_depth++] = value;
    const Py_ssize_t limit = std::min<Py_ssize_t>(length, m_bounds.items);
    Py_ssize_t kept = 0;
    for (; kept < limit && room() >= smallestRoom; ++kept)
        putValue(PyList_GetItem(value, kept));
    --m_depth;
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += kept < length;
}

void ValueEncoder::putTuple(PyObject* value) {
    if (isLeftOut(value))
        return;
    const Py_ssize_t length = PyTuple_Size(value);
    putTag(ValueTag::Tuple);
    putNumber(static_cast<std::uint64_t>(length));
    std::uint8_t* const keptAt = m_out++;
    m_ancestors[m_depth++] = value;
    const Py_ssize_t limit = std::min<Py_ssize_t>(length, m_bounds.items);
    Py_ssize_t kept = 0;
    for (; kept < limit && room() >= smallestRoom; ++kept) {
        // A tuple that C code is still filling has empty places.
        if (PyObject* item = PyTuple_GetItem(value, kept))
            putValue(item);
        else
            putAbsent();
    }
    --m_depth;
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += kept < length;
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

void ValueEncoder::putAttribute(PyObject* name, PyObject* attribute) {
    m_out = text::put(name, m_out, std::min(maxNameBytes, room() - 2 * smallestRoom));
    if (looksSecret(name))
        putRedacted();
    else
        putValue(attribute);
}

void ValueEncoder::putDictAttributes(PyObject* attributes, AttributeName* names, unsigned& kept) {
    PyObject *name = nullptr, *attribute = nullptr;
    unsigned place = 0;
    for (Py_ssize_t at = 0;
         kept < m_bounds.items && room() > attributeRoom && PyDict_Next(attributes, &at, &name, &attribute); ++place) {
        if (!PyUnicode_Check(name))
            continue;
        ++kept;
        AttributeName* const known = place < rememberedAttributes ? &names[place] : nullptr;
        if (known && known->name == name) [[likely]] {
            std::memcpy(m_out, known->bytes, known->size);
            m_out += known->size;
            if (known->secret)
                putRedacted();
            else
                putValue(attribute);
            continue;
        }
        std::uint8_t* const start = m_out;
        m_out = text::put(name, m_out, std::min(maxNameBytes, room() - 2 * smallestRoom));
        const auto size = static_cast<std::size_t>(m_out - start);
        const bool secret = looksSecret(name);
        if (known && !known->name && size <= sizeof known->bytes && PyUnicode_CheckExact(name)) {
            Py_IncRef(name);
            known->name = name;
            known->secret = secret;
            known->size = static_cast<std::uint8_t>(size);
            std::memcpy(known->bytes, start, size);
        }
        if (secret)
            putRedacted();
        else
            putValue(attribute);
    }
}

void ValueEncoder::putObject(PyObject* value, TypeEntry& entry) {
    if (m_objectDepth >= m_bounds.objectDepth) {
        ++m_losses.cut;
        putTag(ValueTag::Cut);
        putNumber(entry.id);
        *m_out++ = static_cast<std::uint8_t>(CutReason::Depth);
        return;
    }
    if (isLeftOut(value))
        return;
    PyObject** const place = entry.hasDict ? interpreter.objectGetDict(value) : nullptr;
    PyObject* const attributes = place && *place && PyDict_Check(*place) ? *place : nullptr;
    std::uint64_t length = attributes ? static_cast<std::uint64_t>(PyDict_Size(attributes)) : 0;
    const auto slotAt = [&](unsigned i) {
        PyObject* slot = nullptr;
        std::memcpy(&slot, reinterpret_cast<const char*>(value) + entry.slots[i].offset, sizeof slot);
        return slot;
    };
    // The entry may give way to another type's while the attributes are written: what is needed of it is taken now.
    const unsigned slotCount = entry.slotCount;
    PyObject* names[log::maxItems];
    PyObject* values[log::maxItems];
    unsigned set = 0;
    for (unsigned i = 0; i < slotCount && set < log::maxItems; ++i) {
        if (PyObject* slot = slotAt(i)) {
            names[set] = entry.slots[i].name;
            Py_IncRef(names[set]);
            values[set++] = slot;
        }
    }
    length += set;
    putTag(ValueTag::Object);
    putNumber(entry.id);
    putNumber(length);
    std::uint8_t* const keptAt = m_out++;
    m_ancestors[m_depth++] = value;
    ++m_objectDepth;
    unsigned kept = 0;
    for (unsigned i = 0; i < set; ++i) {
        if (kept < m_bounds.items && room() > attributeRoom) {
            putAttribute(names[i], values[i]);
            ++kept;
        }
        Py_DecRef(names[i]);
    }
    if (attributes)
        putDictAttributes(attributes, types.names(entry), kept);
    --m_objectDepth;
    --m_depth;
    *keptAt = static_cast<std::uint8_t>(kept);
    m_losses.cut += kept < length;
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
