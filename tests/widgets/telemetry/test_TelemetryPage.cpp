// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "model/session/Telemetry.h"
#include "model/session/TelemetryLog.h"
#include "widgets/common/StatePane.h"
#include "widgets/telemetry/TelemetryModel.h"
#include "widgets/telemetry/TelemetryPage.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

/// L34: which path a lifecycle took is visible, in the window too.
class TelemetryPageTest : public QObject {
    Q_OBJECT

    TelemetryLog m_log;
    std::unique_ptr<TelemetryPage> m_page;

    /// The events of one lifecycle, as the real thing writes them.
    void tell(const std::string& run) {
        Telemetry telemetry;
        telemetry.listen([this](const std::string& json) { m_log.addLine(QByteArray::fromStdString(json)); });
        telemetry.setRun(run, ExitMode::Halt, StopMode::IfStarted);
        telemetry.emit({.name = "script.exit.selected", .texts = {{"source", "option"}}});
        telemetry.setOwned(true);
        telemetry.emit({.name = "script.shutdown.start", .code = 3});
        telemetry.emit({.name = "script.shutdown.stop", .status = "timed-out", .durationNs = 1'500'000'000});
        telemetry.emit(
            {.name = "script.shutdown.cleanup", .status = "clean", .numbers = {{"targets", 2}, {"left", 0}}});
        telemetry.emit({.name = "script.shutdown.exit", .code = 3, .texts = {{"effective", "halt"}}});
    }
    QString cell(int row, int column) const { return m_page->table()->model()->index(row, column).data().toString(); }
    bool isEmpty() const { return !m_page->table()->isVisible() && m_page->findChild<StatePane*>()->isVisible(); }

private Q_SLOTS:
    void init() {
        applyColourScheme(ColourScheme::Light);
        m_log.clear();
        m_page = std::make_unique<TelemetryPage>(&m_log);
        m_page->resize(1300, 400);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void whatIsToldIsThereAtOnce() {
        QVERIFY(isEmpty());
        tell("run-1");
        QVERIFY(!isEmpty());
        QCOMPARE(m_page->table()->model()->rowCount(), 5);
        QCOMPARE(cell(0, TelemetryModel::Event), QStringLiteral("script.exit.selected"));
        QCOMPARE(cell(0, TelemetryModel::Owned), QString());
        QCOMPARE(cell(0, TelemetryModel::More), QStringLiteral("source option"));
        QCOMPARE(cell(1, TelemetryModel::Status), QStringLiteral("3"));
        QCOMPARE(cell(2, TelemetryModel::Status), QStringLiteral("timed-out"));
        QVERIFY(cell(2, TelemetryModel::Duration).startsWith(QStringLiteral("1.5")));
        QCOMPARE(cell(2, TelemetryModel::Run), QStringLiteral("run-1"));
        QCOMPARE(cell(2, TelemetryModel::ExitModeColumn), QStringLiteral("halt"));
        QCOMPARE(cell(2, TelemetryModel::StopModeColumn), QStringLiteral("if_started"));
        QCOMPARE(cell(2, TelemetryModel::Owned), QStringLiteral("yes"));
        QCOMPARE(cell(3, TelemetryModel::More), QStringLiteral("left 0, targets 2"));
    }

    void theFilterFindsWordsInEveryColumn() {
        tell("run-1");
        tell("run-2");
        QTest::keyClicks(m_page->filterField(), QStringLiteral("run-2"));
        QCOMPARE(m_page->table()->model()->rowCount(), 5);
        tell("run-2"); // live under a filter, too
        tell("run-1");
        QCOMPARE(m_page->table()->model()->rowCount(), 10);
        QCOMPARE(m_page->status(), QStringLiteral("10 of 20 events"));
        m_page->filterField()->setText(QStringLiteral("no such thing"));
        QVERIFY(isEmpty());
        m_page->filterField()->clear();
        QCOMPARE(m_page->table()->model()->rowCount(), 20);
    }

    void eachEventSaysToWhichProgramItsRunBelongs() {
        Telemetry telemetry;
        telemetry.listen([this](const std::string& json) { m_log.addLine(QByteArray::fromStdString(json)); });
        for (const char* run : {"run-7", "run-8"}) {
            telemetry.setRun(run, ExitMode::None, StopMode::IfStarted);
            telemetry.emit({.name = "script.exit.selected", .texts = {{"program", "record job.py"}}});
            telemetry.emit({.name = "script.shutdown.exit", .code = 0});
        }
        QCOMPARE(cell(1, TelemetryModel::Run), QStringLiteral("record job.py  run-7"));
        QCOMPARE(cell(0, TelemetryModel::More), QString());
        m_page->table()->selectRow(3);
        QTableView* const table = m_page->table();
        const QPoint place = table->visualRect(table->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, table->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table->viewport(), &event);
        auto* const menu = m_page->findChild<QMenu*>();
        QVERIFY(menu);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().last()).center());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cell(1, TelemetryModel::Run), QStringLiteral("record job.py  run-8"));
    }

    void copiesJsonLines() {
        tell("run-1");
        m_page->focusContent();
        m_page->table()->selectRow(1);
        QTest::keyClick(m_page->table(), Qt::Key_C, Qt::ControlModifier);
        QList<QByteArray> lines = QGuiApplication::clipboard()->text().toUtf8().trimmed().split('\n');
        QCOMPARE(lines.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(lines.first()).object().value(QStringLiteral("event")).toString(),
                 QStringLiteral("script.shutdown.start"));
        m_page->table()->clearSelection();
        QVERIFY(m_page->canPerform(QStringLiteral("edit.copy")));
        m_page->perform(QStringLiteral("edit.copy"));
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed().count(QLatin1Char('\n')), 4);
    }

    void everyControlHasAName() {
        for (const QToolButton* button : m_page->findChildren<QToolButton*>(QString(), Qt::FindChildrenRecursively))
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() ||
                             qobject_cast<QLineEdit*>(button->parentWidget()),
                         qPrintable(button->objectName()));
        QVERIFY(!m_page->table()->accessibleName().isEmpty());
        QVERIFY(!m_page->filterField()->accessibleName().isEmpty());
    }

    void theOldestGoFirst() {
        TelemetryLog log;
        TelemetryModel model(&log);
        const QJsonObject event{{QStringLiteral("event"), QStringLiteral("x")},
                                {QStringLiteral("time"), QStringLiteral("2026-01-01T00:00:00.000Z")}};
        for (int i = 0; i < TelemetryLog::most + 10; ++i)
            log.add(event);
        QVERIFY(log.entries().size() <= TelemetryLog::most);
        QCOMPARE(model.rowCount(), static_cast<int>(log.entries().size()));
        log.addLine("no event at all");
        QCOMPARE(model.rowCount(), static_cast<int>(log.entries().size()));
    }
};

QTEST_MAIN(TelemetryPageTest)
#include "test_TelemetryPage.moc"
