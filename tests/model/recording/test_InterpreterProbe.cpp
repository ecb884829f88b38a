// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "model/recording/InterpreterProbe.h"
#include "support/Interpreters.h"

using namespace callreel;
using namespace callreel::test;

/// What is asked of real interpreters, and of programs that are none: each probe ends in exactly one done().
class test_InterpreterProbe : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString script(const QByteArray& text) {
        const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + text + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    /// The one answer; `count` is how many there were after the event loop had nothing more to give.
    static InterpreterInfo ask(const QString& path, int patience, qsizetype& count) {
        InterpreterProbe probe;
        QSignalSpy done(&probe, &InterpreterProbe::done);
        probe.start(path, patience);
        if (done.isEmpty())
            done.wait(30000);
        QTest::qWait(50);
        count = done.size();
        return done.isEmpty() ? InterpreterInfo() : done.first().first().value<InterpreterInfo>();
    }

private Q_SLOTS:
    void realInterpreters() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no CPython 3.11 or later was found");
        for (const TestInterpreter& python : supportedInterpreters()) {
            qsizetype count = 0;
            const InterpreterInfo info = ask(python.path, InterpreterProbe::patience, count);
            QCOMPARE(count, 1);
            QVERIFY2(info.isFit(), info.unfit ? info.unfit->text().c_str() : "");
            QCOMPARE(info.path, python.path);
            QVERIFY2(info.version.startsWith(QStringLiteral("3.%1.%2").arg(python.minor).arg(python.micro)),
                     qPrintable(info.version));
            QCOMPARE(info.implementation, QStringLiteral("CPython"));
            QVERIFY(!info.freeThreaded);
        }
    }

    void whatIsNoneIsUnfit_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("patience");
        QTest::newRow("says nothing") << QByteArray("exit 0") << 10000;
        QTest::newRow("fails") << QByteArray("echo no >&2; exit 3") << 10000;
        QTest::newRow("says something else") << QByteArray("echo hello") << 10000;
        QTest::newRow("dies") << QByteArray("kill -SEGV $$") << 10000;
        QTest::newRow("never answers") << QByteArray("exec sleep 600") << 300;
        QTest::newRow("floods") << QByteArray("while :; do echo flood; done") << 500;
    }
    void whatIsNoneIsUnfit() {
        QFETCH(QByteArray, text);
        QFETCH(int, patience);
        qsizetype count = 0;
        const QString path = script(text);
        const InterpreterInfo info = ask(path, patience, count);
        QCOMPARE(count, 1);
        QVERIFY(!info.isFit());
        QCOMPARE(info.path, path);
        QVERIFY(!info.unfit->code.empty() && !info.unfit->text().empty());
    }

    void whatIsNotThereIsUnfit() {
        qsizetype count = 0;
        const InterpreterInfo info = ask(QStringLiteral("/no/such/python"), 1000, count);
        QCOMPARE(count, 1);
        QVERIFY(!info.isFit());
    }
};

QTEST_GUILESS_MAIN(test_InterpreterProbe)
#include "test_InterpreterProbe.moc"
