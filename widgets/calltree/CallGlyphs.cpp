// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallGlyphs.h"

#include <QCoreApplication>

namespace callreel {

CallGlyph enterGlyph(EnterCause cause) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("CallGlyphs", text); };
    switch (cause) {
    case EnterCause::Start:
        break;
    case EnterCause::Resume:
        return {QStringLiteral("play"), Token::Susp, tr(QT_TRANSLATE_NOOP("CallGlyphs", "resumed")),
                tr(QT_TRANSLATE_NOOP("CallGlyphs", "went on after a yield"))};
    case EnterCause::Throw:
        return {QStringLiteral("zap"), Token::Err, tr(QT_TRANSLATE_NOOP("CallGlyphs", "exception thrown in")),
                tr(QT_TRANSLATE_NOOP("CallGlyphs", "went on with an exception thrown into it"))};
    case EnterCause::Running:
        return {QStringLiteral("ellipsis"), Token::Text3, tr(QT_TRANSLATE_NOOP("CallGlyphs", "already running")),
                tr(QT_TRANSLATE_NOOP("CallGlyphs", "began before the recording did"))};
    }
    return {{},
            Token::Text3,
            tr(QT_TRANSLATE_NOOP("CallGlyphs", "started")),
            tr(QT_TRANSLATE_NOOP("CallGlyphs", "an ordinary call"))};
}

CallGlyph exitGlyph(ExitCause cause) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("CallGlyphs", text); };
    switch (cause) {
    case ExitCause::Return:
        break;
    case ExitCause::Yield:
        return {QStringLiteral("pause"), Token::Susp, tr(QT_TRANSLATE_NOOP("CallGlyphs", "yielded")),
                tr(QT_TRANSLATE_NOOP("CallGlyphs", "suspended, may go on"))};
    case ExitCause::Unwind:
        return {QStringLiteral("corner-left-up"), Token::Err, tr(QT_TRANSLATE_NOOP("CallGlyphs", "unwound")),
                tr(QT_TRANSLATE_NOOP("CallGlyphs", "left by an exception"))};
    case ExitCause::Open:
        return {QStringLiteral("circle-dashed"), Token::Warn, tr(QT_TRANSLATE_NOOP("CallGlyphs", "still open")),
                tr(QT_TRANSLATE_NOOP("CallGlyphs", "no event closed it; the seal did"))};
    }
    return {{},
            Token::Text3,
            tr(QT_TRANSLATE_NOOP("CallGlyphs", "returned")),
            tr(QT_TRANSLATE_NOOP("CallGlyphs", "returned a value"))};
}

} // namespace callreel
