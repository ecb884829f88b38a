// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "model/recording/command/PythonCommand.h"

using namespace callreel;

/// Which commands `callreel run --record` can record.
class TestPythonCommand : public QObject {
    Q_OBJECT

    static std::vector<std::string> words(const QString& line) {
        std::vector<std::string> out;
        for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            out.push_back(word.toStdString());
        return out;
    }
    static QString joined(const std::vector<std::string>& list) {
        QStringList out;
        for (const std::string& word : list)
            out << QString::fromStdString(word);
        return out.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void commandLines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("taken"); // interpreter | options | program; empty: none
        const auto row = [](const char* line, const char* taken) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(taken);
        };
        row("python3 app.py -x 1", "python3||app.py -x 1");
        row("/usr/bin/python3.13t -u -X dev app.py", "/usr/bin/python3.13t|-u -X dev|app.py");
        row("python -Wd -Xutf8=1 -m http.server 80", "python|-Wd -Xutf8=1|-m http.server 80");
        row("python -mjson.tool --help", "python||-m json.tool --help");
        row("python -Bm pkg -V", "python|-B|-m pkg -V");
        row("python -c pass -h", "python||-c pass -h");
        row("python - a", "python||- a");
        row("python --check-hash-based-pycs never app.py", "python|--check-hash-based-pycs never|app.py");
        row("python", "");
        row("python -i app.py", "");
        row("python -V", "");
        row("python --version", "");
        row("python -m", "");
        row("python -W", "");
        row("pythonista app.py", "");
        row("python3-config --libs", "");
        row("ls -l", "");
    }
    void commandLines() {
        QFETCH(QString, line);
        QFETCH(QString, taken);
        const auto command = PythonCommand::of(words(line));
        const QString got = command ? QString::fromStdString(command->interpreter) + QLatin1Char('|') +
                                          joined(command->pythonOptions) + QLatin1Char('|') + joined(command->program)
                                    : QString();
        QCOMPARE(got, taken);
    }

    void scripts_data() {
        QTest::addColumn<QByteArray>("firstLine");
        QTest::addColumn<QString>("interpreter"); // empty: no Python program
        QTest::newRow("env") << QByteArray("#!/usr/bin/env python3") << QStringLiteral("python3");
        QTest::newRow("path") << QByteArray("#! /opt/x/bin/python3.12 -I") << QStringLiteral("/opt/x/bin/python3.12");
        QTest::newRow("env -S") << QByteArray("#!/usr/bin/env -S python3 -I") << QStringLiteral("python3");
        QTest::newRow("sh") << QByteArray("#!/bin/sh") << QString();
        QTest::newRow("none") << QByteArray("import sys") << QString();
    }
    void scripts() {
        QFETCH(QByteArray, firstLine);
        QFETCH(QString, interpreter);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tool"));
        QFile script(path);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(firstLine + "\n");
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        script.close();
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", "/nowhere:" + folder.path().toLocal8Bit());
        for (const std::string& name : {std::string("tool"), path.toStdString()}) { // by PATH too
            const auto command = PythonCommand::of({name, "-x"});
            QCOMPARE(command.has_value(), !interpreter.isEmpty());
            if (command) {
                QCOMPARE(QString::fromStdString(command->interpreter), interpreter);
                QCOMPARE(joined(command->program), path + QStringLiteral(" -x"));
                QCOMPARE(joined(command->pythonOptions), firstLine.contains("-I") ? QStringLiteral("-I") : QString());
            }
        }
        qputenv("PATH", before);
    }
};

QTEST_GUILESS_MAIN(TestPythonCommand)
#include "test_PythonCommand.moc"
