// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace callreel {

/// Follows exceptions through the calls of one thread, to say which call raised the one that ended the program: the
/// innermost of the calls that it left one after the other, up to one directly below `<toplevel>`. The last one that
/// left the program's module counts; what runs after that (the printing of the traceback, an excepthook) does not
/// change it.
class FinalUnwind {
public:
    void enter(std::uint64_t call, bool isModule);
    void yieldOrReturn();
    /// `value` is the encoded exception; empty or not told when nobody knows it.
    void unwind(std::string_view value);
    /// From here on nothing changes the answer: the main program is over, what follows runs at exit.
    void freeze() { m_frozen = true; }

    /// The call that raised what ended the program, if an exception did.
    std::optional<std::uint64_t> origin() const { return m_moduleOrigin ? m_moduleOrigin : m_origin; }

private:
    struct Frame {
        std::uint64_t call = 0;
        bool isModule = false;
        std::optional<std::uint64_t> childOrigin; ///< of the exception that last left a call made from here
        std::uint64_t childValue = 0;             ///< a hash of it; 0 when not known
    };

    void ended(std::optional<std::uint64_t> origin, std::uint64_t value);

    std::vector<Frame> m_frames;
    std::optional<std::uint64_t> m_origin;       ///< of the exception that last left a call below `<toplevel>`
    std::optional<std::uint64_t> m_moduleOrigin; ///< of the one that last left a module below `<toplevel>`
    bool m_contiguous = false;                   ///< the last event was an unwind
    bool m_frozen = false;
};

} // namespace callreel
