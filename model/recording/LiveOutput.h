// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <deque>

#include "model/trace/Trace.h"

namespace callreel {

/// What a script has written so far, as lines to look at: bounded, whatever the script does. The oldest lines go first
/// and are counted; the trace keeps them. Escape sequences of terminals are taken out, "\r" begins the line anew as
/// progress bars expect, other control characters become visible ones. Bytes that are no UTF-8 become U+FFFD.
class LiveOutput {
public:
    enum class Kind : quint8 { Out, Err, Own };

    struct Line {
        QString text;
        qint64 milliseconds = 0; ///< since the recording began, when its first character came
        Kind kind = Kind::Out;
        bool continued = false; ///< the rest of a line too long for one
    };

    struct Limits {
        qsizetype lines = 200'000;
        qsizetype bytes = 32 << 20;
        qsizetype lineCharacters = 4096;
    };

    LiveOutput();
    explicit LiveOutput(const Limits& limits);

    void append(OutputStream stream, const QByteArray& bytes, qint64 milliseconds);
    /// A line of our own among the script's: "callreel asked the program to stop".
    void appendOwn(const QString& text, qint64 milliseconds);
    /// Forgets what is shown; dropped lines are counted on.
    void clear();

    /// Lines have numbers from 0 that never change; the first ones may be gone.
    qint64 begin() const { return m_begin; }
    qint64 end() const { return m_begin + static_cast<qint64>(m_lines.size()); }
    const Line& line(qint64 number) const { return m_lines[static_cast<std::size_t>(number - m_begin)]; }
    bool isEmpty() const { return m_lines.empty(); }
    /// Whether the line may still grow: it has no end yet.
    bool isOpen(qint64 number) const { return number == m_streams[0].openLine || number == m_streams[1].openLine; }
    /// Lines given up because there were too many, without those of clear().
    qint64 dropped() const { return m_dropped; }
    /// Lines ever seen of one kind.
    qint64 seen(Kind kind) const { return m_seen[static_cast<int>(kind)]; }
    qsizetype storedBytes() const { return m_bytes; }
    /// Characters of the longest line ever seen, for the width of the view.
    qsizetype longest() const { return m_longest; }

private:
    enum class Escape : quint8 { None, Begin, Csi, String, StringEnd, Charset };

    struct Stream {
        QStringDecoder decoder{QStringDecoder::Utf8};
        Escape escape = Escape::None;
        qint64 openLine = -1; ///< number of the line that has no end yet
        bool carriageReturn = false;
    };

    void consume(Stream& stream, Kind kind, const QString& text, qint64 milliseconds);
    void control(Stream& stream, Kind kind, QChar c, qint64 milliseconds);
    static Escape afterEscape(Escape escape, QChar c);
    Line& openLine(Stream& stream, Kind kind, qint64 milliseconds);
    void add(Stream& stream, Kind kind, QStringView text, qint64 milliseconds);
    void endLine(Stream& stream, Kind kind, qint64 milliseconds);
    void trim();
    static qsizetype cost(const Line& line) { return line.text.size() * 2 + 64; }

    Limits m_limits;
    std::deque<Line> m_lines;
    Stream m_streams[2];
    qint64 m_begin = 0;
    qint64 m_dropped = 0;
    qint64 m_seen[3] = {0, 0, 0};
    qsizetype m_bytes = 0;
    qsizetype m_longest = 0;
};

} // namespace callreel
