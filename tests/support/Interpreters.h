// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace callreel::test {

/// A real Python of this machine for tests to run.
struct TestInterpreter {
    QString path;
    int major = 0;
    int minor = 0;
    int micro = 0;
    bool freeThreaded = false;
    bool cpython = false;

    /// The recorder is meant to work in it.
    bool isSupported() const { return cpython && !freeThreaded && major == 3 && minor >= 11; }
    bool atLeast(int wantedMinor) const { return major == 3 && minor >= wantedMinor; }
    /// `3.13.0`, `3.13.5t`: unique among those found, for names of data rows.
    QString name() const;
};

/// Every interpreter that is found, each version once: PYTHONS (paths, parted by colons or blanks), python3 and
/// python3.N on PATH, /usr/bin, pyenv's versions. Those named in PYTHONS come first.
const QList<TestInterpreter>& foundInterpreters();
/// Those of them in which the recorder is meant to work.
QList<TestInterpreter> supportedInterpreters();

} // namespace callreel::test
