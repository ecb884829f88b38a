// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

#include "model/trace/Trace.h"
#include "support/CallreelProgram.h"

namespace callreel::test {

/// Words apart by blanks.
QStringList words(const QString& line);

/// For tests that record programs: with the first interpreter found in which the recorder works. Without one, all is
/// skipped.
class RecordingTest : public QObject {
    Q_OBJECT

protected:
    /// The program that misbehaves as its first argument says.
    static const QString misbehave;

    QString python() const { return m_python; }
    /// With that interpreter, in a home of its own.
    CallreelProgram program() const;
    /// The only trace in the program's home; nullptr when there is none, more than one, or one that does not open.
    static std::shared_ptr<const Trace> onlyTrace(const CallreelProgram& callreel);

private Q_SLOTS:
    void initTestCase();

private:
    QString m_python;
};

} // namespace callreel::test
