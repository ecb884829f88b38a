// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/ActivationTracker.h"

namespace callreel {

Result<ActivationTracker> ActivationTracker::create(Database& database, std::size_t inMemory) {
    ActivationTracker tracker;
    tracker.m_inMemory = inMemory;
    if (auto made = database.execute("CREATE TEMP TABLE forgotten(activation INTEGER PRIMARY KEY, first INTEGER, "
                                     "last INTEGER, segments INTEGER, suspended INTEGER)");
        !made)
        return std::unexpected(made.error());
    const auto prepare = [&](Statement& statement, const char* sql) {
        auto prepared = database.prepare(sql);
        if (prepared)
            statement = std::move(*prepared);
        return prepared.has_value();
    };
    if (!prepare(tracker.m_insert, "INSERT OR REPLACE INTO temp.forgotten VALUES(?, ?, ?, ?, ?)") ||
        !prepare(tracker.m_select,
                 "SELECT first, last, segments, suspended FROM temp.forgotten WHERE activation = ?") ||
        !prepare(tracker.m_delete, "DELETE FROM temp.forgotten WHERE activation = ?") ||
        !prepare(tracker.m_all, "SELECT activation, first, last, segments, suspended FROM temp.forgotten"))
        return database.lastError();
    return tracker;
}

ActivationTracker::State* ActivationTracker::find(std::uint64_t activation) {
    if (const auto found = m_young.find(activation); found != m_young.end())
        return &found->second;
    State state;
    if (const auto found = m_old.find(activation); found != m_old.end()) {
        state = found->second;
        m_old.erase(found);
    } else {
        if (m_spilled == 0)
            return nullptr;
        m_select.bind(1, static_cast<std::int64_t>(activation));
        const auto row = m_select.step();
        const bool there = row.value_or(false);
        if (there) {
            state.first = CallId::fromNumber(static_cast<std::uint64_t>(m_select.number(0)));
            state.last = CallId::fromNumber(static_cast<std::uint64_t>(m_select.number(1)));
            state.segments = static_cast<std::uint32_t>(m_select.number(2));
            state.suspended = m_select.number(3) != 0;
        }
        m_select.reset();
        m_ok = m_ok && row.has_value();
        if (!there)
            return nullptr;
        m_ok = m_delete.bind(1, static_cast<std::int64_t>(activation)).run() && m_ok;
        --m_spilled;
    }
    makeRoom();
    return &(m_young[activation] = state);
}

void ActivationTracker::begin(std::uint64_t activation, CallId first) {
    makeRoom();
    State state;
    state.first = first;
    state.last = first;
    m_young[activation] = state;
}

void ActivationTracker::end(std::uint64_t activation) {
    m_young.erase(activation);
}

void ActivationTracker::forget(const State& state) {
    if (!state.suspended)
        m_forgotten.insert(state.last.number());
}

void ActivationTracker::makeRoom() {
    if (m_young.size() < m_inMemory)
        return;
    for (const auto& [activation, state] : m_old) {
        m_insert.bind(1, static_cast<std::int64_t>(activation))
            .bind(2, static_cast<std::int64_t>(state.first.number()))
            .bind(3, static_cast<std::int64_t>(state.last.number()))
            .bind(4, state.segments)
            .bind(5, state.suspended ? 1 : 0);
        m_ok = m_insert.run() && m_ok;
    }
    m_spilled += m_old.size();
    m_old = std::move(m_young);
    m_young.clear();
}

bool ActivationTracker::nextSpilled(std::uint64_t& activation, State& state) {
    if (m_spilled == 0)
        return false;
    const auto row = m_all.step();
    if (!row.value_or(false)) {
        m_ok = m_ok && row.has_value();
        m_all.reset();
        m_spilled = 0;
        return false;
    }
    activation = static_cast<std::uint64_t>(m_all.number(0));
    state.first = CallId::fromNumber(static_cast<std::uint64_t>(m_all.number(1)));
    state.last = CallId::fromNumber(static_cast<std::uint64_t>(m_all.number(2)));
    state.segments = static_cast<std::uint32_t>(m_all.number(3));
    state.suspended = m_all.number(4) != 0;
    return true;
}

} // namespace callreel
