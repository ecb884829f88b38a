// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "model/trace/CallRecord.h"
#include "widgets/theme/Token.h"

namespace callreel {

/// The picture, colour and word of a cause. Ordinary causes (start, return) have no picture: ordinary is quiet.
struct CallGlyph {
    QString icon; ///< empty for an ordinary cause
    Token colour = Token::Text3;
    QString word;    ///< "resumed", as in a sentence about the call
    QString meaning; ///< "went on after a yield", for the tooltip
};

CallGlyph enterGlyph(EnterCause cause);
CallGlyph exitGlyph(ExitCause cause);

} // namespace callreel
