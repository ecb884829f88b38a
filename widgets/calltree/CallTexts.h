// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "model/trace/Trace.h"
#include "model/trace/values/ValueText.h"

namespace callreel {

class TraceBookmarks;

/// What the panes say about a call, in the window's language: the same words in rows, tooltips, copies and speech.
namespace callTexts {

/// Who said so: "environment, CODETRACER_PROPAGATE_SCRIPT_EXIT".
QString policyOrigin(const RunPolicy& field);
/// The words inside of a rendered value, translated.
const ValueWords& valueWords();
ValueText::Options valueOptions(std::size_t width);

/// The start as its column shows it (widgets/common/Numbers.h).
QString start(const Trace& trace, std::int64_t nanoseconds);
/// "2/2"; empty for a call that was never suspended.
QString segment(const Call& call, std::uint32_t segments);
/// "coroutine"; empty for an ordinary function.
QString flavour(FunctionInfo::Flavour flavour);
/// "resumed, unwound"; empty for an ordinary call that returned.
QString causes(const Call& call);
/// "orders.py:50", the folder left out.
QString location(const FunctionInfo& function);
/// A bare duration in words, as speech needs it: "105 microseconds".
QString spokenDuration(std::int64_t nanoseconds);

/// All that is said of a row: "fetch_rate, segment 2 of 2, resumed, unwound by RateError no rate for CHF, starts at
/// 104.566 milliseconds, took 105 microseconds, level 8".
QString sentence(const Trace& trace, const Call& call, std::uint32_t segments, const CallValues* values,
                 std::uint32_t level);
/// "1 204 library calls"; "1.28 M library calls" where the number need not be exact.
QString libraryCalls(std::uint64_t count, bool exact = false);
/// Which those are: "asyncio.runners.run …", the first of them.
QString libraryCallsFrom(const Trace& trace, const Call& first, std::uint64_t count);
/// "asyncio.runners.run": with the module, where it is known.
QString qualifiedName(const FunctionInfo& function);
/// "bookmarked", or "bookmark: why is this slow"; empty for a call that has none.
QString bookmark(const TraceBookmarks& bookmarks, CallId call);
/// "RateError no rate for CHF": an exception as it is spoken.
QString spokenException(const Value& exception);
/// "RateError".
QString typeName(const Value& value);

/// One row of a copy: function, arguments, result, in, out, start, duration, separated by tabs.
QString copiedRow(const Trace& trace, const Call& call, std::uint32_t segments, const CallValues* values, int indent);
/// The head above copied rows; it carries the units.
QString copiedHead();

} // namespace callTexts
} // namespace callreel
