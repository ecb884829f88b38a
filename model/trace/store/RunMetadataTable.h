// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/trace/RunMetadata.h"

namespace callreel {

/// The metadata keys that stand for a run, and what they say.
std::vector<std::pair<std::string, std::string>> metadataOf(const RunMetadata& run);
/// Takes one key and value of the metadata into `run`, each key once; keys that are not of a run are passed over.
void applyMetadata(RunMetadata& run, const std::string& key, const std::string& value);

} // namespace callreel
