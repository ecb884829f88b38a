// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Adds to the extension what a program that embeds the recorder needs of the policy layer: policy_fields(),
/// resolve_policy(), decide_exit(). They are model/exit itself, so that the package has no rules of its own (P5, P9).
int addPolicyFunctions(PyObject* module);

} // namespace callreel::recorder
