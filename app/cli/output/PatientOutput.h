// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

namespace callreel::cli {

/// Standard output and error of a verb that has other work to do: written in order by a thread of its own, so that a
/// reader who does not read holds up nothing. A reader that has gone is no error; SIGPIPE must be blocked or ignored.
class PatientOutput {
public:
    PatientOutput();
    /// As finish() with no patience.
    ~PatientOutput();
    PatientOutput(const PatientOutput&) = delete;
    PatientOutput& operator=(const PatientOutput&) = delete;

    void write(int descriptor, std::string text);
    /// Nothing waits to be written.
    bool isIdle() const;
    /// Waits until all is written; false when nothing moved for `patienceMs`: the rest is given up.
    bool finish(int patienceMs);
    /// errno of the first write to standard output that failed for another reason than a reader or a terminal that has
    /// gone; 0.
    int error() const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< with the thread, which may hang in a write for ever
};

} // namespace callreel::cli
