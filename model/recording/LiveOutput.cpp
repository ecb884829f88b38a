// SPDX-License-Identifier: Apache-2.0
#include "model/recording/LiveOutput.h"

namespace callreel {

namespace {

constexpr qsizetype tabWidth = 8;

bool isPlain(QChar c) {
    return c.unicode() >= 0x20 && c.unicode() != 0x7f;
}

/// U+2400 and up are pictures of the control characters; the ones after 0x7f are left to the font.
QChar picture(QChar c) {
    return c.unicode() == 0x7f ? QChar(0x2421) : QChar(0x2400 + c.unicode());
}

} // namespace

LiveOutput::LiveOutput() : LiveOutput(Limits{}) {}

LiveOutput::LiveOutput(const Limits& limits) : m_limits(limits) {}

void LiveOutput::append(OutputStream stream, const QByteArray& bytes, qint64 milliseconds) {
    const bool out = stream == OutputStream::Out;
    Stream& state = m_streams[out ? 0 : 1];
    const QString text = state.decoder.decode(bytes);
    consume(state, out ? Kind::Out : Kind::Err, text, milliseconds);
    trim();
}

void LiveOutput::appendOwn(const QString& text, qint64 milliseconds) {
    m_lines.push_back({text, milliseconds, Kind::Own, false});
    m_bytes += cost(m_lines.back());
    ++m_seen[static_cast<int>(Kind::Own)];
    trim();
}

void LiveOutput::clear() {
    m_begin = end();
    m_lines.clear();
    m_bytes = 0;
    for (Stream& stream : m_streams)
        stream.openLine = -1;
}

void LiveOutput::consume(Stream& stream, Kind kind, const QString& text, qint64 milliseconds) {
    qsizetype at = 0;
    while (at < text.size()) {
        if (stream.escape != Escape::None) {
            stream.escape = afterEscape(stream.escape, text.at(at++));
            continue;
        }
        qsizetype plainEnd = at;
        while (plainEnd < text.size() && isPlain(text.at(plainEnd)))
            ++plainEnd;
        if (plainEnd > at)
            add(stream, kind, QStringView(text).mid(at, plainEnd - at), milliseconds);
        at = plainEnd;
        if (at < text.size())
            control(stream, kind, text.at(at++), milliseconds);
    }
}

void LiveOutput::control(Stream& stream, Kind kind, QChar c, qint64 milliseconds) {
    switch (c.unicode()) {
    case '\n':
        endLine(stream, kind, milliseconds);
        break;
    case '\r':
        stream.carriageReturn = true;
        break;
    case 0x1b:
        stream.escape = Escape::Begin;
        break;
    case '\b': {
        Line& line = openLine(stream, kind, milliseconds);
        if (!line.text.isEmpty()) {
            line.text.chop(1);
            m_bytes -= 2;
        }
        break;
    }
    case '\t': {
        const qsizetype column = openLine(stream, kind, milliseconds).text.size();
        add(stream, kind, QString(tabWidth - column % tabWidth, QLatin1Char(' ')), milliseconds);
        break;
    }
    case '\a':
        break;
    default:
        add(stream, kind, QString(picture(c)), milliseconds);
    }
}

/// ECMA-48 5.4 (CSI: parameters, then one final byte of 0x40 to 0x7e) and 5.6 (strings, ended by BEL or ESC \).
LiveOutput::Escape LiveOutput::afterEscape(Escape escape, QChar c) {
    switch (escape) {
    case Escape::Begin:
        if (c == QLatin1Char('['))
            return Escape::Csi;
        if (c == QLatin1Char(']') || c == QLatin1Char('P') || c == QLatin1Char('X') || c == QLatin1Char('^') ||
            c == QLatin1Char('_'))
            return Escape::String;
        return c == QLatin1Char('(') || c == QLatin1Char(')') ? Escape::Charset : Escape::None;
    case Escape::Csi:
        return c.unicode() >= 0x40 && c.unicode() <= 0x7e ? Escape::None : Escape::Csi;
    case Escape::String:
        // A line's end too: a sequence that is never closed must not swallow everything that follows.
        if (c == QLatin1Char('\a') || c == QLatin1Char('\n'))
            return Escape::None;
        return c.unicode() == 0x1b ? Escape::StringEnd : Escape::String;
    case Escape::StringEnd:
    case Escape::Charset:
    case Escape::None:
        break;
    }
    return Escape::None;
}

LiveOutput::Line& LiveOutput::openLine(Stream& stream, Kind kind, qint64 milliseconds) {
    if (stream.openLine < m_begin) { // none, or it has been dropped meanwhile
        m_lines.push_back({QString(), milliseconds, kind, false});
        m_bytes += cost(m_lines.back());
        ++m_seen[static_cast<int>(kind)];
        stream.openLine = end() - 1;
    }
    return m_lines[static_cast<std::size_t>(stream.openLine - m_begin)];
}

void LiveOutput::add(Stream& stream, Kind kind, QStringView text, qint64 milliseconds) {
    while (!text.isEmpty()) {
        Line& line = openLine(stream, kind, milliseconds);
        if (stream.carriageReturn) {
            stream.carriageReturn = false;
            m_bytes -= line.text.size() * 2;
            line.text.clear();
        }
        const qsizetype take = qMin(text.size(), m_limits.lineCharacters - line.text.size());
        line.text.append(text.left(take));
        m_bytes += take * 2;
        m_longest = qMax(m_longest, line.text.size());
        text = text.mid(take);
        if (text.isEmpty())
            break;
        stream.openLine = -1;
        openLine(stream, kind, milliseconds).continued = true;
        --m_seen[static_cast<int>(kind)]; // it is the same line
        if (m_lines.size() > static_cast<std::size_t>(m_limits.lines) || m_bytes > m_limits.bytes)
            trim();
    }
}

void LiveOutput::endLine(Stream& stream, Kind kind, qint64 milliseconds) {
    stream.carriageReturn = false; // "\r\n" is one end
    Line& line = openLine(stream, kind, milliseconds);
    // What callreel itself says on standard error is no line of the script.
    if (kind == Kind::Err && line.text.startsWith(QLatin1String("callreel: ")))
        line.kind = Kind::Own;
    stream.openLine = -1;
}

void LiveOutput::trim() {
    while (!m_lines.empty() &&
           (m_lines.size() > static_cast<std::size_t>(m_limits.lines) || m_bytes > m_limits.bytes)) {
        m_bytes -= cost(m_lines.front());
        m_lines.pop_front();
        ++m_begin;
        ++m_dropped;
    }
}

} // namespace callreel
