// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

#include "model/exit/Diagnostic.h"
#include "model/recording/RecordOptions.h"
#include "model/recording/RecordingProgress.h"
#include "model/recording/RunEntry.h"

namespace callreel {

/// One launch from the window, and what became of it.
struct HistoryEntry {
    enum class Outcome {
        Running,       ///< also: the window went before the end, and nobody has told of it since
        Succeeded,     ///< the script exited with 0
        ScriptFailed,  ///< status other than 0, or an uncaught exception
        Killed,        ///< by a signal
        Stopped,       ///< by the user
        RecorderFailed ///< our fault or the machine's
    };
    QString id; ///< of this launch
    RecordOptions options;
    QDateTime started; ///< UTC
    Outcome outcome = Outcome::Running;
    std::optional<int> code;   ///< the script's, when it exited
    std::optional<int> signal; ///< that killed it
    QString trace;             ///< empty when there is none
    QString run;               ///< id of the run; empty when it is not known
    bool operator==(const HistoryEntry&) const = default;
};

/// The launches of this user, newest first, at most `most`; kept in a file that only its owner can read. Launching the
/// same thing again moves it to the top.
class RunHistory : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 60;

    explicit RunHistory(QString file, QObject* parent = nullptr);

    /// history.json beside the traces: CALLREEL_HOME, else the user's data folder.
    static QString defaultFile();

    const QList<HistoryEntry>& entries() const { return m_entries; }
    /// Options of the newest launch; nothing before the first.
    std::optional<RecordOptions> last() const;

    /// Returns the launch's id.
    QString add(const RecordOptions& options, const QDateTime& started = QDateTime::currentDateTimeUtc());
    /// The run has begun and has this id.
    void setRun(const QString& id, const QString& run);
    void finish(const QString& id, const RecordingResult& result);
    /// Launches that nobody saw the end of: among these runs there may be theirs.
    void settle(const QList<RunEntry>& runs);
    void clear();
    /// Puts entries back, after clear().
    void restore(const QList<HistoryEntry>& entries);

Q_SIGNALS:
    void changed();
    /// The file could not be written; the list goes on in memory.
    void failed(const callreel::Diagnostic& diagnostic);

private:
    void load();
    void save();

    QString m_file;
    QList<HistoryEntry> m_entries;
};

/// What became of a recording, from its result.
HistoryEntry::Outcome outcomeOf(const RecordingResult& result);

} // namespace callreel
