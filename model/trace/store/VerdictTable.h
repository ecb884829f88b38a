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

} // namespace callreel
