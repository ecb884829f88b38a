// SPDX-License-Identifier: Apache-2.0
#include "widgets/source/PythonLexer.h"

#include <algorithm>
#include <array>

namespace callreel {

namespace {

// The state is 0, or bits that say which triple-quoted string is open.
constexpr int openBit = 1, doubleBit = 2, rawBit = 4, formattedBit = 8;

// From Python's keyword.kwlist, with the soft keywords that begin statements left to look like names where they are
// ones.
constexpr std::array keywords = {
    u"False",  u"None",     u"True",   u"and", u"as",    u"assert", u"async",  u"await",    u"break", u"case",
    u"class",  u"continue", u"def",    u"del", u"elif",  u"else",   u"except", u"finally",  u"for",   u"from",
    u"global", u"if",       u"import", u"in",  u"is",    u"lambda", u"match",  u"nonlocal", u"not",   u"or",
    u"pass",   u"raise",    u"return", u"try", u"while", u"with",   u"yield"};

constexpr std::array builtins = {u"ArithmeticError",
                                 u"AssertionError",
                                 u"AttributeError",
                                 u"BaseException",
                                 u"BaseExceptionGroup",
                                 u"Exception",
                                 u"ExceptionGroup",
                                 u"GeneratorExit",
                                 u"ImportError",
                                 u"IndexError",
                                 u"KeyError",
                                 u"KeyboardInterrupt",
                                 u"LookupError",
                                 u"NameError",
                                 u"NotImplementedError",
                                 u"OSError",
                                 u"RuntimeError",
                                 u"StopAsyncIteration",
                                 u"StopIteration",
                                 u"SystemExit",
                                 u"TypeError",
                                 u"ValueError",
                                 u"ZeroDivisionError",
                                 u"abs",
                                 u"all",
                                 u"any",
                                 u"bool",
                                 u"bytearray",
                                 u"bytes",
                                 u"callable",
                                 u"chr",
                                 u"classmethod",
                                 u"dict",
                                 u"dir",
                                 u"divmod",
                                 u"enumerate",
                                 u"filter",
                                 u"float",
                                 u"format",
                                 u"frozenset",
                                 u"getattr",
                                 u"globals",
                                 u"hasattr",
                                 u"hash",
                                 u"id",
                                 u"input",
                                 u"int",
                                 u"isinstance",
                                 u"issubclass",
                                 u"iter",
                                 u"len",
                                 u"list",
                                 u"locals",
                                 u"map",
                                 u"max",
                                 u"min",
                                 u"next",
                                 u"object",
                                 u"open",
                                 u"ord",
                                 u"pow",
                                 u"print",
                                 u"property",
                                 u"range",
                                 u"repr",
                                 u"reversed",
                                 u"round",
                                 u"self",
                                 u"set",
                                 u"setattr",
                                 u"sorted",
                                 u"staticmethod",
                                 u"str",
                                 u"sum",
                                 u"super",
                                 u"tuple",
                                 u"type",
                                 u"vars",
                                 u"zip"};

bool isOneOf(QStringView word, const auto& table) {
    return std::ranges::any_of(table, [&](const char16_t* entry) { return word == QStringView(entry); });
}

bool wordStart(QChar c) {
    return c.isLetter() || c == u'_';
}
bool wordPart(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c.isMark();
}

} // namespace

QList<PythonLexer::Token> PythonLexer::line(QStringView text, int& state) {
    QList<Token> tokens;
    PythonLexer lexer(text, tokens);
    if (state & openBit) {
        const QChar quote = state & doubleBit ? u'"' : u'\'';
        if (!lexer.string(quote, true, state & rawBit, state & formattedBit, 0))
            return tokens; // goes on: the state stays
    }
    lexer.code(text.size(), false);
    state = lexer.m_state;
    std::ranges::sort(tokens, {}, &Token::begin);
    return tokens;
}

void PythonLexer::add(qsizetype begin, qsizetype end, Kind kind) {
    if (end > begin)
        m_tokens.append({begin, end - begin, kind});
}

bool PythonLexer::startsTriple(QChar quote, qsizetype at) const {
    return at + 2 < m_text.size() && m_text[at] == quote && m_text[at + 1] == quote && m_text[at + 2] == quote;
}

void PythonLexer::code(qsizetype end, bool nested) {
    const auto onlySpaceBefore = [&] {
        return std::ranges::all_of(m_text.first(m_at), [](QChar c) { return c.isSpace(); });
    };
    while (m_at < end && m_state == plain) {
        const QChar c = m_text[m_at];
        if (c == u'#' && !nested) {
            add(m_at, end, Kind::Comment);
            m_at = end;
        } else if (c == u'@' && !nested && onlySpaceBefore()) {
            const qsizetype begin = m_at++;
            while (m_at < end && (wordPart(m_text[m_at]) || m_text[m_at] == u'.'))
                ++m_at;
            add(begin, m_at, Kind::Decorator);
        } else if (c == u'"' || c == u'\'') {
            const qsizetype begin = m_at;
            const bool triple = startsTriple(c, m_at);
            m_at += triple ? 3 : 1;
            string(c, triple, false, false, begin);
        } else if (c.isDigit() || (c == u'.' && m_at + 1 < end && m_text[m_at + 1].isDigit())) {
            number();
        } else if (wordStart(c)) {
            word();
        } else {
            if (!c.isSpace())
                m_definitionNext = false;
            ++m_at;
        }
    }
}

void PythonLexer::word() {
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && wordPart(m_text[m_at]))
        ++m_at;
    const QStringView text = m_text.sliced(begin, m_at - begin);
    // A prefix of a string: r, b, f, u and their pairs in any case.
    if (text.size() <= 2 && m_at < m_text.size() && (m_text[m_at] == u'"' || m_text[m_at] == u'\'')) {
        const QString prefix = text.toString().toLower();
        if (std::ranges::all_of(
                prefix, [](QChar c) { return c == u'r' || c == u'b' || c == u'f' || c == u'u' || c == u't'; })) {
            const QChar quote = m_text[m_at];
            const bool triple = startsTriple(quote, m_at);
            m_at += triple ? 3 : 1;
            string(quote, triple, prefix.contains(u'r'), prefix.contains(u'f') || prefix.contains(u't'), begin);
            return;
        }
    }
    const bool afterDot = begin > 0 && m_text[begin - 1] == u'.';
    if (m_definitionNext) {
        add(begin, m_at, Kind::Definition);
        m_definitionNext = false;
    } else if (!afterDot && isOneOf(text, keywords)) {
        // `match` and `case` are names in most of the world's code.
        const bool soft = text == u"match" || text == u"case";
        const bool atStart = std::ranges::all_of(m_text.first(begin), [](QChar c) { return c.isSpace(); });
        if (!soft || (atStart && m_text.trimmed().endsWith(u':')))
            add(begin, m_at, Kind::Keyword);
        m_definitionNext = text == u"def" || text == u"class";
    } else if (!afterDot && isOneOf(text, builtins)) {
        add(begin, m_at, Kind::Builtin);
    }
}

