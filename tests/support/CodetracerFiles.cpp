// SPDX-License-Identifier: Apache-2.0
#include "support/CodetracerFiles.h"

#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <zstd.h>

#include "support/FileContent.h"

namespace callreel::test {

namespace {

QByteArray frameOf(const QByteArray& content) {
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(content.size()))), '\0');
    out.resize(static_cast<qsizetype>(ZSTD_compress(out.data(), static_cast<std::size_t>(out.size()),
                                                    content.constData(), static_cast<std::size_t>(content.size()), 3)));
    return out;
}

void appendNumber(QByteArray& out, quint32 number) {
    for (int shift = 0; shift < 32; shift += 8)
        out += static_cast<char>(number >> shift);
}

/// The seekable format's table: a skippable frame with the sizes of the frames, their number and a magic.
QByteArray seekTable(const QList<QByteArray>& frames, const QList<QByteArray>& contents) {
    QByteArray rows;
    for (qsizetype i = 0; i < frames.size(); ++i) {
        appendNumber(rows, static_cast<quint32>(frames[i].size()));
        appendNumber(rows, static_cast<quint32>(contents[i].size()));
    }
    appendNumber(rows, static_cast<quint32>(frames.size()));
    rows += '\0';
    appendNumber(rows, 0x8F92EAB1);
    QByteArray out;
    appendNumber(out, 0x184D2A5E);
    appendNumber(out, static_cast<quint32>(rows.size()));
    return out + rows;
}

} // namespace

QString codetracerFixture(const char* format) {
    return QStringLiteral(CALLREEL_FIXTURES_DIR "/codetracer/") + QString::fromUtf8(format);
}

QByteArray codetracerVersion1(const QByteArray& traceJson) {
    QByteArray items;
    for (const QJsonValue event : QJsonDocument::fromJson(traceJson).array())
        items += QCborValue::fromJsonValue(event).toCbor();
    // Cut in the middle of an event: frames know nothing of events.
    const QList<QByteArray> contents{items.left(items.size() / 2), items.mid(items.size() / 2)};
    const QList<QByteArray> frames{frameOf(contents[0]), frameOf(contents[1])};
    return QByteArray("\xC0\xDE\x72\xAC\xE2\x01\0\0", 8) + frames[0] + frames[1] + seekTable(frames, contents);
}

void writeCodetracerFolder(const QString& folder, const QString& name, const QByteArray& events) {
    QDir().mkpath(folder);
    for (const char* beside : {"/trace_metadata.json", "/trace_paths.json"})
        writeContent(folder + QLatin1String(beside), contentOf(codetracerFixture("json") + QLatin1String(beside)));
    writeContent(folder + QLatin1Char('/') + name, events);
}

} // namespace callreel::test
