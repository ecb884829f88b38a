// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Adds to the extension what writes `supervisor.log` of a run that has no supervisor: write_run_log(),
/// write_run_end().
int addRunLogFunctions(PyObject* module);

} // namespace callreel::recorder
