// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/Numbers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

#include "model/trace/RunMetadata.h"
#include "model/trace/values/NumberText.h"

namespace callreel {

namespace {

constexpr QChar thinSpace(0x2009);

QString withUnit(const QString& number, const QString& unit) {
    return number + thinSpace + unit;
}

/// The decimal sign of the language; grouping stays a thin space in all of them.
QString localised(QString number) {
    const QString point = QLocale().decimalPoint();
    return point == QLatin1String(".") ? number : number.replace(QLatin1Char('.'), point);
}

QString localised(const std::string& number) {
    return localised(QString::fromStdString(number));
}

} // namespace

QString formatDuration(std::int64_t nanoseconds) {
    if (nanoseconds == RunMetadata::notKnown)
        return QCoreApplication::translate("Numbers", "not recorded");
    return localised(NumberText::duration(nanoseconds));
}

static bool startsInSeconds(std::int64_t runDurationNs) {
    return runDurationNs >= 100'000'000'000;
}

QString formatStart(std::int64_t nanoseconds, std::int64_t runDurationNs) {
    return localised(
        QString::number(static_cast<double>(nanoseconds) / (startsInSeconds(runDurationNs) ? 1e9 : 1e6), 'f', 3));
}

QString startUnit(std::int64_t runDurationNs) {
    return startsInSeconds(runDurationNs) ? QStringLiteral("s") : QStringLiteral("ms");
}

QString formatExact(std::uint64_t count) {
    return QString::fromStdString(NumberText::exact(count));
}

QString formatCount(std::uint64_t count) {
    return localised(NumberText::count(count));
}

QString elapsedClock(std::int64_t milliseconds, bool tenths) {
    const qint64 seconds = milliseconds / 1000;
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (seconds >= 3600)
        return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
    const QString clock = QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return tenths && seconds < 600 ? clock + QLocale().decimalPoint() + QString::number(milliseconds / 100 % 10)
                                   : clock;
}

QString formatBytes(std::uint64_t bytes) {
    return localised(NumberText::bytes(bytes));
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

QString formatClock(const QDateTime& time) {
    return formatClock(time, QDateTime::currentDateTime());
}

} // namespace callreel
