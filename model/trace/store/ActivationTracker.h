// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "model/trace/CallRecord.h"
#include "model/trace/store/Database.h"

namespace callreel {

/// Where each unfinished activation (generator, coroutine) has got to, while a trace is written. The number of those
/// that a program starts and forgets has no bound, memory has: what was not touched for long goes to a temporary table.
class ActivationTracker {
public:
    struct State {
        CallId first;
        CallId last;
        std::uint32_t segments = 1;
        bool suspended = false; ///< the last segment ended in a yield
    };

    /// `inMemory` activations are kept at hand; up to twice as many are in memory.
    static Result<ActivationTracker> create(Database& database, std::size_t inMemory = 100'000);

    /// The state of an activation that was begun and not ended; nullptr for another. Valid until the next call of
    /// anything here.
    State* find(std::uint64_t activation);
    void begin(std::uint64_t activation, CallId first);
    void end(std::uint64_t activation);
    /// The activation's number is taken by another one, which only damage does. Its segment that is still open will end
    /// later: endedForgotten() is true for it then, once.
    void forget(const State& state);
    bool endedForgotten(CallId segment) { return m_forgotten.erase(segment.number()) > 0; }

    /// Every activation that was not ended, in no order; the tracker is empty afterwards.
    template <typename Visitor>
    void takeAll(Visitor visit);

    /// False when the temporary table could not be written: what is known is then incomplete.
    bool ok() const { return m_ok; }

private:
    void makeRoom();
    bool nextSpilled(std::uint64_t& activation, State& state);

    std::size_t m_inMemory = 0;
    std::unordered_map<std::uint64_t, State> m_young;
    std::unordered_map<std::uint64_t, State> m_old;
    std::unordered_set<std::uint64_t> m_forgotten; ///< segments, by their numbers
    std::uint64_t m_spilled = 0;
    bool m_ok = true;
    Statement m_insert;
    Statement m_select;
    Statement m_delete;
    Statement m_all;
};

template <typename Visitor>
void ActivationTracker::takeAll(Visitor visit) {
    for (auto* map : {&m_young, &m_old}) {
        for (const auto& [activation, state] : *map)
            visit(state);
        map->clear();
    }
    std::uint64_t activation = 0;
    State state;
    while (nextSpilled(activation, state))
        visit(state);
}

} // namespace callreel
