// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

/// A name as a person types it: part of a qualified name, or of module and qualified name joined by a dot when it has
/// one. Letters of either case match while the text has no capital.
class NameSearch {
public:
    explicit NameSearch(std::string_view text);

    bool isEmpty() const { return m_text.empty(); }
    bool matches(const FunctionInfo& function) const;
    /// Where the text occurs in a name, as (offset, length) in bytes, without overlaps; for highlights.
    std::vector<std::pair<std::size_t, std::size_t>> occurrences(std::string_view name) const;
    /// Marked by FunctionId, as Trace::findCall and countCalls take it. Empty when no function matches.
    std::vector<bool> matchingFunctions(const Trace& trace) const;

private:
    std::size_t find(std::string_view name, std::size_t from) const;

    std::string m_text;
    bool m_anyCase;
};

} // namespace callreel
