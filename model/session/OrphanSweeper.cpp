// SPDX-License-Identifier: Apache-2.0
#include "model/session/OrphanSweeper.h"

#include <filesystem>
#include <unistd.h>

#include "model/session/SessionRecord.h"

namespace callreel {

OrphanSweeper::Report OrphanSweeper::sweep(const std::string& folder, const CleanupPatience& patience) {
    Report report;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() != ".json")
            continue;
        const auto record = SessionRecord::read(entry->path().string());
        if (!record || record->owner.isAlive())
            continue;
        ++report.sessions;
        std::vector<CleanupTarget> ours;
        for (const CleanupTarget& target : record->targets) {
            const auto process = ProcessIdentity::of(target.pid);
            if (!process || process->hasEnded() || process->startTime != target.startTime)
                continue; // it has ended; its number may be another's by now
            if (process->environmentVariable(runTokenVariable) == record->token &&
                process->environmentVariable(runIdVariable) == record->runId)
                ours.push_back(target);
            else
                ++report.refused;
        }
        const CleanupReport cleanup = RuntimeCleanup(ours).run(patience);
        report.ended += cleanup.terminated + cleanup.killed;
        report.left += cleanup.left;
        if (cleanup.left == 0)
            ::unlink(entry->path().c_str());
    }
    return report;
}

} // namespace callreel
