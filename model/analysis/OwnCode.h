// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

/// What is the user's own code: everything but the standard library and installed packages. The window's folds and
/// `callreel tree --own` mean the same by it.
class OwnCode {
public:
    explicit OwnCode(const Trace& trace);

    static bool isOwn(const FunctionInfo& function) { return !function.library; }
    /// Functions that the trace does not know count as own: nothing is hidden that nobody has looked at.
    bool isOwn(FunctionId function) const { return function >= m_library.size() || !m_library[function]; }
    /// Own functions were called, the run as a whole aside: something is left when library calls are folded.
    bool hasCalls() const { return m_ownCalls > 0; }
    std::uint64_t libraryCalls() const { return m_libraryCalls; }

private:
    std::vector<bool> m_library; ///< by FunctionId
    std::uint64_t m_ownCalls = 0;
    std::uint64_t m_libraryCalls = 0;
};

} // namespace callreel
