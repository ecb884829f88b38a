// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "model/trace/Trace.h"

namespace callreel {

class Page;
class Settings;

/// The page that shows a trace.
Page* makeTracePage(const std::shared_ptr<const Trace>& trace, Settings* settings);

} // namespace callreel
