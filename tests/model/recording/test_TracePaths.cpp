// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include "model/recording/TracePaths.h"

using namespace callreel;

/// Where traces and logs lie (contract, "Variables"), and that they are their owner's alone.
class test_TracePaths : public QObject {
    Q_OBJECT

    static int modeOf(const std::string& path) {
        struct stat status {};
        return ::stat(path.c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
    }

private Q_SLOTS:
    void init() {
        for (const char* name : {"CALLREEL_HOME", "XDG_DATA_HOME"})
            qunsetenv(name);
    }

    void theVariableThenTheStandard() {
        const QTemporaryDir folder;
        qputenv("HOME", folder.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8()); // no settings
        const std::string home = folder.path().toStdString();
        QCOMPARE(TracePaths::home(), home + "/.local/share/callreel");
        qputenv("XDG_DATA_HOME", (folder.path() + QStringLiteral("/data")).toUtf8());
        QCOMPARE(TracePaths::home(), home + "/data/callreel");
        qputenv("CALLREEL_HOME", (folder.path() + QStringLiteral("/traces")).toUtf8());
        QCOMPARE(TracePaths::home(), home + "/traces");
        QCOMPARE(TracePaths::traceFolder(), home + "/traces");
        QCOMPARE(TracePaths::runningFolder(), home + "/traces/running");
        qputenv("CALLREEL_HOME", ""); // empty counts as unset
        QCOMPARE(TracePaths::home(), home + "/data/callreel");
    }

    void aRelativeHomeIsMadeAbsolute() {
        qputenv("CALLREEL_HOME", "traces");
        QCOMPARE(TracePaths::home(), QDir::currentPath().toStdString() + "/traces");
    }

    void stems_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("isFile");
        QTest::addColumn<QString>("stem");
        QTest::newRow("script") << QStringLiteral("a/orders.py") << true << QStringLiteral("orders");
        QTest::newRow("zipapp") << QStringLiteral("tool.pyz") << true << QStringLiteral("tool");
        QTest::newRow("folder") << QStringLiteral("/srv/app/") << true << QStringLiteral("app");
        QTest::newRow("module") << QStringLiteral("json.tool") << false << QStringLiteral("json.tool");
        QTest::newRow("not ASCII") << QStringLiteral("größe 数.py") << true << QStringLiteral("größe 数");
    }
    void stems() {
        QFETCH(QString, program);
        QFETCH(bool, isFile);
        QFETCH(QString, stem);
        QCOMPARE(QString::fromStdString(TracePaths::stemOf(program.toStdString(), isFile)), stem);
    }

    void aStemIsAlwaysAFileName() {
        for (const char* program : {"", "/", "..", ".", "a\nb.py", ".py"}) {
            const std::string stem = TracePaths::stemOf(program, true);
            QVERIFY2(!stem.empty() && stem != "." && stem != ".." && stem.find('/') == std::string::npos, program);
        }
    }

    void foldersAreTheirOwnersOnly() {
        const QTemporaryDir folder;
        const std::string deep = folder.path().toStdString() + "/a/b";
        const mode_t before = ::umask(0);
        QVERIFY(makePrivateFolder(deep));
        ::umask(before);
        QCOMPARE(modeOf(deep), 0700);
        QCOMPARE(modeOf(folder.path().toStdString() + "/a"), 0700);
        QVERIFY(makePrivateFolder(deep)); // again: it is there
    }

    void whatCannotBeMadeIsSaid() {
        const QTemporaryDir folder;
        const std::string file = folder.path().toStdString() + "/file";
        FILE* made = ::fopen(file.c_str(), "w");
        QVERIFY(made);
        ::fclose(made);
        const auto result = makePrivateFolder(file + "/below");
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("folder-not-writable"));
        QVERIFY(!result.error().helpText().empty());
    }

    void pathsWithoutFollowingLinks() {
        const std::string here = QDir::currentPath().toStdString();
        QCOMPARE(absolutePath("x/../y/./z.reel"), here + "/y/z.reel");
        QCOMPARE(absolutePath("/a//b"), std::string("/a/b"));
        QCOMPARE(folderOf("name.reel"), std::string("."));
        QCOMPARE(folderOf("/name.reel"), std::string("/"));
        QCOMPARE(folderOf("a/b/name.reel"), std::string("a/b"));
    }
};

QTEST_GUILESS_MAIN(test_TracePaths)
#include "test_TracePaths.moc"
