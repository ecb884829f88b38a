// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/Numbers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace callreel {

namespace {

constexpr QChar thinSpace(0x2009);

QLocale plain() {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

/// Three digits that matter: 4.40, 27.9, 617.
QString threeDigits(double value) {
    // What would round up to a longer number takes one decimal less: 9.996 is 10.0, 99.96 is 100.
    const int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return plain().toString(value, 'f', decimals);
}

QString withUnit(const QString& number, const QString& unit) { return number + thinSpace + unit; }

QString twoDigits(qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

} // namespace

QString formatDuration(std::int64_t nanoseconds) {
    if (nanoseconds < 0)
        return QStringLiteral("\u2212") + formatDuration(-nanoseconds);
    if (nanoseconds < 1000)
        return withUnit(plain().toString(static_cast<qlonglong>(nanoseconds)), QStringLiteral("ns"));
    struct Unit {
        double size;
        double limit;
        const char16_t* name;
    };
    static constexpr std::array<Unit, 3> units = {{{1e3, 999.5, u"µs"}, {1e6, 999.5, u"ms"}, {1e9, 59.95, u"s"}}};
    for (const Unit& unit : units) {
        const double value = static_cast<double>(nanoseconds) / unit.size;
        if (value < unit.limit)
            return withUnit(threeDigits(value), QString::fromUtf16(unit.name));
    }
    const qint64 seconds = std::llround(static_cast<double>(nanoseconds) / 1e9);
    if (seconds < 3600)
        return QCoreApplication::translate("Numbers", "%1 min %2 s").arg(seconds / 60).arg(twoDigits(seconds % 60));
    const qint64 minutes = (seconds + 30) / 60;
    return QCoreApplication::translate("Numbers", "%1 h %2 min").arg(minutes / 60).arg(twoDigits(minutes % 60));
}

static bool startsInSeconds(std::int64_t runDurationNs) { return runDurationNs >= 100'000'000'000; }

QString formatStart(std::int64_t nanoseconds, std::int64_t runDurationNs) {
    return plain().toString(static_cast<double>(nanoseconds) / (startsInSeconds(runDurationNs) ? 1e9 : 1e6), 'f', 3);
}

QString startUnit(std::int64_t runDurationNs) {
    return startsInSeconds(runDurationNs) ? QStringLiteral("s") : QStringLiteral("ms");
}

QString formatExact(std::uint64_t count) {
    QString digits = QString::number(count);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, thinSpace);
    return digits;
}

QString formatCount(std::uint64_t count) {
    if (count < 1'000'000)
        return formatExact(count);
    const double millions = static_cast<double>(count) / 1e6;
    if (millions < 999.5)
        return withUnit(threeDigits(millions), QStringLiteral("M"));
    return withUnit(threeDigits(millions / 1e3), QStringLiteral("G"));
}

QString formatBytes(std::uint64_t bytes) {
    if (bytes < 1000)
        return withUnit(QString::number(bytes), QStringLiteral("B"));
    double value = static_cast<double>(bytes) / 1e3;
    static constexpr std::array<const char*, 4> units = {"kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < units.size(); ++unit)
        value /= 1e3;
    // Kilobytes are whole: `48 kB`. Larger ones have one decimal: `14.2 MB`, `101 MB`.
    return withUnit(plain().toString(value, 'f', unit == 0 || value >= 99.95 ? 0 : 1), QLatin1String(units[unit]));
}

QString formatShare(double share) {
    if (share <= 0)
        return withUnit(QStringLiteral("0"), QStringLiteral("%"));
    if (share < 0.01)
        return QStringLiteral("<") + thinSpace + withUnit(QStringLiteral("1"), QStringLiteral("%"));
    return withUnit(QString::number(std::lround(share * 100)), QStringLiteral("%"));
}

QString formatClock(const QDateTime& time, const QDateTime& now) {
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QString clock = local.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return clock;
    if (days > 0 && days < 7)
        return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + clock;
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString formatClock(const QDateTime& time) { return formatClock(time, QDateTime::currentDateTime()); }

} // namespace callreel
