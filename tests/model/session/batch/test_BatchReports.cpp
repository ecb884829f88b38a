// SPDX-License-Identifier: Apache-2.0
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include "model/session/batch/BatchJsonReport.h"
#include "model/session/batch/BatchJunitReport.h"
#include "model/session/batch/BatchTextReport.h"

using namespace callreel;

namespace {

BatchAttempt attempt(int code, const QString& trace = {}) {
    BatchAttempt out;
    out.end = QStringLiteral("recorded");
    out.outcome = QStringLiteral("exited");
    out.code = code;
    out.trace = trace;
    out.durationNs = 1500000000;
    return out;
}

BatchRun run(int number, BatchRun::State state, const QList<BatchAttempt>& attempts, const QString& reason = {}) {
    BatchRun out;
    out.number = number;
    out.item.name = QStringLiteral("job%1.py <&\"").arg(number);
    out.state = state;
    out.attempts = attempts;
    out.reason = reason;
    return out;
}

BatchResult everyState() {
    BatchAttempt lost;
    lost.end = QStringLiteral("failed");
    lost.errorCode = QStringLiteral("disk-full");
    lost.error = QStringLiteral("The disk is full.");
    BatchAttempt loud = attempt(3);
    loud.errTail = QStringLiteral("red \x1b[31m \x01 ") + QChar(0xd800) + QStringLiteral(" ]]> & <b> 日本");
    BatchResult out;
    out.runs = {run(1, BatchRun::State::Passed, {attempt(0)}), run(2, BatchRun::State::Failed, {attempt(1), loud}),
                run(3, BatchRun::State::NotRecorded, {lost}), run(4, BatchRun::State::Passed, {attempt(7), attempt(0)}),
                run(5, BatchRun::State::NotRun, {}, QStringLiteral("fail-fast"))};
    out.started = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    out.durationNs = 61000000000;
    return out;
}

} // namespace

class TestBatchReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever a script printed: XML that any reader takes, with the counts of its own cases.
    void junit() {
        const QByteArray text = BatchJunitReport::write(everyState());
        QXmlStreamReader xml(text);
        QHash<QString, int> elements;
        QHash<QString, QString> suite;
        QStringList names;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            ++elements[xml.name().toString()];
            if (xml.name() == QLatin1String("testcase"))
                names << xml.attributes().value(QLatin1String("name")).toString();
            if (xml.name() == QLatin1String("testsuite")) {
                for (const QXmlStreamAttribute& attribute : xml.attributes())
                    suite.insert(attribute.name().toString(), attribute.value().toString());
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(elements.value(QStringLiteral("testcase")), suite.value(QStringLiteral("tests")).toInt());
        QCOMPARE(elements.value(QStringLiteral("failure")), suite.value(QStringLiteral("failures")).toInt());
        QCOMPARE(elements.value(QStringLiteral("error")), suite.value(QStringLiteral("errors")).toInt());
        QCOMPARE(elements.value(QStringLiteral("skipped")), suite.value(QStringLiteral("skipped")).toInt());
        QCOMPARE(elements.value(QStringLiteral("testcase")), 5);
        QCOMPARE(elements.value(QStringLiteral("failure")), 1);
        QCOMPARE(elements.value(QStringLiteral("error")), 1);
        QCOMPARE(elements.value(QStringLiteral("skipped")), 1);
        QCOMPARE(elements.value(QStringLiteral("flakyFailure")), 1);
        QCOMPARE(elements.value(QStringLiteral("rerunFailure")), 1);
        QCOMPARE(names.first(), QStringLiteral("job1.py <&\""));
        QVERIFY(!text.contains('\x1b') && !text.contains('\x01') && text.contains("日本"));
    }

    void json() {
        const auto report = QJsonDocument::fromJson(BatchJsonReport::write(everyState(), 125)).object();
        QCOMPARE(report.value(QStringLiteral("schema")).toString(), QStringLiteral("callreel.batch/1"));
        QCOMPARE(report.value(QStringLiteral("exit_code")).toInt(), 125);
        const QJsonObject counts = report.value(QStringLiteral("counts")).toObject();
        QCOMPARE(counts.value(QStringLiteral("total")).toInt(), 5);
        QCOMPARE(counts.value(QStringLiteral("flaky")).toInt(), 1);
        QCOMPARE(counts.value(QStringLiteral("not_run")).toInt(), 1);
    }

    void words() {
        QCOMPARE(
            BatchTextReport::summary(everyState()),
            QStringLiteral("5 runs: 2 passed (1 after a retry), 1 failed, 1 not recorded, 1 not run (fail-fast), in "
                           "1:01 min"));
    }

    /// P1, P7: a recording that failed beats a script that failed, in both modes.
    void exitCodes() {
        BatchResult result = everyState();
        QCOMPARE(result.exitCode(false), 125);
        QCOMPARE(result.exitCode(true), 125);
        result.runs.removeAt(2);
        QCOMPARE(result.exitCode(false), 0);
        QCOMPARE(result.exitCode(true), 1);
        result.runs.last().reason = QStringLiteral("service-lost");
        QCOMPARE(result.exitCode(false), 125);
        result.runs = {run(1, BatchRun::State::Passed, {attempt(3), attempt(0)})};
        QCOMPARE(result.exitCode(true), 0);
    }
};

QTEST_GUILESS_MAIN(TestBatchReports)
#include "test_BatchReports.moc"
