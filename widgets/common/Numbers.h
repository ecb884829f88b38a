// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

class QDateTime;

namespace callreel {

// Numbers as the window shows them: three or four digits, one unit, thin spaces, as in model/trace/values/NumberText.

/// `87 ns`, `4.40 µs`, `617 µs`, `2.13 ms`, `312 ms`, `1.25 s`, `41.3 s`, `3 min 07 s`, `2 h 04 min`.
QString formatDuration(std::int64_t nanoseconds);

/// Milliseconds since the start with three decimals (`104.566`); for a run of 100 s or longer, seconds.
QString formatStart(std::int64_t nanoseconds, std::int64_t runDurationNs);
/// The unit of formatStart(): "ms" or "s".
QString startUnit(std::int64_t runDurationNs);

/// A clock that runs: `0:12.4`, `12:04`, `2:10:04`.
QString elapsedClock(std::int64_t milliseconds, bool tenths = true);

/// Groups up to 999 999, then `1.28 M`, `4.10 G`. The exact number belongs in the tooltip: formatExact().
QString formatCount(std::uint64_t count);
/// All digits in groups: `1 281 204`.
QString formatExact(std::uint64_t count);

/// `48 kB`, `14.2 MB`: powers of 1000.
QString formatBytes(std::uint64_t bytes);

/// `16 %`, `< 1 %`; `0 %` only for nothing.
QString formatShare(double share);

/// `12:41` today, `Fri 09:12` within the last week, then the date. `now` is for tests.
QString formatClock(const QDateTime& time, const QDateTime& now);
QString formatClock(const QDateTime& time);

} // namespace callreel
