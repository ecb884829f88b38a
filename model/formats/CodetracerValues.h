// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/formats/CodetracerEvent.h"
#include "model/trace/store/StoreWriter.h"

namespace callreel {

/// Writes CodeTracer's values as ours (docs/format.md, "Values"), with bounds: what is larger than a capture of our own
/// recorder would ever be is cut, and says so.
class CodetracerValues {
public:
    explicit CodetracerValues(StoreWriter& store) : m_store(store) {}

    /// The next type of the trace.
    void addType(std::string name, std::uint8_t kind, std::vector<std::string> fields);
    std::size_t types() const { return m_types.size(); }
    /// `room` is how many bytes there still are for values of the same call, and gets less.
    std::string encode(const CodetracerValue& value, std::size_t& room);

    /// How many values were cut, and how many the other recorder had redacted.
    std::uint64_t cut() const { return m_cut; }
    std::uint64_t redacted() const { return m_redacted; }

private:
    struct Type {
        std::string name;
        std::vector<std::string> fields;
        std::uint8_t kind = 0;
    };

    void append(std::string& out, const CodetracerValue& value, unsigned depth);
    void appendLeaf(std::string& out, const CodetracerValue& value);
    void appendItems(std::string& out, const CodetracerValue& value, unsigned depth, std::string_view type);
    void appendFields(std::string& out, const CodetracerValue& value, unsigned depth);
    void appendBigInt(std::string& out, const CodetracerValue& value);
    void appendText(std::string& out, const std::string& text);
    void appendOpaque(std::string& out, std::uint32_t type, const std::string& text);
    void appendCut(std::string& out, const CodetracerValue& value, std::uint8_t reason);
    std::string_view nameOf(std::uint64_t type) const;
    std::uint8_t kindOf(std::uint64_t type) const;
    std::uint32_t typeId(std::string_view name);

    StoreWriter& m_store;
    std::vector<Type> m_types;
    std::map<std::string, std::uint32_t, std::less<>> m_ids;
    std::size_t m_room = 0; ///< bytes that the value being written may still take
    std::uint64_t m_cut = 0;
    std::uint64_t m_redacted = 0;
};

} // namespace callreel
