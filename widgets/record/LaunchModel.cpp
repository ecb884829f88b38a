// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/LaunchModel.h"

#include "model/exit/ScriptStatus.h"
#include "widgets/common/Numbers.h"
#include "widgets/recording/RecordingHeader.h"
#include "widgets/theme/Token.h"

namespace callreel {

namespace {

struct Look {
    const char* icon;
    Token tone;
};

Look lookOf(HistoryEntry::Outcome outcome) {
    switch (outcome) {
    case HistoryEntry::Outcome::Succeeded:
        return {"circle-check", Token::Ok};
    case HistoryEntry::Outcome::ScriptFailed:
        return {"triangle-alert", Token::Warn};
    case HistoryEntry::Outcome::Killed:
        return {"skull", Token::Warn};
    case HistoryEntry::Outcome::Stopped:
        return {"circle-stop", Token::Warn};
    case HistoryEntry::Outcome::RecorderFailed:
        return {"octagon-x", Token::Err};
    case HistoryEntry::Outcome::Running:
        break;
    }
    return {"circle-dashed", Token::Text3};
}

} // namespace

LaunchModel::LaunchModel(Presets& presets, RunHistory& history, QObject* parent)
    : QAbstractListModel(parent), m_presets(presets), m_history(history) {
    connect(&presets, &Presets::changed, this, &LaunchModel::build);
    connect(&history, &RunHistory::changed, this, &LaunchModel::build);
    build();
}

void LaunchModel::build() {
    beginResetModel();
    m_rows.clear();
    m_rows.append({Kind::Head, 0});
    for (int i = 0; i < m_presets.list().size(); ++i)
        m_rows.append({Kind::Preset, i});
    if (m_presets.list().isEmpty())
        m_rows.append({Kind::Note, 0});
    m_rows.append({Kind::Head, 1});
    for (int i = 0; i < m_history.entries().size(); ++i)
        m_rows.append({Kind::Launch, i});
    if (m_history.entries().isEmpty())
        m_rows.append({Kind::Note, 1});
    endResetModel();
}

void LaunchModel::setChosenPreset(const QString& name, bool changed) {
    if (m_chosen == name && m_changed == changed)
        return;
    m_chosen = name;
    m_changed = changed;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int LaunchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags LaunchModel::flags(const QModelIndex& index) const {
    const Kind kind = m_rows.value(index.row(), {Kind::Head, 0}).kind;
    return kind == Kind::Preset || kind == Kind::Launch ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

const Preset* LaunchModel::preset(const QModelIndex& index) const {
    if (!index.isValid() || m_rows.at(index.row()).kind != Kind::Preset)
        return nullptr;
    return &m_presets.list().at(m_rows.at(index.row()).number);
}

const HistoryEntry* LaunchModel::launch(const QModelIndex& index) const {
    if (!index.isValid() || m_rows.at(index.row()).kind != Kind::Launch)
        return nullptr;
    return &m_history.entries().at(m_rows.at(index.row()).number);
}

QString LaunchModel::outcomeText(const HistoryEntry& entry) {
    switch (entry.outcome) {
    case HistoryEntry::Outcome::Succeeded:
        return tr("exited with status 0");
    case HistoryEntry::Outcome::ScriptFailed:
        return tr("exited with status %1").arg(entry.code.value_or(1));
    case HistoryEntry::Outcome::Killed:
        return tr("killed by %1").arg(QString::fromStdString(signalName(entry.signal.value_or(9))));
    case HistoryEntry::Outcome::Stopped:
        return tr("stopped by you");
    case HistoryEntry::Outcome::RecorderFailed:
        return tr("the recorder failed");
    case HistoryEntry::Outcome::Running:
        break;
    }
    return tr("how it ended is not known");
}

QVariant LaunchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (row.kind == Kind::Head)
        return role == Qt::DisplayRole ? (row.number == 0 ? tr("Presets") : tr("History")) : QVariant();
    if (row.kind == Kind::Note)
        return role == Qt::DisplayRole ? (row.number == 0 ? tr("None saved yet") : tr("Nothing recorded yet"))
                                       : QVariant();
    if (const Preset* preset = this->preset(index)) {
        const bool changed = m_changed && preset->name == m_chosen;
        switch (role) {
        case Qt::DisplayRole:
            return preset->name;
        case Qt::ToolTipRole:
            return programTitle(preset->options);
        case Qt::AccessibleTextRole:
            return changed ? tr("Preset %1, changed").arg(preset->name) : tr("Preset %1").arg(preset->name);
        case IconRole:
            return QStringLiteral("bookmark");
        case ToneRole:
            return static_cast<int>(Token::Text2);
        case ChangedRole:
            return changed;
        default:
            return {};
        }
    }
    const HistoryEntry& entry = *launch(index);
    const Look look = lookOf(entry.outcome);
    switch (role) {
    case Qt::DisplayRole:
        return programTitle(entry.options);
    case Qt::ToolTipRole:
        return programTitle(entry.options) + QLatin1Char('\n') + outcomeText(entry) +
               (entry.options.workdir.isEmpty() ? QString() : QLatin1Char('\n') + entry.options.workdir);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3")
            .arg(programTitle(entry.options), outcomeText(entry), formatClock(entry.started.toLocalTime()));
    case IconRole:
        return QString::fromLatin1(look.icon);
    case ToneRole:
        return static_cast<int>(look.tone);
    case DetailRole:
        return formatClock(entry.started.toLocalTime());
    default:
        return {};
    }
}

} // namespace callreel
