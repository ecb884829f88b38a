// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "model/recording/InterpreterList.h"
#include "model/recording/Presets.h"
#include "model/recording/RunHistory.h"
#include "model/settings/Settings.h"
#include "support/BoxChoice.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/record/ExitStatusField.h"
#include "widgets/record/PasteCommandDialog.h"
#include "widgets/record/RecordDialog.h"
#include "widgets/record/RecordForm.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

namespace {

/// A dialog on the screen with files and settings of its own, and interpreters that are not of this machine.
struct Fixture {
    Fixture() {
        QFile file(folder.filePath(QStringLiteral("orders.py")));
        (void)file.open(QIODevice::WriteOnly);
        file.write("print('orders')\n");
        file.close();
        script = file.fileName();
        InterpreterInfo fit;
        fit.path = QStringLiteral("/bin/sh"); // a program that is there
        fit.version = QStringLiteral("3.12.1");
        fit.implementation = QStringLiteral("CPython");
        InterpreterInfo old = fit;
        old.path = QStringLiteral("/bin/cat");
        old.version = QStringLiteral("3.9.2");
        old.unfit = failure("interpreter-too-old", "Python %1 is too old.", {"3.9.2"}).error();
        InterpreterInfo both = fit;
        both.path = QStringLiteral("/bin/ls");
        both.version = QStringLiteral("3.13.0");
        both.hasCodetracer = true;
        interpreters.setEntries({{fit.path, InterpreterCandidate::Origin::Path, fit},
                                 {both.path, InterpreterCandidate::Origin::VirtualEnvironment, both},
                                 {old.path, InterpreterCandidate::Origin::System, old}});
    }

    RecordOptions good() const {
        RecordOptions options;
        options.program = script;
        options.workdir = folder.path();
        options.interpreter = QStringLiteral("/bin/sh");
        return options;
    }

    RecordDialog& open(const RecordOptions& options) {
        dialog = std::make_unique<RecordDialog>(settings, interpreters, presets, history);
        dialog->setOptions(options);
        requests = std::make_unique<QSignalSpy>(dialog.get(), &RecordDialog::recordRequested);
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
        (void)QTest::qWaitForWindowActive(dialog.get());
        return *dialog;
    }

    /// The control with this accessible name that can be seen.
    template <typename Widget>
    Widget* named(const QString& name) const {
        const auto all = dialog->findChildren<Widget*>();
        for (Widget* widget : all)
            if (widget->accessibleName() == name && widget->isVisibleTo(dialog.get()))
                return widget;
        return nullptr;
    }
    QString visibleText() const {
        QStringList texts;
        const auto labels = dialog->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            if (label->isVisibleTo(dialog.get()))
                texts << label->text();
        return texts.join(QLatin1Char('\n'));
    }

    QTemporaryDir folder;
    QString script;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    InterpreterList interpreters;
    Presets presets{folder.filePath(QStringLiteral("presets.json"))};
    RunHistory history{folder.filePath(QStringLiteral("history.json"))};
    std::unique_ptr<RecordDialog> dialog;
    std::unique_ptr<QSignalSpy> requests;
};

} // namespace

class RecordDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("CALLREEL_HOME", m_home->path().toUtf8());
        qunsetenv("CODETRACER_PROPAGATE_SCRIPT_EXIT");
        applyColourScheme(ColourScheme::Light);
    }

    void ctrlReturnRecordsWhatIsThere() {
        Fixture f;
        RecordOptions options = f.good();
        options.arguments = {QStringLiteral("day.csv")};
        f.open(options);
        QCOMPARE(f.dialog->form()->checkNow().size(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.requests->size(), 1);
        QCOMPARE(f.requests->first().first().value<RecordOptions>(), options);
        QVERIFY(!f.dialog->isVisible());
    }

    void everyFieldRoundTrips() {
        Fixture f;
        RecordOptions options = f.good();
        options.target = RecordOptions::Target::Module;
        options.program = QStringLiteral("json.tool");
        options.arguments = {QStringLiteral("a b"), QString()};
        options.pythonOptions = {QStringLiteral("-u"), QStringLiteral("-Xdev")};
        options.environment = {{QStringLiteral("A"), QStringLiteral("1")}};
        options.inheritEnvironment = false;
        options.propagateScriptExit = true;
        options.requireTrace = true;
        options.output = f.folder.filePath(QStringLiteral("x.reel"));
        options.values = false;
        options.keepOutput = false;
        options.lines = true;
        f.open(options);
        QCOMPARE(f.dialog->options(), options);
        f.dialog->setOptions(RecordOptions());
        QCOMPARE(f.dialog->options(), RecordOptions());
    }

    // P10: the box shows what is inherited from settings and environment; only what differs is said in the command.
    void outputFollowsTheSettings() {
        Fixture f;
        f.settings.setValue(settingKeys::output, false);
        f.open(f.good());
        const auto boxOf = [](const Fixture& fixture) -> QCheckBox* {
            for (auto* each : fixture.dialog->findChildren<QCheckBox*>())
                if (each->text() == QLatin1String("&Output"))
                    return each;
            return nullptr;
        };
        auto* box = boxOf(f);
        QVERIFY(box);
        QVERIFY(!box->isChecked());
        QTest::mouseClick(box, Qt::LeftButton);
        QCOMPARE(f.dialog->options().keepOutput, std::optional(true));
        QVERIFY(f.dialog->options().toArguments().contains(QStringLiteral("--io-capture")));
        QTest::mouseClick(box, Qt::LeftButton);
        QCOMPARE(f.dialog->options().keepOutput, std::optional(false));

        Fixture usual;
        usual.open(usual.good());
        QVERIFY(boxOf(usual)->isChecked());
        QCOMPARE(usual.dialog->options().keepOutput, std::nullopt);
    }

    void argumentsByKeyboard() {
        Fixture f;
        f.open(f.good());
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Add an argument")), Qt::LeftButton);
        const auto focus = [] { return QApplication::focusWidget(); };
        QTest::keyClicks(focus(), QStringLiteral("one"));
        QTest::keyClick(focus(), Qt::Key_Return);
        QTest::keyClicks(focus(), QStringLiteral("Monday's orders"));
        QTest::keyClick(focus(), Qt::Key_Return);
        QTest::keyClicks(focus(), QStringLiteral("three"));
        const auto arguments = [&f] { return f.dialog->options().arguments; };
        QCOMPARE(arguments(),
                 (QStringList{QStringLiteral("one"), QStringLiteral("Monday's orders"), QStringLiteral("three")}));
        QTest::keyClick(focus(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(arguments(),
                 (QStringList{QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("Monday's orders")}));
        QTest::keyClick(focus(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(focus(), Qt::Key_Down, Qt::AltModifier); // the last stays
        QCOMPARE(arguments().last(), QStringLiteral("three"));
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(focus(), Qt::Key_Backspace);
        QCOMPARE(arguments().size(), 3); // empty, and there
        QTest::keyClick(focus(), Qt::Key_Backspace);
        QCOMPARE(arguments(), (QStringList{QStringLiteral("one"), QStringLiteral("Monday's orders")}));
        QVERIFY(f.dialog->form()->command().endsWith(QStringLiteral("one 'Monday'\\''s orders'")));
        QApplication::clipboard()->setText(QStringLiteral("a\nb c\r\nd\n"));
        QTest::keyClick(focus(), Qt::Key_Return);
        QTest::keyClick(focus(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(arguments().mid(2), (QStringList{QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d")}));
        QCOMPARE(f.requests->size(), 0);
    }

    void whatIsWrongIsSaidBesideTheField() {
        Fixture f;
        RecordOptions options = f.good();
        options.workdir = f.folder.filePath(QStringLiteral("out"));
        options.interpreter = QStringLiteral("/bin/cat");
        f.open(options);
        QVERIFY(f.visibleText().contains(QStringLiteral("Python 3.9.2 is too old.")));
        QVERIFY(f.visibleText().contains(QStringLiteral("This folder does not exist.")));
        QCOMPARE(f.named<QLineEdit>(QStringLiteral("Working directory"))->accessibleDescription(),
                 QStringLiteral("This folder does not exist."));
        // Record stays in reach; pressed, it leads to the first thing to fix.
        auto* record = f.named<QPushButton>(QStringLiteral("Record"));
        QVERIFY(record->isEnabled());
        QTest::mouseClick(record, Qt::LeftButton);
        QCOMPARE(f.requests->size(), 0);
        QVERIFY(f.dialog->isVisible());
        QVERIFY(qobject_cast<QComboBox*>(QApplication::focusWidget()));
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Use Python 3.12.1")), Qt::LeftButton);
        QCOMPARE(f.dialog->options().interpreter, QStringLiteral("/bin/sh"));
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Create it")), Qt::LeftButton);
        QVERIFY(QFileInfo(options.workdir).isDir());
        QCOMPARE(f.dialog->form()->problems().size(), 0);
    }

    void checksRunWhileOneTypes() {
        Fixture f;
        f.open(f.good());
        QCOMPARE(f.dialog->form()->problems().size(), 0);
        auto* folder = f.named<QLineEdit>(QStringLiteral("Working directory"));
        folder->setFocus();
        QTest::keyClicks(folder, QStringLiteral("/no"));
        QCOMPARE(f.dialog->form()->problems().size(), 0); // not at every key
        QTRY_COMPARE(f.dialog->form()->problems().size(), 1);
        folder->selectAll();
        QTest::keyClicks(folder, QStringLiteral("/"));
        QTest::keyClick(folder, Qt::Key_Tab); // leaving the field checks at once
        QCOMPARE(f.dialog->form()->problems().size(), 0);
    }

    void problems_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("text");
        QTest::newRow("missing") << QStringLiteral("/no/such.py") << 0
                                 << QStringLiteral("There is no file /no/such.py.");
        QTest::newRow("folder") << QStringLiteral("/proc") << 0 << QStringLiteral("no __main__.py");
        QTest::newRow("module path") << QStringLiteral("a/b.py") << 1 << QStringLiteral("not the name of a module");
        QTest::newRow("module name") << QStringLiteral("a-b") << 1 << QStringLiteral("cannot be the name of a module");
        QTest::newRow("no code") << QStringLiteral(" ") << 2 << QStringLiteral("no code to run");
    }
    void problems() {
        QFETCH(QString, program);
        QFETCH(int, target);
        QFETCH(QString, text);
        Fixture f;
        RecordOptions options = f.good();
        options.program = program;
        options.target = static_cast<RecordOptions::Target>(target);
        f.open(options);
        QCOMPARE(f.dialog->form()->problems().size(), 1);
        QVERIFY2(f.visibleText().contains(text), qPrintable(f.visibleText()));
    }

    void anExistingOutputIsRefusedOrForced() {
        Fixture f;
        RecordOptions options = f.good();
        options.output = f.script;
        f.open(options);
        QCOMPARE(f.dialog->form()->problems().size(), 1);
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Overwrite it")), Qt::LeftButton);
        QVERIFY(f.dialog->options().force);
        QVERIFY(f.dialog->form()->command().contains(QStringLiteral("--force")));
        QCOMPARE(f.dialog->form()->problems().size(), 0);
    }

    void variablesSayWhatTheyReplace() {
        qputenv("DIALOG_TEST_TZ", "Europe/Berlin");
        Fixture f;
        f.open(f.good());
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Add a variable")), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("DIALOG_TEST_TZ"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("UTC"));
        QCOMPARE(f.dialog->options().environment.size(), 1);
        const auto labels = f.dialog->findChildren<ElidedLabel*>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [](ElidedLabel* label) { return label->text() == QStringLiteral("Europe/Berlin"); }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("DIALOG_TEST_TZ"));
        QCOMPARE(f.dialog->form()->checkNow().size(), 1);
        QVERIFY(f.visibleText().contains(QStringLiteral("set twice")));
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Remove the second")), Qt::LeftButton);
        QCOMPARE(f.dialog->options().environment,
                 (QList<QPair<QString, QString>>{{QStringLiteral("DIALOG_TEST_TZ"), QStringLiteral("UTC")}}));
        QVERIFY(f.dialog->form()->command().contains(QStringLiteral("DIALOG_TEST_TZ=UTC")));
    }

    void theExitStatusSaysWhoDecides() { // P9, P10, P12
        Fixture f;
        f.open(f.good());
        auto* field = f.dialog->findChild<ExitStatusField*>();
        QCOMPARE(field->effectText(),
                 QStringLiteral("In effect: callreel returns 0 when the script fails — the default"));
        f.settings.setValue("recording/propagateScriptExit", true);
        QCOMPARE(field->effectText(),
                 QStringLiteral("In effect: callreel returns the script’s status — from the settings"));
        RecordOptions options = f.good();
        options.environment = {{QStringLiteral("CODETRACER_PROPAGATE_SCRIPT_EXIT"), QStringLiteral("0")}};
        f.dialog->setOptions(options);
        QVERIFY(
            field->effectText().endsWith(QStringLiteral("from the environment, CODETRACER_PROPAGATE_SCRIPT_EXIT=0")));
        QTest::mouseClick(f.named<QToolButton>(QStringLiteral("Return the script’s")), Qt::LeftButton);
        QCOMPARE(f.dialog->options().propagateScriptExit, std::optional(true));
        f.dialog->form()->checkNow();
        QVERIFY(field->effectText().contains(QStringLiteral("--propagate-script-exit")));
        QVERIFY(f.dialog->form()->command().contains(QStringLiteral(" --propagate-script-exit ")));
        options.environment.first().second = QStringLiteral("maybe");
        f.dialog->setOptions(options);
        QCOMPARE(f.dialog->form()->problems().size(), 1);
        QCOMPARE(f.dialog->form()->problems().first().field, FieldProblem::Field::ExitStatus);
    }

    void oneClickInTheHistoryFillsEverythingAndCanBeUndone() {
        Fixture f;
        RecordOptions old = f.good();
        old.arguments = {QStringLiteral("yesterday.csv")};
        old.environment = {{QStringLiteral("A"), QStringLiteral("b")}};
        f.history.add(old);
        f.open(f.good());
        auto* list = f.named<QListView>(QStringLiteral("Presets and history"));
        const QModelIndex row = list->model()->index(list->model()->rowCount() - 1, 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
        QCOMPARE(f.dialog->options(), old);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.dialog->options(), f.good());
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.dialog->options(), old);
        // In a field, too, undo is the form's.
        auto* folder = f.named<QLineEdit>(QStringLiteral("Working directory"));
        folder->setFocus();
        QTest::keyClick(folder, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.dialog->options(), f.good());
        f.history.finish(f.history.entries().first().id, {});
    }

    void aPresetTellsThatItIsChanged() {
        Fixture f;
        f.presets.save(QStringLiteral("Orders"), f.good());
        f.open(RecordOptions());
        auto* list = f.named<QListView>(QStringLiteral("Presets and history"));
        const QModelIndex row = list->model()->index(1, 0);
        list->setFocus();
        list->setCurrentIndex(row);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(f.dialog->options(), f.good());
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Preset Orders"));
        QTest::mouseClick(f.named<QCheckBox>(QStringLiteral("Executed lines")), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Preset Orders, changed"));
    }

    void lastValuesComeBack() {
        Fixture f;
        RecordOptions old = f.good();
        old.lines = true;
        f.history.add(old);
        RecordDialog dialog(f.settings, f.interpreters, f.presets, f.history);
        QCOMPARE(dialog.options(), old);
    }

    void aPastedCommandLineIsShownBeforeItIsTaken() {
        PasteCommandDialog dialog(RecordOptions{});
        QSignalSpy taken(&dialog, &PasteCommandDialog::taken);
        dialog.show();
        auto* line = dialog.findChild<QPlainTextEdit*>();
        QTest::keyClicks(line, QStringLiteral("cd /srv && A=1 python3.12 -X dev app.py 'day one.csv"));
        const auto text = [&dialog] {
            QString all;
            const auto labels = dialog.findChildren<QLabel*>();
            for (const QLabel* label : labels)
                all += label->text();
            return all;
        };
        QVERIFY(text().contains(QStringLiteral("never closed")));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(taken.size(), 0);
        QTest::keyClicks(line, QStringLiteral("'"));
        QVERIFY(text().contains(QStringLiteral("day one.csv")));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(taken.size(), 1);
        const auto options = taken.first().first().value<RecordOptions>();
        QCOMPARE(options.program, QStringLiteral("app.py"));
        QCOMPARE(options.workdir, QStringLiteral("/srv"));
        QCOMPARE(options.interpreter, QStringLiteral("python3.12"));
        QCOMPARE(options.pythonOptions, QStringList{QStringLiteral("-Xdev")});
        QCOMPARE(options.arguments, QStringList{QStringLiteral("day one.csv")});
        QCOMPARE(options.environment.size(), 1);
    }

    void theUnusableAreListedWithTheReason() {
        Fixture f;
        f.open(f.good());
        const auto combos = f.dialog->findChildren<QComboBox*>();
        QStringList rows;
        for (const QComboBox* combo : combos)
            for (int i = 0; i < combo->count(); ++i)
                rows << combo->itemText(i);
        QVERIFY(rows.contains(QStringLiteral("Python 3.9.2, system, /bin/cat, Python 3.9.2 is too old.")));
        QVERIFY(rows.contains(QStringLiteral("Browse…")));
    }

    void everyControlHasANameAndNoMnemonicTwice() {
        Fixture f;
        RecordOptions options = f.good();
        options.arguments = {QStringLiteral("a")};
        options.environment = {{QStringLiteral("A"), QStringLiteral("b")}};
        f.open(options);
        QStringList unnamed;
        QString mnemonics;
        const auto mnemonic = [&mnemonics](const QString& text) {
            const QKeySequence keys = QKeySequence::mnemonic(text);
            if (!keys.isEmpty())
                mnemonics += keys.toString().right(1);
        };
        const auto all = f.dialog->findChildren<QWidget*>();
        for (const QWidget* widget : all) {
            if (!widget->isVisibleTo(f.dialog.get()))
                continue;
            if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
                mnemonic(label->text());
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                mnemonic(button->text());
            const bool buddied = std::any_of(all.cbegin(), all.cend(), [widget](QWidget* other) {
                const auto* label = qobject_cast<QLabel*>(other);
                return label && label->buddy() &&
                       (label->buddy() == widget || label->buddy() == widget->parentWidget());
            });
            if (widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty() && !buddied)
                unnamed << QString::fromLatin1(widget->metaObject()->className());
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QStringLiteral(", "))));
        for (const QChar c : mnemonics)
            QVERIFY2(mnemonics.count(c) == 1, qPrintable(QString(c) + QStringLiteral(" in ") + mnemonics));
        QVERIFY(mnemonics.size() >= 12);
    }

    void tabReachesEverythingOnceAndComesBack() {
        Fixture f;
        f.open(f.good());
        QList<QWidget*> seen;
        for (int i = 0; i < 60; ++i) {
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus);
            if (seen.contains(focus))
                break;
            seen << focus;
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), seen.first());
        for (const QString& name :
             {QStringLiteral("Cancel"), QStringLiteral("Record"), QStringLiteral("Save as preset…"),
              QStringLiteral("Add an argument"), QStringLiteral("Copy the command")})
            QVERIFY2(seen.contains(f.named<QPushButton>(name)), qPrintable(name));
    }

    void theRecorderIsChosenWithTheMouse() {
        Fixture f;
        f.open(f.good());
        const QString ours = QStringLiteral("Callreel's recorder");
        const QString theirs = QStringLiteral("CodeTracer's recorder");
        auto* box = f.named<QComboBox>(QStringLiteral("Recorder"));
        QVERIFY(box);
        QCOMPARE(box->currentText(), ours);
        QVERIFY(!f.dialog->form()->command().contains(QStringLiteral("--recorder")));
        QVERIFY(test::chooseByMouse(box, theirs));
        QCOMPARE(f.dialog->options().recorder, QStringLiteral("codetracer"));
        QVERIFY(f.dialog->form()->command().contains(QStringLiteral("--recorder codetracer")));
        // This interpreter does not have it: said at the field, and mended by a click.
        QTRY_VERIFY(f.visibleText().contains(QStringLiteral("It does not have CodeTracer's recorder.")));
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Use Callreel's recorder")), Qt::LeftButton);
        QCOMPARE(box->currentText(), ours);
        QCOMPARE(f.dialog->options().recorder, QString());
        RecordOptions options = f.good();
        options.interpreter = QStringLiteral("/bin/ls");
        f.dialog->setOptions(options);
        QVERIFY(test::chooseByMouse(box, theirs));
        QCOMPARE(f.dialog->form()->checkNow().size(), 0);
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Record")), Qt::LeftButton);
        QCOMPARE(f.requests->size(), 1);
        QCOMPARE(f.requests->first().first().value<RecordOptions>().recorder, QStringLiteral("codetracer"));
    }

    void codetracersRecorderRunsScriptsOnly_data() {
        QTest::addColumn<bool>("bySetting");
        QTest::newRow("chosen here") << false;
        QTest::newRow("by the settings") << true;
    }
    void codetracersRecorderRunsScriptsOnly() {
        QFETCH(bool, bySetting);
        Fixture f;
        if (bySetting)
            f.settings.setValue(settingKeys::recorder, QStringLiteral("codetracer"));
        RecordOptions options = f.good();
        options.interpreter = QStringLiteral("/bin/ls");
        options.recorder = bySetting ? QString() : QStringLiteral("codetracer");
        f.open(options);
        QCOMPARE(f.dialog->form()->checkNow().size(), 0);
        for (const auto& [name, target] :
             {std::pair{"Module", RecordOptions::Target::Module}, std::pair{"Code", RecordOptions::Target::Code}}) {
            QTest::mouseClick(f.named<QToolButton>(QString::fromLatin1(name)), Qt::LeftButton);
            QWidget* editor = f.named<QPlainTextEdit>(QStringLiteral("Code"));
            const auto fields = f.dialog->findChildren<QLineEdit*>();
            for (QLineEdit* field : fields)
                if (field->isVisibleTo(f.dialog.get()) &&
                    field->placeholderText().startsWith(QStringLiteral("Name of")))
                    editor = field;
            QVERIFY(editor);
            QTest::keyClicks(editor, QStringLiteral("json"));
            QCOMPARE(f.dialog->options().target, target);
            QTRY_VERIFY(f.visibleText().contains(
                QStringLiteral("CodeTracer's recorder runs scripts only, no modules and no code.")));
            QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Record")), Qt::LeftButton);
            QCOMPARE(f.requests->size(), 0);
        }
        QTest::mouseClick(f.named<QPushButton>(QStringLiteral("Use Callreel's recorder")), Qt::LeftButton);
        QCOMPARE(f.dialog->form()->checkNow().size(), 0);
        QCOMPARE(f.dialog->options().recorder, bySetting ? QStringLiteral("callreel") : QString());
        QCOMPARE(f.dialog->form()->command().contains(QStringLiteral("--recorder callreel")), bySetting);
    }

    void theCommandAndRecordAreAlwaysInSight() {
        Fixture f;
        RecordOptions options = f.good();
        options.workdir += QStringLiteral("/missing");
        options.interpreter = QStringLiteral("/bin/cat");
        for (int i = 0; i < 8; ++i) {
            options.arguments << QStringLiteral("--argument-number-%1").arg(i);
            options.environment << std::pair{QStringLiteral("VARIABLE_%1").arg(i), QStringLiteral("value")};
        }
        f.open(options);
        f.dialog->form()->checkNow();
        for (const QSize size : {QSize(1080, 700), QSize(1080, 480), QSize(900, 360)}) {
            f.dialog->resize(size);
            QTRY_COMPARE(f.dialog->size(), size);
            for (QWidget* widget : {static_cast<QWidget*>(f.named<QPlainTextEdit>(QStringLiteral("Exact command"))),
                                    static_cast<QWidget*>(f.named<QPushButton>(QStringLiteral("Copy the command"))),
                                    static_cast<QWidget*>(f.named<QPushButton>(QStringLiteral("Record")))}) {
                QVERIFY(widget);
                QTRY_COMPARE(widget->visibleRegion().boundingRect(), widget->rect());
            }
            // What scrolls has room left.
            QVERIFY(f.dialog->findChild<QScrollArea*>()->height() >= 120);
        }
    }

    void aLowScreenScrollsInside() {
        Fixture f;
        f.open(f.good());
        f.dialog->resize(720, 360);
        QTest::qWait(50);
        auto* record = f.named<QPushButton>(QStringLiteral("Record"));
        QVERIFY(f.dialog->rect().contains(QRect(record->mapTo(f.dialog.get(), QPoint()), record->size())));
        auto* scroll = f.dialog->findChild<QScrollArea*>();
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(QStringLiteral("%1 > %2").arg(scroll->widget()->width()).arg(scroll->viewport()->width())));
    }

    void theSizeIsRemembered() {
        Fixture f;
        f.open(f.good()).resize(795, 555);
        f.dialog.reset();
        RecordDialog again(f.settings, f.interpreters, f.presets, f.history);
        QCOMPARE(again.size(), QSize(795, 555));
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_MAIN(RecordDialogTest)
#include "test_RecordDialog.moc"
