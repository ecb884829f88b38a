// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "model/exit/Diagnostic.h"
#include "model/trace/seal/SealProgress.h"
#include "model/trace/seal/SealResult.h"

namespace callreel {

/// Makes the trace of one run out of what its recorder writes: while the run goes on, and after it. What it reads is
/// left as it is, so that it can begin again after whatever went wrong. Not for several threads at once.
class TraceMaker {
public:
    virtual ~TraceMaker() = default;

    /// Takes what is new; call it as often as you like.
    virtual Result<void> drain() = 0;
    virtual SealProgress progress() const = 0;
    /// After the process is gone: takes the rest, finds the verdict, and gives the trace its name.
    virtual Result<SealResult> finish() = 0;
    /// Called by drain() and finish(), now and then: which part of what was there when they began has been taken, 0 to
    /// 1. Not called when that is little.
    virtual void whenProgressing(std::function<void(double)> callback) = 0;
};

} // namespace callreel
