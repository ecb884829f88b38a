// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "model/recording/TraceBookmarks.h"

using namespace callreel;

class TestTraceBookmarks : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString folder() const { return m_folder.filePath(QStringLiteral("bookmarks")); }

private Q_SLOTS:
    void cleanup() { QDir(folder()).removeRecursively(); }

    void areKeptForTheirRunAndForNoOther() {
        {
            TraceBookmarks marks("20261121-120000-1", folder());
            marks.setNote({1, 7}, QStringLiteral(" why\nis this slow? "));
            marks.add({0, 3});
        }
        const TraceBookmarks again("20261121-120000-1", folder());
        QCOMPARE(again.calls(), (QList<CallId>{{0, 3}, {1, 7}}));
        QCOMPARE(again.note({1, 7}), QStringLiteral("why is this slow?"));
        QCOMPARE(again.note({0, 3}), QString());
        QCOMPARE(TraceBookmarks("20261121-120000-2", folder()).count(), 0);
    }

    void onlyTheirOwnerReadsThem() {
        TraceBookmarks marks("run", folder());
        marks.add({0, 1});
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(marks.file()), owner);
        QCOMPARE(QFile::permissions(folder()), owner | QFile::ExeOwner | QFile::ExeUser);
    }

    void anIdThatIsNoNameStaysInTheFolder() {
        for (const std::string id : {"../../etc/passwd", "", ".", "a/b", "A", "\xff\xfe"}) {
            TraceBookmarks marks(id, folder());
            marks.add({0, 1});
            QCOMPARE(QFileInfo(marks.file()).absolutePath(), QFileInfo(folder()).absoluteFilePath());
            QVERIFY2(QFileInfo(marks.file()).fileName().startsWith(QStringLiteral("run_")), id.c_str());
        }
        QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 6);
    }

    void whatAnotherWindowMarkedStays() {
        TraceBookmarks one("run", folder()), other("run", folder());
        one.add({0, 1});
        other.add({0, 2});
        QCOMPARE(other.calls(), (QList<CallId>{{0, 1}, {0, 2}}));
        one.setNote({0, 1}, QStringLiteral("mine"));
        QCOMPARE(one.count(), 2);
        other.remove({0, 2});
        QCOMPARE(other.note({0, 1}), QStringLiteral("mine"));
    }

    void undoneAndDoneAgain() {
        TraceBookmarks marks("run", folder());
        QVERIFY(!marks.canUndo() && !marks.canRedo());
        marks.setNote({0, 1}, QStringLiteral("first"));
        marks.setNote({0, 1}, QStringLiteral("second"));
        marks.remove({0, 1});
        QCOMPARE(marks.undo(), (std::optional<CallId>{{0, 1}}));
        QCOMPARE(marks.note({0, 1}), QStringLiteral("second"));
        marks.undo();
        QCOMPARE(marks.note({0, 1}), QStringLiteral("first"));
        marks.undo();
        QVERIFY(!marks.contains({0, 1}) && !marks.canUndo());
        marks.redo();
        marks.redo();
        QCOMPARE(marks.note({0, 1}), QStringLiteral("second"));
        QVERIFY(marks.canRedo());
        marks.add({0, 9});
        QVERIFY(!marks.canRedo());
        QCOMPARE(TraceBookmarks("run", folder()).count(), 2);
    }

    void theNearestInOrder() {
        TraceBookmarks marks("run", folder());
        QVERIFY(!marks.neighbour(CallId{0, 5}, true));
        marks.add({0, 2});
        marks.add({1, 0});
        QCOMPARE(marks.neighbour(CallId{0, 2}, true), (std::optional<CallId>{{1, 0}}));
        QCOMPARE(marks.neighbour(CallId{0, 5}, false), (std::optional<CallId>{{0, 2}}));
        QVERIFY(!marks.neighbour(CallId{0, 2}, false));
        QVERIFY(!marks.neighbour(CallId{1, 0}, true));
        QCOMPARE(marks.neighbour(std::nullopt, true), (std::optional<CallId>{{0, 2}}));
    }

    void aDamagedFileIsPutAsideAndNotLost() {
        QVERIFY(QDir().mkpath(folder()));
        const QString path = TraceBookmarks("run", folder()).file();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"bookmarks\": [");
        file.close();
        TraceBookmarks marks("run", folder());
        QCOMPARE(marks.count(), 0);
        marks.add({0, 1});
        QCOMPARE(TraceBookmarks("run", folder()).count(), 1);
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    }

    void numbersThatAreNoCallsAreLeftOut() {
        QVERIFY(QDir().mkpath(folder()));
        QFile file(TraceBookmarks("run", folder()).file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"bookmarks":[{"call":-1},{"call":1e300},{"call":"x"},7,{"call":4,"note":5}]})");
        file.close();
        QCOMPARE(TraceBookmarks("run", folder()).calls(), (QList<CallId>{{0, 4}}));
    }

    void sayWhenTheyCannotBeKept() {
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        TraceBookmarks marks("run", folder());
        QSignalSpy failed(&marks, &TraceBookmarks::failed);
        marks.add({0, 1});
        QCOMPARE(failed.size(), 1);
        QVERIFY(marks.contains({0, 1}));
        QVERIFY(inTheWay.remove());
    }
};

QTEST_GUILESS_MAIN(TestTraceBookmarks)
#include "test_TraceBookmarks.moc"
