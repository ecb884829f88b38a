// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "model/recording/Interpreters.h"

using namespace callreel;
using Origin = InterpreterCandidate::Origin;

/// Which interpreters are found, in which order, and which one a recording takes. Nothing is started, so a file that
/// may be executed stands for an interpreter here.
class test_Interpreters : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString place(const QString& name, bool executable = true) const {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n");
        if (executable)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    static qsizetype indexOf(const QList<InterpreterCandidate>& found, const QString& path) {
        const auto at = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.path == path; });
        return at == found.end() ? -1 : at - found.begin();
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        for (const char* name : {"CALLREEL_PYTHON", "PYENV_ROOT", "VIRTUAL_ENV"})
            qunsetenv(name);
        qputenv("HOME", m_folder->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder->filePath(QStringLiteral("config")).toUtf8());
        qputenv("PATH", m_folder->filePath(QStringLiteral("bin")).toUtf8());
    }

    void theVariableComesFirst() {
        const QString onPath = place(QStringLiteral("bin/python3"));
        const QString named = place(QStringLiteral("elsewhere/mypython"));
        qputenv("CALLREEL_PYTHON", named.toUtf8());
        const auto found = Interpreters::discover();
        QCOMPARE(found.first(), (InterpreterCandidate{named, Origin::Variable}));
        QVERIFY(indexOf(found, onPath) > 0);
        QCOMPARE(Interpreters::resolve({}).value_or("(error)"), named.toStdString());
    }

    void withoutItThatOfThePath() {
        const QString plain = place(QStringLiteral("bin/python3"));
        const QString numbered = place(QStringLiteral("bin/python3.12"));
        place(QStringLiteral("bin/python3.13"), false); // not executable: none
        place(QStringLiteral("bin/python3-config"));
        const auto found = Interpreters::discover();
        QCOMPARE(found.first(), (InterpreterCandidate{plain, Origin::Path}));
        QVERIFY(indexOf(found, numbered) > 0);
        for (const char* none : {"bin/python3.13", "bin/python3-config"})
            QCOMPARE(indexOf(found, m_folder->filePath(QString::fromLatin1(none))), -1);
        QCOMPARE(Interpreters::resolve({}).value_or("(error)"), plain.toStdString());
        QCOMPARE(Interpreters::resolve("python3.12").value_or("(error)"), numbered.toStdString());
    }

    void pyenvsVersionsAreFound() {
        const QString version = place(QStringLiteral(".pyenv/versions/3.12.1/bin/python"));
        const auto found = Interpreters::discover();
        const qsizetype at = indexOf(found, version);
        QVERIFY(at >= 0);
        QCOMPARE(found[at].origin, Origin::Pyenv);
    }

    void theProjectsEnvironmentIsOfferedAndNeverTakenUnasked() {
        const QString onPath = place(QStringLiteral("bin/python3"));
        const QString environment = place(QStringLiteral("project/.venv/bin/python"));
        QFile marker(m_folder->filePath(QStringLiteral("project/.venv/pyvenv.cfg")));
        QVERIFY(marker.open(QIODevice::WriteOnly));
        marker.close();
        QDir().mkpath(m_folder->filePath(QStringLiteral("project/source/deep")));
        const auto found = Interpreters::discover(m_folder->filePath(QStringLiteral("project/source/deep")));
        const qsizetype at = indexOf(found, environment);
        QVERIFY(at >= 0);
        QCOMPARE(found[at].origin, Origin::VirtualEnvironment);
        QCOMPARE(Interpreters::resolve({}).value_or("(error)"), onPath.toStdString());
        QCOMPARE(indexOf(Interpreters::discover(), environment), -1);
    }

    void eachFileOnce() {
        const QString onPath = place(QStringLiteral("bin/python3"));
        qputenv("CALLREEL_PYTHON", onPath.toUtf8());
        qputenv("PATH", (m_folder->filePath(QStringLiteral("bin")) + QLatin1Char(':') +
                         m_folder->filePath(QStringLiteral("bin")))
                            .toUtf8());
        const auto found = Interpreters::discover();
        QCOMPARE(std::count_if(found.begin(), found.end(), [&](const auto& one) { return one.path == onPath; }), 1);
        QCOMPARE(found.first().origin, Origin::Variable);
    }

    void whatCannotBeIsAnError_data() {
        QTest::addColumn<QString>("requested");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such path") << QStringLiteral("/no/such/python") << QStringLiteral("no-such-interpreter");
        QTest::newRow("no such name") << QStringLiteral("python9.9") << QStringLiteral("no-such-interpreter");
        QTest::newRow("a folder") << QStringLiteral("/") << QStringLiteral("interpreter-not-executable");
        QTest::newRow("not executable") << QStringLiteral("/etc/passwd")
                                        << QStringLiteral("interpreter-not-executable");
    }
    void whatCannotBeIsAnError() {
        QFETCH(QString, requested);
        QFETCH(QString, code);
        const auto resolved = Interpreters::resolve(requested.toStdString());
        QVERIFY(!resolved);
        QCOMPARE(QString::fromStdString(resolved.error().code), code);
        QVERIFY(!resolved.error().helpText().empty()); // what to do
        QVERIFY(QString::fromStdString(resolved.error().text()).contains(requested));
    }
};

QTEST_GUILESS_MAIN(test_Interpreters)
#include "test_Interpreters.moc"
