// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringView>

namespace callreel {

/// Splits one line of Python into what is coloured. What goes on in the next line (a triple-quoted string) is in the
/// state.
class PythonLexer {
public:
    enum class Kind { Keyword, Builtin, String, Number, Comment, Decorator, Definition };
    struct Token {
        qsizetype begin = 0;
        qsizetype length = 0;
        Kind kind = Kind::String;
        bool operator==(const Token&) const = default;
    };

    static constexpr int plain = 0; ///< the state at the beginning of a file

    /// The tokens of the line in order, without overlaps; `state` is the one before the line and becomes the one after
    /// it.
    static QList<Token> line(QStringView text, int& state);

private:
    PythonLexer(QStringView text, QList<Token>& tokens) : m_text(text), m_tokens(tokens) {}

    void code(qsizetype end, bool nested);
    void word();
    void number();
    /// From behind the opening quotes; true when the string ends in this line.
    bool string(QChar quote, bool triple, bool raw, bool formatted, qsizetype tokenBegin);
    void add(qsizetype begin, qsizetype end, Kind kind);
    bool startsTriple(QChar quote, qsizetype at) const;
    qsizetype closingBrace(qsizetype at, QChar quote, bool triple) const;

    QStringView m_text;
    QList<Token>& m_tokens;
    qsizetype m_at = 0;
    int m_state = plain;
    bool m_definitionNext = false;
};

} // namespace callreel
