// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RunDescription.h"

#include <filesystem>

#include "model/exit/PolicyFields.h"
#include "model/recording/Redaction.h"
#include "model/recording/SupervisorChannel.h"
#include "model/trace/UtcTime.h"

namespace callreel {

void describeRun(RunMetadata& metadata, const RecordRequest& request, const RecorderBackend& backend,
                 const RunLog& folder) {
    metadata.id = folder.id();
    metadata.program = request.program;
    metadata.command = backend.command(request, folder.path());
    std::error_code error;
    metadata.workdir = std::filesystem::current_path(error).string();
    metadata.started = utcTimeNow(6) + "+00:00";
    metadata.interpreterPath = request.interpreter;
    metadata.environment = redactedEnvironment(channelVariable);
    metadata.valuesRecorded = request.values;
    metadata.outputRecorded = request.keepsOutput();
    metadata.linesRecorded = request.lines;
}

Result<void> writeDescription(log::MetadataLog& log, const RunMetadata& metadata, const RecordRequest& request) {
    if (auto written = log.run(metadata); !written)
        return written;
    if (auto written = log.metadata("run.output", request.output); !written)
        return written;
    for (const PolicyField& field : policyFields()) {
        const PolicyValue<std::string> effective = policyValue(field, request.policy);
        if (effective.value.empty())
            continue;
        const std::string key = std::string("policy.") + field.key;
        if (auto written = log.metadata(key, effective.value); !written)
            return written;
        if (auto written = log.metadata(key + ".source", policySourceName(effective.source)); !written)
            return written;
        if (effective.origin.empty())
            continue;
        if (auto written = log.metadata(key + ".origin", effective.origin); !written)
            return written;
    }
    return {};
}

} // namespace callreel
