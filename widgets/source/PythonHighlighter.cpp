// SPDX-License-Identifier: Apache-2.0
#include "widgets/source/PythonHighlighter.h"

#include <QTextDocument>

#include "widgets/source/PythonLexer.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

Token colourOf(PythonLexer::Kind kind) {
    switch (kind) {
    case PythonLexer::Kind::Keyword:
        return Token::VName;
    case PythonLexer::Kind::Builtin:
        return Token::AccentText;
    case PythonLexer::Kind::String:
        return Token::VStr;
    case PythonLexer::Kind::Number:
        return Token::VNum;
    case PythonLexer::Kind::Comment:
        return Token::VComment;
    case PythonLexer::Kind::Decorator:
        return Token::Susp;
    case PythonLexer::Kind::Definition:
        return Token::Text;
    }
    return Token::Text;
}

} // namespace

PythonHighlighter::PythonHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &QSyntaxHighlighter::rehighlight);
}

void PythonHighlighter::highlightBlock(const QString& text) {
    int state = std::max(previousBlockState(), PythonLexer::plain);
    for (const PythonLexer::Token& token : PythonLexer::line(text, state)) {
        QTextCharFormat format;
        format.setForeground(theme().color(colourOf(token.kind)));
        if (token.kind == PythonLexer::Kind::Definition)
            format.setFontWeight(QFont::DemiBold);
        setFormat(static_cast<int>(token.begin), static_cast<int>(token.length), format);
    }
    setCurrentBlockState(state);
}

} // namespace callreel
