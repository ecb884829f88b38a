// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/RunningLogs.h"

#include <algorithm>
#include <filesystem>

#include "model/recording/TracePaths.h"
#include "model/trace/log/ControlView.h"
#include "model/trace/seal/LogFolder.h"

namespace callreel {

std::vector<RunningLog> runningLogs() {
    std::vector<RunningLog> out;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(TracePaths::runningFolder(), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string folder = entry->path().string();
        if (LogFolder::isLog(folder) && LogFolder::isSupervised(folder))
            out.push_back({entry->path().filename().string(), folder, LogFolder::plannedOutput(folder),
                           static_cast<pid_t>(log::ControlView(folder).pid())});
    }
    std::ranges::sort(out, {}, &RunningLog::run); // ids begin with the time of their making
    return out;
}

} // namespace callreel
