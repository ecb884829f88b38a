// SPDX-License-Identifier: Apache-2.0
// The pieces that all panes share: banners one at a time, states, choices, messages under fields, numbers, icons.
#include <QAccessible>
#include <QDateTime>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/ButtonRow.h"
#include "widgets/common/DigitPainter.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/FieldMessage.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/SegmentedControl.h"
#include "widgets/common/StatePane.h"
#include "widgets/common/Switch.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

namespace {

int alerts = 0;

void countAlerts(QAccessibleEvent* event) {
    alerts += event->type() == QAccessible::Alert;
}

Message message(const char* id, MessageSeverity severity) {
    Message m;
    m.id = QString::fromLatin1(id);
    m.severity = severity;
    m.title = QStringLiteral("Title of %1").arg(m.id);
    m.actions = {{QStringLiteral("act"), QStringLiteral("Do it"), {}}};
    return m;
}

} // namespace

class CommonWidgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }

    void theGravestMessageIsShownAndTheOthersWait() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* bar = new MessageBar(&window);
        auto* field = new QLineEdit(&window);
        column->addWidget(bar);
        column->addWidget(field);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QVERIFY(!bar->isVisible());
        alerts = 0;
        QAccessible::installUpdateHandler(countAlerts);
        bar->add(message("info", MessageSeverity::Info));
        bar->add(message("error", MessageSeverity::Error));
        bar->add(message("warning", MessageSeverity::Warning));
        QAccessible::installUpdateHandler(nullptr);
        QCOMPARE(bar->current().id, QStringLiteral("error"));
        // The information, then the error over it; the warning waits in silence. A platform without assistive tools is
        // told nothing.
        if (QAccessible::isActive())
            QCOMPARE(alerts, 2);
        QVERIFY(field->hasFocus());

        QSignalSpy acted(bar, &MessageBar::actionTriggered);
        QSignalSpy closed(bar, &MessageBar::closed);
        // The bar grows for a moment: its button is hit when it is all there.
        auto* act = bar->findChild<QPushButton*>(QStringLiteral("act"));
        QTRY_VERIFY(act->visibleRegion().boundingRect() == act->rect());
        QTest::mouseClick(act, Qt::LeftButton);
        QCOMPARE(acted.count(), 1);
        QCOMPARE(acted[0][0].toString(), QStringLiteral("error"));
        QTest::mouseClick(bar->findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(bar->current().id, QStringLiteral("warning"));
        QVERIFY(bar->closeCurrent());
        QVERIFY(bar->closeCurrent());
        QVERIFY(!bar->closeCurrent());
        QVERIFY(!bar->isVisible());
    }

    void aMessageMayBeReplacedFromItsOwnButton() {
        MessageBar bar;
        bar.show();
        bar.add(message("one", MessageSeverity::Warning));
        connect(&bar, &MessageBar::actionTriggered, &bar, [&] {
            Message other = message("one", MessageSeverity::Info);
            other.actions = {{QStringLiteral("undo"), QStringLiteral("Undo"), {}}};
            bar.add(other);
        });
        QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("act")), Qt::LeftButton);
        QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("undo")));
        QVERIFY(!bar.findChild<QPushButton*>(QStringLiteral("act")));
    }

    void loadingAppearsAfterAMoment() {
        StatePane pane;
        pane.resize(500, 300);
        pane.show();
        PaneState state;
        state.loading = true;
        state.title = QStringLiteral("Reading the trace");
        state.cancellable = true;
        pane.setState(state);
        QVERIFY(!pane.findChild<QToolButton*>()->isVisible());
        QTRY_VERIFY(pane.findChild<QToolButton*>()->isVisible());
        QSignalSpy cancelled(&pane, &StatePane::cancelled);
        QTest::mouseClick(pane.findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
    }

    void arrowsMoveTheChoice() {
        SegmentedControl control;
        control.addSegment(7, QStringLiteral("By execution"));
        control.addSegment(9, QStringLiteral("By lifetime"));
        control.show();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        control.setFocus();
        QTest::keyClick(control.focusWidget(), Qt::Key_Right);
        QCOMPARE(control.currentId(), 9);
        QTest::keyClick(control.focusWidget(), Qt::Key_Right);
        QCOMPARE(control.currentId(), 9);
        QTest::keyClick(control.focusWidget(), Qt::Key_Left);
        QCOMPARE(control.currentId(), 7);
        QTest::mouseClick(control.findChildren<QToolButton*>()[1], Qt::LeftButton);
        QCOMPARE(control.currentId(), 9);
        QCOMPARE(chosen.count(), 3);
        control.setCurrentId(7);
        QCOMPARE(chosen.count(), 3); // only what the user does
    }

    void aFieldsMessageIsItsDescription() {
        QLineEdit field;
        FieldMessage message;
        message.setField(&field);
        message.setMessage(MessageSeverity::Error, QStringLiteral("This folder does not exist."),
                           QStringLiteral("Make it"));
        message.show();
        QCOMPARE(field.accessibleDescription(), QStringLiteral("This folder does not exist."));
        QSignalSpy link(&message, &FieldMessage::linkActivated);
        QTest::mouseClick(message.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(link.count(), 1);
        message.clear();
        QVERIFY(field.accessibleDescription().isEmpty());
        QVERIFY(!message.isVisible());
    }

    void whatIsCutIsInTheToolTip() {
        ElidedLabel label(QStringLiteral("/a/long/path/that/does/not/fit/into/the/label/orders.reel"), Qt::ElideMiddle);
        label.resize(100, 20);
        label.show();
        QVERIFY(label.isElided());
        QCOMPARE(label.toolTip(), label.text());
        label.resize(2000, 20);
        QVERIFY(!label.isElided());
        QVERIFY(label.toolTip().isEmpty());
    }

    void numbersHaveThreeDigitsAndOneUnit() {
        const QString thin(QChar(0x2009));
        QCOMPARE(formatDuration(4400), QStringLiteral("4.40") + thin + QStringLiteral("µs"));
        QCOMPARE(formatStart(104'566'000, 125'000'000), QStringLiteral("104.566"));
        QCOMPARE(formatStart(104'566'000'000, 125'000'000'000), QStringLiteral("104.566"));
        QCOMPARE(startUnit(125'000'000), QStringLiteral("ms"));
        QCOMPARE(startUnit(125'000'000'000), QStringLiteral("s"));
        QCOMPARE(formatShare(0.004), QStringLiteral("<") + thin + QStringLiteral("1") + thin + QStringLiteral("%"));
        QCOMPARE(formatShare(0.16), QStringLiteral("16") + thin + QStringLiteral("%"));
        QCOMPARE(formatShare(0), QStringLiteral("0") + thin + QStringLiteral("%"));
        const QDateTime now(QDate(2026, 3, 13), QTime(18, 0));
        QCOMPARE(formatClock(QDateTime(QDate(2026, 3, 13), QTime(12, 41)), now), QStringLiteral("12:41"));
        QCOMPARE(formatClock(QDateTime(QDate(2026, 3, 11), QTime(9, 12)), now), QStringLiteral("Wed 09:12"));
        QVERIFY(formatClock(QDateTime(QDate(2025, 3, 11), QTime(9, 12)), now).contains(QStringLiteral("25")));
        QVERIFY(formatClock(QDateTime(), now).isEmpty());
    }

    void digitsTakeOneWidth() {
        const QFontMetricsF font(metrics::textFont());
        QCOMPARE(numberWidth(font, QStringLiteral("111")), numberWidth(font, QStringLiteral("888")));
    }

    void everyIconIsAPicture() {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 90);
        for (const QString& file : files) {
            const QImage picture = iconPixmap(file.chopped(4), 24, Qt::red, 1).toImage();
            bool drawn = false;
            for (int y = 0; y < picture.height() && !drawn; ++y)
                for (int x = 0; x < picture.width() && !drawn; ++x)
                    drawn = qAlpha(picture.pixel(x, y)) > 100 && qRed(picture.pixel(x, y)) > 200;
            QVERIFY2(drawn, qPrintable(file));
        }
    }

    void anIconFollowsTheTheme() {
        const QIcon one = icon(QStringLiteral("check"), Token::Text);
        const QImage light = one.pixmap(16, 16).toImage();
        applyColourScheme(ColourScheme::Dark);
        const QImage dark = one.pixmap(16, 16).toImage();
        applyColourScheme(ColourScheme::Light);
        QVERIFY(light != dark);
    }

    void rowsGrowWithTheTextAndTheDensity() {
        const int normal = metrics::rowHeight();
        metrics::setDensity(Density::Compact);
        QCOMPARE(metrics::rowHeight(), normal - 4);
        metrics::setDensity(Density::Roomy);
        QCOMPARE(metrics::rowHeight(), normal + 4);
        metrics::setDensity(Density::Normal);
        metrics::setTextScale(200);
        QVERIFY(metrics::rowHeight() > normal * 3 / 2);
        QCOMPARE(metrics::rowHeight() % 4, 0);
        metrics::setTextScale(100);
        QCOMPARE(metrics::rowHeight(), normal);
    }

    void buttonsWithoutRoomForTheirWordsAreTheirIcons() {
        ButtonRow row;
        QPushButton* const show = row.add(QStringLiteral("Show the source"), QStringLiteral("file-code"));
        QPushButton* const next =
            row.add(QStringLiteral("Next call of it"), QStringLiteral("repeat-2"), QStringLiteral("The same function"));
        row.resize(row.sizeHint());
        row.show();
        QVERIFY(QTest::qWaitForWindowExposed(&row));
        QCOMPARE(show->text(), QStringLiteral("Show the source"));
        QVERIFY(next->geometry().right() < row.width());
        row.resize(row.sizeHint().width() - 20, row.height());
        QTRY_VERIFY(show->text().isEmpty() && next->text().isEmpty());
        QVERIFY(!show->icon().isNull());
        QCOMPARE(show->toolTip(), QStringLiteral("Show the source"));
        QCOMPARE(next->toolTip(), QStringLiteral("The same function"));
        QCOMPARE(next->accessibleName(), QStringLiteral("Next call of it"));
        QSignalSpy clicked(next, &QPushButton::clicked);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        row.resize(row.sizeHint().width() + 20, row.height());
        QTRY_COMPARE(show->text(), QStringLiteral("Show the source"));
        QVERIFY(show->toolTip().isEmpty());
    }

    void aFocusedButtonLooksOtherThanAnUnfocusedOne() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* first = new QPushButton(QStringLiteral("One"), &window);
        auto* second = new QPushButton(QStringLiteral("Two"), &window);
        auto* toggle = new Switch(&window);
        for (QWidget* w : {static_cast<QWidget*>(first), static_cast<QWidget*>(second), static_cast<QWidget*>(toggle)})
            column->addWidget(w);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus();
        for (QWidget* next : {static_cast<QWidget*>(second), static_cast<QWidget*>(toggle)}) {
            const QImage before = next->grab().toImage();
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
            QCOMPARE(window.focusWidget(), next);
            QVERIFY(next->grab().toImage() != before);
        }
    }
};

QTEST_MAIN(CommonWidgetsTest)
#include "test_CommonWidgets.moc"
