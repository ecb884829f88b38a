// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "widgets/common/Message.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Token.h"

namespace callreel {

/// How a severity looks, wherever it appears: shape, word and colour.
struct SeverityTokens {
    Token text;
    Token fill;
    Token line;
    QString icon;
    QString word; ///< "Warning", translated
    ButtonLook button;
};

SeverityTokens severityTokens(MessageSeverity severity);

} // namespace callreel
