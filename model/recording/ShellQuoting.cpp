// SPDX-License-Identifier: Apache-2.0
#include "model/recording/ShellQuoting.h"

#include <optional>

namespace callreel {

namespace {

/// A character that no shell treats specially anywhere in a word. "~" and "=" are left out: they matter at a word's
/// begin.
bool isPlain(QChar c) {
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || QStringLiteral("_-./,:@%+").contains(c) ||
           (c.unicode() > 0x7f && c.isLetterOrNumber());
}

bool isBlank(QChar c) {
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n');
}

/// Reads one line into words; one member function for each kind of quoting.
class Splitter {
public:
    Splitter(const QString& line, const QString& home) : m_line(line), m_home(home) {}

    Result<ShellWords> split() {
        while (m_at < m_line.size()) {
            const QChar c = m_line.at(m_at);
            if (isBlank(c)) {
                endWord();
                ++m_at;
            } else if (c == QLatin1Char('#') && !m_inWord) {
                skipComment();
            } else if (c == QLatin1Char('\\')) {
                readBackslash();
            } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
                if (const auto opened = c == QLatin1Char('"') ? readDoubleQuoted() : readSingleQuoted())
                    return failure("open-quote",
                                   QT_TRANSLATE_NOOP("Diagnostic", "The quote at position %1 is never closed."),
                                   {std::to_string(*opened + 1)},
                                   QT_TRANSLATE_NOOP("Diagnostic", "Add the missing quote at the end."));
            } else {
                readPlain(c);
            }
        }
        endWord();
        return std::move(m_out);
    }

private:
    void endWord() {
        if (m_inWord)
            m_out.words << m_word;
        m_word.clear();
        m_inWord = false;
    }

    void append(QChar c) {
        m_word += c;
        m_inWord = true;
    }

    void noteExpansion(const QString& text) {
        if (!m_out.notExpanded.contains(text))
            m_out.notExpanded << text;
    }

    void skipComment() {
        while (m_at < m_line.size() && m_line.at(m_at) != QLatin1Char('\n'))
            ++m_at;
    }

    void readBackslash() {
        if (m_at + 1 >= m_line.size()) { // the last character: a shell would wait for the next line
            ++m_at;
        } else if (m_line.at(m_at + 1) == QLatin1Char('\n')) {
            m_at += 2; // a line goes on
        } else {
            append(m_line.at(m_at + 1));
            m_at += 2;
        }
    }

    std::optional<qsizetype> readSingleQuoted() {
        const qsizetype end = m_line.indexOf(QLatin1Char('\''), m_at + 1);
        if (end < 0)
            return m_at;
        m_word += m_line.mid(m_at + 1, end - m_at - 1);
        m_inWord = true;
        m_at = end + 1;
        return std::nullopt;
    }

    std::optional<qsizetype> readDoubleQuoted() {
        const qsizetype opened = m_at++;
        m_inWord = true;
        while (m_at < m_line.size() && m_line.at(m_at) != QLatin1Char('"')) {
            const QChar c = m_line.at(m_at);
            if (c == QLatin1Char('\\') && m_at + 1 < m_line.size() &&
                QStringLiteral("$`\"\\\n").contains(m_line.at(m_at + 1))) {
                if (m_line.at(m_at + 1) != QLatin1Char('\n'))
                    m_word += m_line.at(m_at + 1);
                m_at += 2;
                continue;
            }
            if (c == QLatin1Char('$') || c == QLatin1Char('`'))
                noteExpansion(expansionAt(m_at));
            m_word += c;
            ++m_at;
        }
        if (m_at >= m_line.size())
            return opened;
        ++m_at;
        return std::nullopt;
    }

    void readPlain(QChar c) {
        if (c == QLatin1Char('~') && !m_inWord && !m_home.isEmpty() && endsTilde(m_at + 1)) {
            m_word += m_home;
            m_inWord = true;
            ++m_at;
            return;
        }
        if (c == QLatin1Char('$') || c == QLatin1Char('`'))
            noteExpansion(expansionAt(m_at));
        else if (QStringLiteral("*?[").contains(c))
            noteExpansion(QString(c));
        if (QStringLiteral("|&;<>()").contains(c)) {
            readOperator();
            return;
        }
        append(c);
        ++m_at;
    }

    /// An operator is a word of its own, whatever stands beside it.
    void readOperator() {
        endWord();
        QString text;
        while (m_at < m_line.size() && QStringLiteral("|&;<>()").contains(m_line.at(m_at)))
            text += m_line.at(m_at++);
        noteExpansion(text);
        m_out.words << text;
    }

    bool endsTilde(qsizetype at) const {
        return at >= m_line.size() || m_line.at(at) == QLatin1Char('/') || isBlank(m_line.at(at));
    }

    /// "$NAME", "${...", "$(" or "`": enough to say what was not expanded.
    QString expansionAt(qsizetype at) const {
        qsizetype end = at + 1;
        while (end < m_line.size() &&
               (m_line.at(end).isLetterOrNumber() || QStringLiteral("_{(").contains(m_line.at(end))))
            ++end;
        return m_line.mid(at, end - at);
    }

    const QString& m_line;
    const QString& m_home;
    qsizetype m_at = 0;
    QString m_word;
    bool m_inWord = false;
    ShellWords m_out;
};

} // namespace

QString quoteForShell(const QString& word) {
    bool plain = !word.isEmpty();
    for (const QChar c : word)
        plain = plain && (isPlain(c) || (c == QLatin1Char('=') && word.at(0) != c));
    if (plain)
        return word;
    QString quoted = word;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString joinForShell(const QStringList& words) {
    QStringList quoted;
    quoted.reserve(words.size());
    for (const QString& word : words)
        quoted << quoteForShell(word);
    return quoted.join(QLatin1Char(' '));
}

Result<ShellWords> splitAsShell(const QString& line, const QString& home) {
    return Splitter(line, home).split();
}

} // namespace callreel
