// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/ValueSkipper.h"

#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/log/format/Varint.h"

namespace callreel {

namespace {

using log::ValueTag;
constexpr unsigned maxSkippedNesting = 4 * log::maxValueDepth;

const std::uint8_t* skipVarint(const std::uint8_t* in, const std::uint8_t* end) {
    std::uint64_t ignored = 0;
    return in ? log::getVarint(in, end, ignored) : nullptr;
}

const std::uint8_t* skipBytes(const std::uint8_t* in, const std::uint8_t* end, std::uint64_t count) {
    return in && count <= static_cast<std::uint64_t>(end - in) ? in + count : nullptr;
}

const std::uint8_t* skipString(const std::uint8_t* in, const std::uint8_t* end) {
    std::uint64_t size = 0;
    in = in ? log::getVarint(in, end, size) : nullptr;
    return skipBytes(in, end, size);
}

const std::uint8_t* skipAt(const std::uint8_t* in, const std::uint8_t* end, unsigned depth) {
    if (in == end || depth > maxSkippedNesting)
        return nullptr;
    const auto tag = static_cast<ValueTag>(*in++);
    switch (tag) {
    case ValueTag::Absent:
    case ValueTag::None:
    case ValueTag::False:
    case ValueTag::True:
    case ValueTag::NotTold:
    case ValueTag::Redacted:
        return in;
    case ValueTag::Int:
        return skipVarint(in, end);
    case ValueTag::BigInt:
        return skipString(skipBytes(in, end, 1), end);
    case ValueTag::BigIntCut:
        return skipBytes(skipVarint(skipBytes(in, end, 1), end), end, 8);
    case ValueTag::Float:
        return skipBytes(in, end, 8);
    case ValueTag::Complex:
        return skipBytes(in, end, 16);
    case ValueTag::Str:
    case ValueTag::Bytes:
        return skipString(in, end);
    case ValueTag::StrCut:
    case ValueTag::BytesCut:
    case ValueTag::ByteArray:
    case ValueTag::Opaque:
        return skipString(skipVarint(in, end), end);
    case ValueTag::Cut:
        return skipBytes(skipVarint(in, end), end, 1);
    case ValueTag::Exception:
    case ValueTag::Subclass:
        in = skipVarint(in, end);
        return in ? skipAt(in, end, depth + 1) : nullptr;
    case ValueTag::List:
    case ValueTag::Tuple:
    case ValueTag::Set:
    case ValueTag::FrozenSet:
    case ValueTag::Dict:
    case ValueTag::Object:
    case ValueTag::Shaped: {
        in = skipVarint(in, end);
        if (tag == ValueTag::Object)
            in = skipVarint(in, end);
        std::uint64_t kept = 0;
        in = in ? log::getVarint(in, end, kept) : nullptr;
        if (!in || kept > static_cast<std::uint64_t>(end - in))
            return nullptr;
        for (std::uint64_t i = 0; i < kept && in; ++i) {
            if (tag == ValueTag::Dict)
                in = skipAt(in, end, depth + 1);
            else if (tag == ValueTag::Object)
                in = skipString(in, end);
            in = in ? skipAt(in, end, depth + 1) : nullptr;
        }
        return in;
    }
    }
    return nullptr;
}

} // namespace

const std::uint8_t* skipValue(const std::uint8_t* in, const std::uint8_t* end) {
    return skipAt(in, end, 0);
}

const std::uint8_t* skipArguments(const std::uint8_t* in, const std::uint8_t* end) {
    std::uint64_t count = 0;
    in = log::getVarint(in, end, count);
    if (!in || count > static_cast<std::uint64_t>(end - in))
        return nullptr;
    for (std::uint64_t i = 0; i < count && in; ++i)
        in = skipAt(in, end, 0);
    return in;
}

} // namespace callreel
