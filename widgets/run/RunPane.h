// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

#include <array>

#include "model/trace/Trace.h"
#include "widgets/verdict/VerdictBar.h"

namespace callreel {

class EnvironmentTable;
class RunFacts;
class RunSection;
class TraceState;

/// How the run ended, in four answers with their evidence, and everything else that is known of it.
class RunPane : public QScrollArea {
    Q_OBJECT
public:
    explicit RunPane(TraceState* state, QWidget* parent = nullptr);

    /// Brings the part of a question into sight and marks it.
    void showQuestion(VerdictQuestion question);
    RunSection* section(VerdictQuestion question) const { return m_sections[static_cast<std::size_t>(question)]; }
    EnvironmentTable* environment() const { return m_environment; }

Q_SIGNALS:
    void returnStatusRequested();
    void recordAgainRequested();

private:
    void fillScript();
    void fillRecorder();
    void fillCompleteness();
    void fillBalance();
    void fillFacts();
    QWidget* heading(const QString& text);
    void answer(VerdictQuestion question, const QString& words, const QString& explanation);

    TraceState* m_state;
    std::array<RunSection*, 4> m_sections;
    RunFacts* m_facts;
    EnvironmentTable* m_environment;
};

} // namespace callreel
