// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallGlyphs.h"

#include <QCoreApplication>

namespace callreel {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("CallGlyphs", text);
}

} // namespace

CallGlyph enterGlyph(EnterCause cause) {
    switch (cause) {
    case EnterCause::Start:
        break;
    case EnterCause::Resume:
        return {QStringLiteral("play"), Token::Susp, translated(QT_TRANSLATE_NOOP("CallGlyphs", "resumed")),
                translated(QT_TRANSLATE_NOOP("CallGlyphs", "went on after a yield"))};
    case EnterCause::Throw:
        return {QStringLiteral("zap"), Token::Err, translated(QT_TRANSLATE_NOOP("CallGlyphs", "exception thrown in")),
                translated(QT_TRANSLATE_NOOP("CallGlyphs", "went on with an exception thrown into it"))};
    case EnterCause::Running:
        return {QStringLiteral("ellipsis"), Token::Text3,
                translated(QT_TRANSLATE_NOOP("CallGlyphs", "already running")),
                translated(QT_TRANSLATE_NOOP("CallGlyphs", "began before the recording did"))};
    }
    return {{},
            Token::Text3,
            translated(QT_TRANSLATE_NOOP("CallGlyphs", "started")),
            translated(QT_TRANSLATE_NOOP("CallGlyphs", "an ordinary call"))};
}

CallGlyph exitGlyph(ExitCause cause) {
    switch (cause) {
    case ExitCause::Return:
        break;
    case ExitCause::Yield:
        return {QStringLiteral("pause"), Token::Susp, translated(QT_TRANSLATE_NOOP("CallGlyphs", "yielded")),
                translated(QT_TRANSLATE_NOOP("CallGlyphs", "suspended, may go on"))};
    case ExitCause::Unwind:
        return {QStringLiteral("corner-left-up"), Token::Err, translated(QT_TRANSLATE_NOOP("CallGlyphs", "unwound")),
                translated(QT_TRANSLATE_NOOP("CallGlyphs", "left by an exception"))};
    case ExitCause::Open:
        return {QStringLiteral("circle-dashed"), Token::Warn, translated(QT_TRANSLATE_NOOP("CallGlyphs", "still open")),
                translated(QT_TRANSLATE_NOOP("CallGlyphs", "no event closed it; the seal did"))};
    }
    return {{},
            Token::Text3,
            translated(QT_TRANSLATE_NOOP("CallGlyphs", "returned")),
            translated(QT_TRANSLATE_NOOP("CallGlyphs", "returned a value"))};
}

} // namespace callreel
