// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/recording/RunResult.h"
#include "model/recording/ScriptProcess.h"
#include "model/trace/seal/SealProgress.h"

/// What the supervisor tells a window, each as one JSON object (docs/architecture.md, the control channel).
namespace callreel::events {

std::string started(const std::string& run, pid_t pid, const std::string& log, const std::string& output);
/// `memory`: bytes of the log's segments that are not compressed yet, which is the most that the recorder has mapped.
std::string progress(std::int64_t elapsedNs, const SealProgress& progress, std::uint64_t bytes, std::uint64_t memory);
std::string stopping(const char* step, std::optional<int> waitMs);
std::string scriptEnded(const ScriptProcess::End& end);
std::string sealing(double done);
/// The last word: "finished", or "failed" when the recorder failed. `exitCode`: what `callreel record` ends with.
std::string ended(const RunResult& result, int exitCode);
/// An event of the lifecycle, as its line of JSON has it.
std::string telemetry(const std::string& event);
/// The last word when it never came to a run.
std::string failed(int exitCode, const Diagnostic& error);

} // namespace callreel::events
