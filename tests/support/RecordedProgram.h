// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "model/trace/Trace.h"
#include "model/trace/seal/Sealer.h"
#include "tests/support/Interpreters.h"
#include "tests/support/RecorderRun.h"

namespace callreel::test {

/// Adds a row for every interpreter in which the recorder works, in a column `python` (its index in
/// supportedInterpreters()). From `minor` on alone. False when there is none: the test is to be skipped.
bool addInterpreterRows(int minor = 11);

/// A program that a real interpreter ran under the recorder of this build, and its sealed trace.
class RecordedProgram {
public:
    /// Writes the source to program.py and runs that. `options` are the recorder's.
    RecordedProgram(const TestInterpreter& python, const QByteArray& source, const QStringList& options = {},
                    const QStringList& arguments = {});

    /// The program with the extension in its hands, as `_recorder`: started from Python code, which has run `prologue`
    /// after start().
    static std::unique_ptr<RecordedProgram> embedded(const TestInterpreter& python, const QByteArray& prologue,
                                                     const QByteArray& source, const QByteArray& onError = "abort");

    const ProcessResult& process() const { return m_process; }
    const RecorderRun& log() const { return m_log; }
    /// nullptr when the log could not be sealed; `error` says why.
    const Trace* trace() const { return m_trace.get(); }
    const SealResult& sealed() const { return m_sealed; }
    QString error() const { return m_error; }

    /// The calls of functions that are not the library's, one a line, indented by their nesting:
    /// `throw worker(exception=RuntimeError('boom')) return 'caught boom'`. Started calls have no word in front.
    /// Stops where the main program has ended; what runs at exit is in the whole story.
    QStringList story(std::uint32_t thread = 0) const { return tell(thread, false); }
    QStringList wholeStory(std::uint32_t thread = 0) const { return tell(thread, true); }
    /// Calls of the function with this qualified name, over all threads.
    QList<Call> callsOf(const QString& name) const;
    /// One call as in the story.
    QString describe(const Call& call) const;

private:
    RecordedProgram() = default;
    void write(const char* name, const QByteArray& text);
    void run(const TestInterpreter& python, const QStringList& arguments);
    void seal();
    QStringList tell(std::uint32_t thread, bool whole) const;

    RecorderRun m_log;
    QTemporaryDir m_folder;
    ProcessResult m_process;
    SealResult m_sealed;
    std::shared_ptr<const Trace> m_trace;
    QString m_error;
};

} // namespace callreel::test
