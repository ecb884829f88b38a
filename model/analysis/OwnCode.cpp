// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/OwnCode.h"

namespace callreel {

OwnCode::OwnCode(const Trace& trace) : m_library(trace.functions().size()) {
    std::vector<bool> own(trace.functions().size());
    for (const FunctionInfo& function : trace.functions()) {
        if (function.id >= m_library.size())
            continue;
        m_library[function.id] = !isOwn(function);
        own[function.id] = isOwn(function) && function.flavour != FunctionInfo::Flavour::Toplevel;
    }
    m_ownCalls = trace.countCalls(own).value_or(0);
    m_libraryCalls = trace.countCalls(m_library).value_or(0);
}

} // namespace callreel
