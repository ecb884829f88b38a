// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/trace/RunMetadata.h"
#include "model/trace/Verdict.h"
#include "model/trace/store/Database.h"

namespace callreel {

/// Writes the tables verdict, recorder_error and loss. The threads' balance is in the table thread.
Result<void> writeVerdictTables(Database& database, const Verdict& verdict);
/// Reads them, and the threads' balance.
Result<Verdict> readVerdictTables(Database& database);

/// The metadata keys that stand for a run, and what they say.
std::vector<std::pair<std::string, std::string>> metadataOf(const RunMetadata& run);
/// Takes one key and value of the metadata into `run`, each key once; keys that are not of a run are passed over.
void applyMetadata(RunMetadata& run, const std::string& key, const std::string& value);

/// "exited", "exception", "signal", "running", "unknown".
const char* outcomeName(ScriptStatus::Outcome outcome);
/// "ok", "failed", "disabled".
const char* recorderName(Verdict::Recorder recorder);
/// "complete", "truncated", "partial".
const char* completenessName(Verdict::Completeness completeness);

} // namespace callreel
