// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/trace/RunMetadata.h"
#include "model/trace/log/DefinitionReader.h"
#include "model/trace/seal/RunEvidence.h"
#include "model/trace/seal/ThreadSealer.h"
#include "model/trace/store/StoreWriter.h"
#include "model/trace/values/ValueDecoder.h"

namespace callreel {

/// Takes a log's definitions into the trace: paths and their sources, functions, types, metadata; and keeps what
/// sealing itself needs of them.
class Definitions {
public:
    explicit Definitions(StoreWriter& store) : m_store(store) {}

    void take(const log::Definition& definition);
    /// Writes a source of which more pieces might have come.
    void finishSource();

    const FunctionNumbers& functions() const { return m_functions; }
    FunctionInfo::Flavour flavour(FunctionId function) const;
    const std::string& functionName(FunctionId function) const;
    /// "(n=3, text='abc')", cut when long; empty when there is nothing to show.
    std::string argumentsText(FunctionId function, std::string_view encoded) const;
    const RunEvidence& evidence() const { return m_evidence; }
    RunEvidence& evidence() { return m_evidence; }
    RunMetadata run() const;

private:
    struct Known {
        std::string name;
        FunctionInfo::Flavour flavour = FunctionInfo::Flavour::Function;
        std::vector<std::string> arguments;
    };

    void takeFunction(const log::Definition& definition);
    void takeType(std::uint32_t id, TypeInfo type);
    void takeShape(const log::Definition& definition);
    void takeSource(const log::Definition& definition);
    void keepSource(std::uint32_t path, const std::string& text, std::uint64_t size, std::uint64_t modified);

    StoreWriter& m_store;
    FunctionNumbers m_functions;
    std::vector<Known> m_known; ///< by the trace's number
    std::vector<TypeInfo> m_types;
    std::map<std::string, std::string> m_metadata;
    RunEvidence m_evidence;
    std::uint32_t m_sourcePath = 0;
    std::string m_source;
};

} // namespace callreel
