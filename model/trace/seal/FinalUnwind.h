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
    /// How a call began. An exception that passes through a frame drops what the frame held, and a suspended generator
    /// among it is closed by a throw.
    enum class Entry { Call, Throw };
    void enter(std::uint64_t call, bool isModule, Entry entry = Entry::Call);
    void yieldOrReturn();
    /// `value` is the encoded exception; empty or not told when nobody knows it.
    void unwind(std::string_view value);
    /// From here on nothing changes the answer: the main program is over, what follows runs at exit.
    void freeze() { m_frozen = true; }

    /// The call that raised what ended the program, if an exception did.
    std::optional<std::uint64_t> origin() const { return m_moduleOrigin ? m_moduleOrigin : m_origin; }

private:
    /// An exception that left a call.
    struct Left {
        std::uint64_t origin = 0; ///< the call that raised it
        std::uint64_t value = 0;  ///< a hash of it; 0 when not known
    };
    struct Frame {
        std::uint64_t call = 0;
        bool isModule = false;
        bool isThrownAtOnce = false; ///< entered by a throw, directly after an exception left another call
        /// The exception that last left a call made from here, and those of generators that were closed directly after.
        std::vector<Left> children{};
    };

    std::optional<Left> cameFromBelow(const Frame& frame, std::uint64_t value) const;
    void ended(std::optional<Left> left);

    std::vector<Frame> m_frames;
    std::optional<std::uint64_t> m_origin;       ///< of the exception that last left a call below `<toplevel>`
    std::optional<std::uint64_t> m_moduleOrigin; ///< of the one that last left a module below `<toplevel>`
    bool m_contiguous = false;                   ///< the last event was an unwind
    bool m_frozen = false;
};

} // namespace callreel
