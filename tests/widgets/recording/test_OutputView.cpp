// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "model/recording/filters/FilterFile.h"
#include "widgets/recording/OutputPane.h"
#include "widgets/recording/OutputView.h"
#include "widgets/recording/RunningNowModel.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

class OutputViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filtersAsTheyCome() { // the filters of callreel run, live
        const auto profile = parseFilter("[[rule]]\ndrop = '^debug'\n[[rule]]\ngroup = '^()step'\nhead = 1\ntail = 1",
                                         "short", "short.toml");
        QVERIFY(profile);
        LiveOutput output;
        OutputView view(output);
        const auto texts = [&] {
            QStringList out;
            for (int row = 0; row < view.rowCount(); ++row) {
                if (view.foldedAt(row) == 0)
                    out << view.lineOfRow(row).text;
            }
            return out;
        };
        view.setProfile(*profile);
        output.append(OutputStream::Out, "debug: a\nresult\nstep 1\nstep 2\nstep 3\n", 0);
        output.append(OutputStream::Err, "debug: ValueError\ndebug: unfi", 1);
        view.refresh();
        const QStringList shown{QStringLiteral("result"), QStringLiteral("step 1"),
                                QStringLiteral("debug: ValueError")};
        QCOMPARE(texts(), shown + QStringList{QStringLiteral("debug: unfi")}); // it may be a prompt
        output.append(OutputStream::Err, "nished\n", 2);
        output.append(OutputStream::Out, "step 4\n", 3);
        view.refresh();
        QCOMPARE(texts(), shown);
        view.finish(); // the last of a run is known at the end
        QCOMPARE(texts(), shown + QStringList{QStringLiteral("step 4")});
        view.setFilter(OutputView::Filter::Err);
        QCOMPARE(texts(), QStringList{QStringLiteral("debug: ValueError")});
        view.setFilter(OutputView::Filter::Both);
        view.setProfile({});
        QCOMPARE(view.rowCount(), 8);
        output.clear();
        view.setProfile(*profile);
        QCOMPARE(view.rowCount(), 0);
    }

    void initTestCase() { applyColourScheme(ColourScheme::Light); }

    void theViewFollowsUntilOneScrollsUp() {
        LiveOutput output;
        OutputView view(output);
        view.resize(600, 300);
        view.show();
        QSignalSpy following(&view, &OutputView::followingChanged);
        for (int i = 0; i < 200; ++i)
            output.append(OutputStream::Out, QByteArray::number(i) + "\n", i);
        view.refresh();
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QTest::keyClick(&view, Qt::Key_Home);
        QVERIFY(!view.isFollowing());
        QCOMPARE(following.size(), 1);
        output.append(OutputStream::Out, "more\n", 300);
        view.refresh();
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(view.isFollowing());
        QCOMPARE(view.currentRow(), 200);
    }

    void linesKeepTheirPlaceWhileTheOldestGo() {
        LiveOutput output({100, 1 << 20, 4096});
        OutputView view(output);
        view.resize(600, 200);
        view.show();
        const auto write = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                output.append(OutputStream::Out, QByteArray::number(i) + "\n", i);
            view.refresh();
        };
        write(0, 105);
        view.verticalScrollBar()->setValue(50);
        const QString top = view.lineOfRow(view.firstVisibleRow()).text;
        write(105, 115);
        QCOMPARE(view.lineOfRow(view.firstVisibleRow()).text, top);
    }

    void filterFindAndCopy() {
        LiveOutput output;
        output.append(OutputStream::Out, "one\n", 0);
        output.append(OutputStream::Err, "two needle\n", 1);
        output.append(OutputStream::Out, "three\n", 2);
        output.append(OutputStream::Err, "four NEEDLE\n", 3);
        OutputPane pane(output);
        pane.resize(700, 300);
        pane.show();
        pane.refresh();
        OutputView* view = pane.view();
        QToolButton* err = nullptr;
        const auto buttons = pane.findChildren<QToolButton*>();
        for (QToolButton* button : buttons)
            if (button->text().startsWith(QStringLiteral("stderr")))
                err = button;
        QCOMPARE(err->text(), QStringLiteral("stderr 2"));
        QTest::mouseClick(err, Qt::LeftButton);
        QCOMPARE(view->rowCount(), 2);
        QCOMPARE(view->lineOfRow(1).text, QStringLiteral("four NEEDLE"));
        view->setFilter(OutputView::Filter::Both);
        QCOMPARE(view->rowCount(), 4);
        QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
        QLineEdit* edit = nullptr;
        const auto edits = pane.findChildren<QLineEdit*>();
        for (QLineEdit* one : edits)
            if (one->accessibleName() == QStringLiteral("Find in the output"))
                edit = one;
        QVERIFY(edit->isVisible());
        QTest::keyClicks(edit, QStringLiteral("needle"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(view->currentRow(), 1);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(view->currentRow(), 3);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(view->currentRow(), 1); // around the end
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("two needle\nthree"));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rowRect(0).center());
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("one"));
        pane.clearView();
        QCOMPARE(view->rowCount(), 0);
    }

    void aScreenReaderReadsTheLines() {
        LiveOutput output;
        output.append(OutputStream::Err, "watch out\n", 1500);
        OutputView view(output);
        view.resize(600, 200);
        view.show();
        view.setCurrentRow(0);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 1);
        QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("1.500 seconds, standard error: watch out"));
        QVERIFY(list->child(0)->state().selected);
        QCOMPARE(list->indexOfChild(list->child(0)), 0);
        QVERIFY(!list->child(0)->rect().isEmpty());
    }

    void runningNowFoldsPools() {
        RunningNowModel model;
        QList<OpenThread> threads{{QStringLiteral("MainThread"),
                                   {{QStringLiteral("main"), 0, QStringLiteral("(n=1)")},
                                    {QStringLiteral("work"), 1'000'000, QStringLiteral("()")}}}};
        for (int i = 0; i < 8; ++i)
            threads.append(
                {QStringLiteral("Pool-0_%1").arg(i), {{QStringLiteral("fetch"), 500'000, QStringLiteral("()")}}});
        model.setOpen(threads, 2'000'000);
        QCOMPARE(model.rowCount(), 5);
        const auto said = [&model](int row) { return model.index(row).data(Qt::AccessibleTextRole).toString(); };
        QVERIFY2(said(0).startsWith(QStringLiteral("Thread MainThread, 2 call")), qPrintable(said(0)));
        QCOMPARE(model.index(2).data(RunningNowModel::OpenNsRole).toLongLong(), 1'000'000);
        QVERIFY2(said(3).startsWith(QStringLiteral("Thread Pool-0_0 … 7, 8 thread")), qPrintable(said(3)));
        QCOMPARE(model.index(4).data().toString(), QStringLiteral("fetch"));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setOpen({threads.first()}, 3'000'000);
        QCOMPARE(model.rowCount(), 3);
        model.setOpen({}, 3'000'000);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.size(), 0); // the cursor of a screen reader survives
    }
};

QTEST_MAIN(OutputViewTest)
#include "test_OutputView.moc"
