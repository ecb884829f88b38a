// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/FrameArguments.h"
#include "app/recorder/Recorder.h"
#include "app/recorder/ThreadStream.h"

/// The hot path of ThreadStream, to be compiled into the callbacks themselves. An event without values is some forty
/// instructions here, of which reading the clock takes longer than all others; the general way in ThreadStream.cpp asks
/// three times as much.
namespace callreel::recorder {

template <bool values>
inline void ThreadStream::startReady(Function* function) {
    std::uint8_t* const begin = m_segment.out;
    auto tag = static_cast<std::uint8_t>(log::ThreadRecord::Start);
    std::uint8_t* out = function->putId(putTime(begin, Clock::counter()));
    if (values && function->argumentCount) {
        tag |= log::valuesFlag;
        out = putArguments(function, FrameLayout::current(), out, boundsOf(function, m_depth), m_losses);
    }
    m_calls[m_depth++] = {function, nullptr};
    commit(begin, tag, out);
}

template <bool values>
inline void ThreadStream::startSuspendable(Function* function, FrameHandle frame) {
    std::uint8_t* const begin = m_segment.out;
    auto tag = static_cast<std::uint8_t>(log::ThreadRecord::Start) | log::activationFlag;
    std::uint8_t* out = function->putId(putTime(begin, Clock::counter()));
    out = log::putVarint(out, recorder.activations.begin(frame));
    if (values && function->argumentCount) {
        tag |= log::valuesFlag;
        out = putArguments(function, frame, out, boundsOf(function, m_depth), m_losses);
    }
    m_calls[m_depth++] = {function, frame};
    commit(begin, static_cast<std::uint8_t>(tag), out);
}

inline void ThreadStream::resumeReady(Function* function, FrameHandle frame) {
    std::uint8_t* const begin = m_segment.out;
    std::uint8_t* out = function->putId(putTime(begin, Clock::counter()));
    out = log::putVarint(out, recorder.activations.find(frame));
    m_calls[m_depth++] = {function, frame};
    commit(begin, static_cast<std::uint8_t>(log::ThreadRecord::Resume), out);
}

template <bool values>
inline FrameHandle ThreadStream::leaveReady(log::ThreadRecord record, PyObject* value) {
    std::uint8_t* const begin = m_segment.out;
    std::uint8_t* const out = putTime(begin, Clock::counter());
    if (values)
        commitResult(record, out, value);
    else
        commit(begin, static_cast<std::uint8_t>(record), out);
    const FrameHandle frame = m_calls[--m_depth].frame;
    return record == log::ThreadRecord::Yield ? nullptr : frame;
}

} // namespace callreel::recorder
