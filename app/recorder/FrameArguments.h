// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/FrameLayout.h"
#include "app/recorder/Functions.h"
#include "app/recorder/ValueEncoder.h"

namespace callreel::recorder {

/// Writes the arguments of a call from its frame: their number, then the values in the order of the function's
/// definition.
std::uint8_t* putArguments(const Function* function, FrameHandle frame, std::uint8_t* out, const CaptureBounds& bounds,
                           CaptureLosses& losses);

/// One argument, as it is now. New reference; nullptr when it has no value.
PyObject* argumentOf(const Function* function, FrameHandle frame, unsigned index);

} // namespace callreel::recorder
