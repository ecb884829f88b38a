// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/analysis/TreeRows.h"
#include "model/trace/Trace.h"

namespace callreel {

/// Where the threads of a tree lie among its rows: one after another, below a heading each when there are several.
class ThreadPlaces {
public:
    struct Place {
        std::uint32_t id = 0;
        std::uint64_t calls = 0;
        bool expanded = true;
        std::uint64_t rows = 0;     ///< below the heading, when it is expanded
        std::uint64_t firstRow = 0; ///< of the heading, or of the first call when there is none
    };

    ThreadPlaces() = default;
    /// Threads without a call have no place.
    explicit ThreadPlaces(const Trace& trace) {
        for (const ThreadInfo& info : trace.threads()) {
            if (info.calls > 0)
                m_places.push_back({info.id, info.calls, true, 0, 0});
        }
    }

    std::size_t size() const { return m_places.size(); }
    Place& operator[](std::size_t at) { return m_places[at]; }
    const Place& operator[](std::size_t at) const { return m_places[at]; }
    bool hasHeadings() const { return m_places.size() > 1; }
    std::uint64_t rowCount() const { return m_rowCount; }

    /// Nothing when the thread has no place.
    std::optional<std::size_t> find(std::uint32_t thread) const {
        for (std::size_t at = 0; at < m_places.size(); ++at) {
            if (m_places[at].id == thread)
                return at;
        }
        return std::nullopt;
    }
    /// Which thread a row is of; there must be such a row.
    std::size_t at(std::uint64_t row) const {
        std::size_t found = 0;
        while (found + 1 < m_places.size() && m_places[found + 1].firstRow <= row)
            ++found;
        return found;
    }
    std::uint64_t firstCallRow(std::size_t at) const { return m_places[at].firstRow + (hasHeadings() ? 1 : 0); }
    std::optional<std::uint64_t> heading(std::uint32_t thread) const {
        const auto place = find(thread);
        if (!place || !hasHeadings())
            return std::nullopt;
        return m_places[*place].firstRow;
    }

    /// Rows first .. first + count of all threads with their headings. readThread(at, offset, most, found) adds to
    /// `found` at most so many rows of a thread, from the one at `offset` below its heading.
    template <typename ReadThread>
    Result<std::vector<TreeRow>> rows(std::uint64_t first, std::uint64_t count, ReadThread readThread) const {
        std::vector<TreeRow> found;
        if (first >= m_rowCount)
            return found;
        count = std::min(count, m_rowCount - first);
        found.reserve(count);
        std::size_t thread = at(first);
        std::uint64_t offset = first - m_places[thread].firstRow;
        for (; thread < m_places.size() && found.size() < count; ++thread, offset = 0) {
            const Place& place = m_places[thread];
            if (hasHeadings()) {
                if (offset == 0)
                    found.push_back({TreeRow::Kind::Thread, place.id, {}, place.rows > 0, place.expanded, 0, 0});
                else
                    --offset;
            }
            if (!place.expanded)
                continue;
            if (const auto read = readThread(thread, offset, count - found.size(), found); !read)
                return std::unexpected(read.error());
        }
        return found;
    }

    /// After a change of `rows` or `expanded`.
    void layOut() {
        std::uint64_t row = 0;
        for (Place& place : m_places) {
            place.firstRow = row;
            row += (hasHeadings() ? 1 : 0) + (place.expanded ? place.rows : 0);
        }
        m_rowCount = row;
    }

private:
    std::vector<Place> m_places;
    std::uint64_t m_rowCount = 0;
};

} // namespace callreel
