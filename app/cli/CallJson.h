// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel::cli {

/// The first line of callreel.tree/1: whether all calls of the trace follow, and how many it has.
std::string treeHeaderJson(bool complete, std::uint64_t calls);

/// One call as a line of callreel.tree/1 (contract, "tree --json"), without the line's end.
/// `lines` are those the call executed; nullptr where the run was recorded without.
std::string callJson(const Trace& trace, const Call& call, const CallValues& values,
                     const std::vector<std::uint32_t>* lines = nullptr);

} // namespace callreel::cli
