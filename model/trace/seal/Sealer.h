// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/trace/seal/TraceMaker.h"

namespace callreel {

struct SealOptions {
    std::string output;     ///< the trace's file; empty: where the log says it is to go
    bool overwrite = false; ///< replace an existing file of that name
};

/// Turns the log of a run into a trace, while the run goes on or later. Memory does not grow with the run. The log is
/// left as it is (but for packing), so that sealing can begin again after whatever went wrong; whoever has the result
/// removes it with LogFolder::remove(). Not for several threads at once.
class Sealer : public TraceMaker {
public:
    /// Begins NAME.reel.partial. Errors: "not-a-log", "output-busy", "output-not-writable", "disk-full".
    static Result<std::unique_ptr<Sealer>> open(const std::string& runFolder, const SealOptions& options);
    ~Sealer() override;

    /// Reads what is new in all streams; call it as often as you like. Full segments that were read are packed, so that
    /// a long run's log stays small.
    Result<void> drain() override;
    SealProgress progress() const override;
    /// After the process is gone: reads the rest, closes what is open, finds the verdict, and gives the trace its name.
    /// Errors: "output-exists", "output-not-writable", "disk-full".
    Result<SealResult> finish() override;

    /// Called by drain() and finish(), now and then: which part of the log that was there when they began has been
    /// read, 0 to 1. Not called when that is little.
    void whenProgressing(std::function<void(double)> callback) override;

private:
    struct Private;
    explicit Sealer(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace callreel
