// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace callreel::test {

/// A CPython 3.12 or 3.13 with the published recorder, codetracer_python_recorder 0.3.0: a virtual environment below
/// the build folder, made once, filled from PyPI.
struct CodetracerRecorder {
    QString python; ///< of the virtual environment; empty when there is none
    QString reason; ///< why there is none: no such interpreter, or PyPI cannot be reached

    static const CodetracerRecorder& find();
};

} // namespace callreel::test
