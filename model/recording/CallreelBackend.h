// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/recording/RecorderBackend.h"

namespace callreel {

/// Our own recorder: it writes a log while the program runs, which is sealed as it grows.
class CallreelBackend : public RecorderBackend {
public:
    const char* name() const override { return "callreel"; }
    Result<RecorderIdentity> selfTest(const RecordRequest& request) override;
    std::vector<std::string> command(const RecordRequest& request, const std::string& runFolder) const override;
    Result<std::unique_ptr<TraceMaker>> begin(const RecordRequest& request,
                                              const std::string& runFolder) const override;
    bool began(const RunLog& log) const override;
    std::optional<Diagnostic> trouble(const RunLog& log, bool& isFatal) const override;
};

} // namespace callreel
