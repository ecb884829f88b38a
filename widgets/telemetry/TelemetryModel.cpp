// SPDX-License-Identifier: Apache-2.0
#include "widgets/telemetry/TelemetryModel.h"

#include "widgets/common/Numbers.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// Something was not as it should be: worth a second look.
bool isTrouble(const TelemetryEntry& entry) {
    static const QStringList words{QStringLiteral("failed"), QStringLiteral("timed-out"), QStringLiteral("threw"),
                                   QStringLiteral("incomplete"), QStringLiteral("hurried")};
    return words.contains(entry.status) || entry.event == QLatin1String("script.signal");
}

} // namespace

TelemetryModel::TelemetryModel(TelemetryLog* log, QObject* parent)
    : QAbstractTableModel(parent), m_log(log), m_count(static_cast<int>(log->entries().size())) {
    connect(m_log, &TelemetryLog::added, this, [this](int count, int dropped) {
        if (dropped > 0) {
            beginRemoveRows({}, 0, dropped - 1);
            m_count -= dropped;
            endRemoveRows();
        }
        beginInsertRows({}, m_count, m_count + count - 1);
        m_count += count;
        endInsertRows();
    });
    connect(m_log, &TelemetryLog::cleared, this, [this] {
        beginResetModel();
        m_count = 0;
        endResetModel();
    });
}

int TelemetryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_count;
}

int TelemetryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString TelemetryModel::text(const TelemetryEntry& entry, int column) const {
    switch (column) {
    case Time: {
        const QDateTime local = entry.time.toLocalTime();
        const bool isToday = local.date() == QDate::currentDate();
        return local.toString(isToday ? QStringLiteral("HH:mm:ss.zzz") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
    case Event:
        return entry.event;
    case Status:
        return entry.status;
    case Duration:
        return entry.durationNs ? formatDuration(*entry.durationNs) : QString();
    case Run:
        return entry.program.isEmpty() ? entry.run : entry.program + QStringLiteral("  ") + entry.run;
    case ExitModeColumn:
        return entry.exitMode;
    case StopModeColumn:
        return entry.stopMode;
    case Owned:
        return !entry.owned ? QString() : *entry.owned ? tr("yes") : tr("no");
    case More:
        return entry.more;
    default:
        return {};
    }
}

QVariant TelemetryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_log->entries().size())
        return {};
    const TelemetryEntry& entry = m_log->entries().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry, index.column());
    case Qt::AccessibleTextRole: {
        const QString words = text(entry, index.column());
        return words.isEmpty() ? QString()
                               : headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                                     QStringLiteral(": ") + words;
    }
    case Qt::FontRole:
        return index.column() == Owned ? metrics::textFont() : metrics::valueFont();
    case Qt::ForegroundRole:
        if (isTrouble(entry) && (index.column() == Status || index.column() == Event))
            return theme().color(Token::Warn);
        return theme().color(index.column() == Event || index.column() == Status ? Token::Text : Token::Text2);
    case TextRole: {
        QStringList words;
        for (int column = 0; column < ColumnCount; ++column)
            words << text(entry, column);
        return words.join(QLatin1Char(' '));
    }
    case RunIdRole:
        return entry.run;
    case JsonRole:
        return entry.json;
    default:
        return {};
    }
}

QVariant TelemetryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = {tr("Time"),      tr("Event"),     tr("Status"), tr("Took"), tr("Run"),
                                         tr("Exit mode"), tr("Stop mode"), tr("Owned"),  tr("More")};
    return titles[section];
}

} // namespace callreel
