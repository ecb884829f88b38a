// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

/// Which of the seven hues a module wears, fixed per trace: the user's own modules first, in order of first use, then
/// libraries; packages of a library share one hue. Everything after the seventh is "other".
class ModuleCategories {
public:
    static constexpr int other = 7;

    explicit ModuleCategories(const Trace& trace);
    /// 0 .. 6, or `other`.
    int category(FunctionId function) const;

private:
    std::vector<int> m_byFunction;
};

} // namespace callreel
