// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

#include <optional>

#include "model/exit/Diagnostic.h"
#include "model/trace/CallRecord.h"

namespace callreel {

/// The calls of one run that the user marked, each with a note if there is one. They lie in a file of their own beside
/// the history, readable by its owner only, under the run's id: the trace is never written to, and a copy of it has
/// them too. What another window adds meanwhile stays: the file is read again before each change.
class TraceBookmarks : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype longestNote = 4000; ///< characters

    /// `folder`: where the files of all runs lie.
    TraceBookmarks(const std::string& runId, const QString& folder = defaultFolder(), QObject* parent = nullptr);
    /// bookmarks beside the history.
    static QString defaultFolder();
    QString file() const { return m_file; }

    /// Thread by thread in order of entry, as the call tree has them.
    QList<CallId> calls() const { return m_notes.keys(); }
    qsizetype count() const { return m_notes.size(); }
    bool contains(CallId call) const { return m_notes.contains(call); }
    /// Empty where there is none.
    QString note(CallId call) const { return m_notes.value(call); }
    /// The nearest one in the order of calls(), the call itself left out.
    std::optional<CallId> neighbour(std::optional<CallId> of, bool forward) const;

    void add(CallId call);
    void remove(CallId call);
    /// Marks the call too.
    void setNote(CallId call, const QString& note);

    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    /// The call that it was about.
    std::optional<CallId> undo() { return step(m_undo, m_redo); }
    std::optional<CallId> redo() { return step(m_redo, m_undo); }

Q_SIGNALS:
    void changed();
    /// What was changed is not kept.
    void failed(const callreel::Diagnostic& diagnostic);

private:
    /// What a call had: nothing, or a bookmark with this note.
    struct Before {
        CallId call;
        std::optional<QString> note;
    };

    void load();
    void apply(const Before& wanted);
    void change(CallId call, const std::optional<QString>& note);
    std::optional<QString> entry(CallId call) const;
    std::optional<CallId> step(QList<Before>& from, QList<Before>& to);

    QString m_file;
    QMap<CallId, QString> m_notes;
    QList<Before> m_undo;
    QList<Before> m_redo;
};

} // namespace callreel
