// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/ModuleCategories.h"

#include <map>

namespace callreel {

namespace {

// "asyncio.base_events" and "asyncio.tasks" are one thing to somebody who did not write them.
std::string groupOf(const FunctionInfo& function) {
    return function.library ? function.module.substr(0, function.module.find('.')) : function.module;
}

} // namespace

ModuleCategories::ModuleCategories(const Trace& trace) {
    std::map<std::pair<bool, std::string>, int> categories;
    for (const bool library : {false, true}) {
        for (const FunctionInfo& function : trace.functions()) {
            if (function.library == library && static_cast<int>(categories.size()) < other)
                categories.try_emplace({library, groupOf(function)}, static_cast<int>(categories.size()));
        }
    }
    m_byFunction.assign(trace.functions().size(), other);
    for (const FunctionInfo& function : trace.functions()) {
        const auto at = categories.find({function.library, groupOf(function)});
        if (at != categories.end() && function.id < m_byFunction.size())
            m_byFunction[function.id] = at->second;
    }
}

int ModuleCategories::category(FunctionId function) const {
    return function < m_byFunction.size() ? m_byFunction[function] : other;
}

} // namespace callreel
