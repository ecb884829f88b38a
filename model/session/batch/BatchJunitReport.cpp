// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchJunitReport.h"

#include <QXmlStreamWriter>

namespace callreel {

namespace {

/// XML has no way to write most control characters, and none for half a surrogate pair.
QString printable(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            out += c;
            out += text.at(++i);
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe ||
                   (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'))) {
            out += QChar(0xfffd);
        } else {
            out += c;
        }
    }
    return out;
}

QString seconds(qint64 nanoseconds) {
    return QString::number(static_cast<double>(nanoseconds) / 1e9, 'f', 3);
}

void writeProblem(QXmlStreamWriter& xml, const QString& element, const BatchAttempt& attempt) {
    xml.writeStartElement(element);
    xml.writeAttribute(QStringLiteral("message"), printable(attempt.describe()));
    xml.writeAttribute(QStringLiteral("type"), attempt.isRecorded()
                                                   ? (attempt.exception.isEmpty() ? attempt.outcome : attempt.exception)
                                                   : (attempt.errorCode.isEmpty() ? attempt.end : attempt.errorCode));
    QString text = attempt.errTail;
    if (!attempt.help.isEmpty())
        text += QLatin1Char('\n') + attempt.help;
    if (!attempt.trace.isEmpty())
        text += QStringLiteral("\nTrace: ") + attempt.trace;
    if (!attempt.log.isEmpty())
        text += QStringLiteral("\nLog: ") + attempt.log;
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
}

void writeCase(QXmlStreamWriter& xml, const BatchRun& run) {
    qint64 duration = 0;
    for (const BatchAttempt& attempt : run.attempts)
        duration += attempt.durationNs;
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("callreel.batch"));
    xml.writeAttribute(QStringLiteral("name"), printable(run.item.name));
    xml.writeAttribute(QStringLiteral("time"), seconds(duration));
    if (run.state == BatchRun::State::NotRun) {
        xml.writeStartElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), run.reason);
        xml.writeEndElement();
    }
    for (qsizetype i = 0; i < run.attempts.size(); ++i) {
        const bool isLast = i + 1 == run.attempts.size();
        const BatchAttempt& attempt = run.attempts.at(i);
        if (isLast && run.state == BatchRun::State::Failed)
            writeProblem(xml, QStringLiteral("failure"), attempt);
        else if (isLast && run.state == BatchRun::State::NotRecorded)
            writeProblem(xml, QStringLiteral("error"), attempt);
        else if (!isLast)
            writeProblem(xml, run.isFlaky() ? QStringLiteral("flakyFailure") : QStringLiteral("rerunFailure"), attempt);
    }
    if (!run.attempts.isEmpty()) {
        const BatchAttempt& last = run.attempts.last();
        if (!last.outTail.isEmpty())
            xml.writeTextElement(QStringLiteral("system-out"), printable(last.outTail));
        if (!last.errTail.isEmpty())
            xml.writeTextElement(QStringLiteral("system-err"), printable(last.errTail));
    }
    xml.writeEndElement();
}

} // namespace

QByteArray BatchJunitReport::write(const BatchResult& result) {
    const BatchResult::Counts counts = result.counts();
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    const auto writeCounts = [&] {
        xml.writeAttribute(QStringLiteral("tests"), QString::number(counts.total));
        xml.writeAttribute(QStringLiteral("failures"), QString::number(counts.failed));
        xml.writeAttribute(QStringLiteral("errors"), QString::number(counts.notRecorded));
        xml.writeAttribute(QStringLiteral("skipped"), QString::number(counts.notRun));
        xml.writeAttribute(QStringLiteral("time"), seconds(result.durationNs));
    };
    xml.writeStartElement(QStringLiteral("testsuites"));
    writeCounts();
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("callreel batch"));
    writeCounts();
    xml.writeAttribute(QStringLiteral("timestamp"), result.started.toUTC().toString(Qt::ISODate));
    for (const BatchRun& run : result.runs)
        writeCase(xml, run);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

} // namespace callreel
