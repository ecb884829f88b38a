// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "model/exit/RecorderPolicy.h"
#include "model/recording/RecordCheck.h"

namespace callreel {

class InterpreterList;
class Settings;
struct RecordOptions;

/// What stands against a run, and which policy it would have, with the variables the run itself sets.
struct RunCheck {
    QList<FieldProblem> problems;
    Result<RecorderPolicy> policy;
    QString environmentValue; ///< of the policy's variable, as the run will see it
};

RunCheck checkRun(const RecordOptions& options, const InterpreterList& interpreters, const Settings& settings);
/// Whether output is kept when the run's own command line does not say.
bool inheritsOutput(const RecordOptions& options, const Settings& settings);

} // namespace callreel
