// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

#include "model/exit/Diagnostic.h"
#include "model/recording/FileHandle.h"

namespace callreel {

/// Calls `call` on a thread of its own and waits for its answer, `milliseconds` at most, or until `hurry` (-1: none)
/// becomes readable. Nothing when it did not come in time: the thread is left to itself then, so `call` has to own all
/// that it uses. What it throws is an error ("threw").
template <typename T, typename Call>
std::optional<Result<T>> callBounded(Call call, int milliseconds, int hurry = -1) {
    struct Shared {
        FileHandle done{::eventfd(0, EFD_CLOEXEC)};
        std::mutex mutex;
        std::optional<Result<T>> answer;
    };
    const auto shared = std::make_shared<Shared>();
    std::thread([shared, call = std::move(call)]() mutable {
        std::optional<Result<T>> answer;
        const auto threw = [&](const std::string& what) {
            answer.emplace(
                failure("threw", QT_TRANSLATE_NOOP("Diagnostic", "An exception came out of it: %1."), {what}));
        };
        try {
            answer.emplace(call());
        } catch (const std::exception& error) {
            threw(error.what());
        } catch (...) {
            threw("of an unknown type");
        }
        const std::lock_guard lock(shared->mutex);
        shared->answer = std::move(answer);
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t told = ::write(shared->done.get(), &one, sizeof one);
    }).detach();
    pollfd entries[2] = {{shared->done.get(), POLLIN, 0}, {hurry, POLLIN, 0}};
    ::poll(entries, 2, milliseconds);
    const std::lock_guard lock(shared->mutex);
    return std::move(shared->answer);
}

} // namespace callreel
