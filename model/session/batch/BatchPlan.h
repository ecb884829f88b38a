// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

#include "model/exit/Diagnostic.h"
#include "model/session/batch/BatchRun.h"

namespace callreel {

/// What a batch is to record, made from what a user names: lists of commands, scripts, folders, tests. Everything is
/// checked here, before anything is started: every error is one of usage and says where it is.
class BatchPlan {
public:
    struct Options {
        RecordOptions base;              ///< what all have in common
        std::function<bool()> hasPytest; ///< asked once, when a test file is met
    };

    explicit BatchPlan(Options options) : m_options(std::move(options)) {}

    /// A folder, a script (.py, .pyz), a test file (test_*.py), or a list. Errors: "no-such-file",
    /// "file-not-readable", "nothing-to-record" and those of addList().
    Result<void> addPath(const QString& path);
    /// One command a line; blank lines and those that begin with "#" say nothing. `name` is how errors call it.
    /// Errors: those of addCommand(), with the line's number.
    Result<void> addList(const QByteArray& text, const QString& name);
    /// `SCRIPT ARGS`, `-m MODULE ARGS`, `-c CODE`, `pytest ARGS`, or what starts python in a shell: quoted as there,
    /// nothing is expanded. Errors: "open-quote", "needs-a-shell", "not-a-python-command", "no-such-script".
    Result<void> addCommand(const QString& line);
    /// One run of pytest for this test, file or folder.
    void addPytest(const QString& id);

    const QList<BatchItem>& items() const { return m_items; }

private:
    Result<void> addFolder(const QString& path);
    void addScript(const QString& path);
    void addTestFile(const QString& path);

    Options m_options;
    std::optional<bool> m_hasPytest;
    QList<BatchItem> m_items;
};

} // namespace callreel
