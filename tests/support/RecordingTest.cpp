// SPDX-License-Identifier: Apache-2.0
#include "support/RecordingTest.h"

#include <QTest>

#include "support/Interpreters.h"

namespace callreel::test {

QStringList words(const QString& line) {
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QString RecordingTest::misbehave = QStringLiteral(CALLREEL_FIXTURES_DIR "/scripts/misbehave.py");

CallreelProgram RecordingTest::program() const {
    CallreelProgram callreel;
    callreel.setVariable("CALLREEL_PYTHON", m_python);
    return callreel;
}

std::shared_ptr<const Trace> RecordingTest::onlyTrace(const CallreelProgram& callreel) {
    const QStringList found = callreel.traces();
    if (found.size() != 1)
        return nullptr;
    const auto opened = Trace::open((callreel.home() + QLatin1Char('/') + found.first()).toStdString());
    return opened ? *opened : nullptr;
}

void RecordingTest::initTestCase() {
    const auto found = supportedInterpreters();
    if (found.isEmpty())
        QSKIP("no CPython 3.11 or later was found; set PYTHONS.");
    m_python = found.first().path;
}

} // namespace callreel::test
