// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "model/recording/RunEntry.h"
#include "widgets/theme/Token.h"

namespace callreel {

/// How a run ended, in the words of the four answers, for a row of the list: shape, colour and sentence.
struct RunOutcome {
    QString icon;
    Token iconToken = Token::Text3;
    Token textToken = Token::Text2;
    QString text;
};

RunOutcome runOutcome(const RunEntry& entry);

/// "orders.py day.csv --strict": the program by its file's name, arguments as a shell would show them.
QString runProgram(const RunEntry& entry);

} // namespace callreel
