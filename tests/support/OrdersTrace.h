// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/trace/Trace.h"

namespace callreel::test {

/// The calls of the orders trace that tests and pictures speak of.
struct OrdersCalls {
    CallId toplevel, module, main, load, firstOrder, run, resumedRate, thrownRates, audit, upload;
};

/// How the script of the orders trace ended.
enum class OrdersEnd { Status3, Well, Killed, RecorderFailed, Incomplete, NotBalanced, Unknown };

/// A small program that has everything a viewer must show, made by the real writer: a generator, coroutines of which
/// one is resumed and unwound, an exception thrown in, two threads, library code, output on both streams, cut and
/// redacted values, kept sources. It ends as told.
Result<OrdersCalls> buildOrdersTrace(const std::string& path, OrdersEnd end = OrdersEnd::Status3);

} // namespace callreel::test