void PythonLexer::number() {
    const qsizetype begin = m_at;
    const bool radix =
        m_text[m_at] == u'0' && m_at + 1 < m_text.size() && QStringView(u"xXoObB").contains(m_text[m_at + 1]);
    if (radix)
        m_at += 2;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        const bool sign = !radix && (c == u'+' || c == u'-') && (m_text[m_at - 1] == u'e' || m_text[m_at - 1] == u'E');
        if (!c.isLetterOrNumber() && c != u'_' && (c != u'.' || radix) && !sign)
            break;
        ++m_at;
    }
    add(begin, m_at, Kind::Number);
}

qsizetype PythonLexer::closingBrace(qsizetype at, QChar quote, bool triple) const {
    int depth = 0;
    for (; at < m_text.size(); ++at) {
        const QChar c = m_text[at];
        if (c == u'{' || c == u'(' || c == u'[')
            ++depth;
        else if (c == u'}' && depth == 0)
            return at;
        else if (c == u'}' || c == u')' || c == u']')
            --depth;
        else if (c == quote && (!triple || startsTriple(quote, at)))
            return -1; // the string ends first: the brace was text, or the line is wrong
    }
    return -1;
}

bool PythonLexer::string(QChar quote, bool triple, bool raw, bool formatted, qsizetype tokenBegin) {
    qsizetype begin = tokenBegin;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c == u'\\') {
            m_at += 2; // in a raw string too: a backslash keeps a quote from ending it
            continue;
        }
        if (c == quote && (!triple || startsTriple(quote, m_at))) {
            m_at += triple ? 3 : 1;
            add(begin, m_at, Kind::String);
            return true;
        }
        if (formatted && c == u'{') {
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'{') {
                m_at += 2;
                continue;
            }
            const qsizetype close = closingBrace(m_at + 1, quote, triple);
            if (close > 0) {
                // What stands in braces is code; a format behind a colon is left in its colours too.
                add(begin, m_at, Kind::String);
                ++m_at;
                code(close, true);
                m_at = std::max(m_at, close + 1);
                begin = m_at;
                continue;
            }
        }
        ++m_at;
    }
    m_at = m_text.size();
    add(begin, m_at, Kind::String);
    if (triple)
        m_state = openBit | (quote == u'"' ? doubleBit : 0) | (raw ? rawBit : 0) | (formatted ? formattedBit : 0);
    return false;
}

} // namespace callreel
