// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/CallEvents.h"

#include "app/recorder/FrameArguments.h"

namespace callreel::recorder::events {

using log::ThreadRecord;

void nameThread(ThreadStream* stream, const Function* function, FrameHandle frame) {
    if (stream->depth() != 1)
        return;
    const Reference thread{argumentOf(function, frame, 0)};
    if (thread)
        stream->belongTo(thread.get());
}

bool align(ThreadStream* stream, Function* function, FrameHandle frame) {
    if (stream->hasEnded())
        return false;
    const auto fits = [&](const OpenCall& call) {
        return call.function == function && (!frame || !call.frame || call.frame == frame);
    };
    for (std::uint32_t depth = stream->depth(); depth-- > 0;) {
        if (!fits(stream->at(depth)))
            continue;
        // The interpreter never told how the calls above ended (greenlets switch stacks, for one).
        const std::uint32_t untold = stream->depth() - depth - 1;
        while (stream->depth() > depth + 1)
            stream->leave(ThreadRecord::Unwind, nullptr);
        stream->loss(log::LossKind::RecordDropped, untold, 0);
        return true;
    }
    // After throw() through `yield from`, 3.11 lets the outer generator go on without saying so.
    if (!function->suspends)
        return false;
    stream->resume(function, frame ? frame : FrameLayout::current());
    return !stream->isEmpty();
}

} // namespace callreel::recorder::events
