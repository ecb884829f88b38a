// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RecordForm.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcessEnvironment>
#include <QPushButton>

#include "model/recording/RecordingCommand.h"
#include "model/recording/RunHistory.h"
#include "model/recording/TracePaths.h"
#include "model/settings/Settings.h"
#include "widgets/common/FieldMessage.h"
#include "widgets/common/SegmentedControl.h"
#include "widgets/record/ArgumentsEditor.h"
#include "widgets/record/CommandPreview.h"
#include "widgets/record/EnvironmentEditor.h"
#include "widgets/record/ExitStatusField.h"
#include "widgets/record/InterpreterField.h"
#include "widgets/record/PasteCommandDialog.h"
#include "widgets/record/RecordChoices.h"
#include "widgets/record/TargetField.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

using Field = FieldProblem::Field;

QFileDialog* openFileDialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode, const QString& start) {
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    return dialog;
}

/// A field and a button beside it.
QWidget* beside(QWidget* field, QWidget* button) {
    auto* box = new QWidget(field->parentWidget());
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::spacing(2));
    row->addWidget(field, 1);
    row->addWidget(button);
    return box;
}

QProcessEnvironment environmentOf(const RecordOptions& options) {
    return RecordingCommand::make(options, {}).processEnvironment(QProcessEnvironment::systemEnvironment());
}

} // namespace

RecordForm::RecordForm(Settings& settings, InterpreterList& interpreters, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_interpreters(interpreters), m_grid(new QGridLayout(this)),
      m_target(new TargetField(this)), m_arguments(new ArgumentsEditor(this)),
      m_interpreter(new InterpreterField(interpreters, this)), m_workdir(new QLineEdit(this)),
      m_environment(new EnvironmentEditor(this)), m_exitStatus(new ExitStatusField(this)),
      m_choices(new RecordChoices(this)), m_command(new CommandPreview(this)) {
    m_grid->setContentsMargins(metrics::spacing(4), metrics::spacing(5), metrics::spacing(6), metrics::spacing(4));
    m_grid->setHorizontalSpacing(metrics::spacing(4));
    m_grid->setVerticalSpacing(metrics::spacing(1));
    m_grid->setColumnStretch(1, 1);

    m_workdir->addAction(icon(QStringLiteral("folder"), Token::Text3), QLineEdit::LeadingPosition);
    m_workdir->setPlaceholderText(QDir::currentPath());
    m_workdir->setAccessibleName(tr("Working directory"));
    auto* browseFolder = new QPushButton(tr("Browse…"), this);
    browseFolder->setAccessibleName(tr("Browse for the working directory"));
    setButtonLook(browseFolder, ButtonLook::Plain);

    m_targetLabel = addRow(tr("&Run"), m_target, m_target->editor());
    addMessage(Field::Program, m_target->editor());
    addRow(tr("&Arguments"), m_arguments, m_arguments->addButton());
    addRow(tr("&Interpreter"), m_interpreter, m_interpreter);
    addMessage(Field::Interpreter, m_interpreter);
    addRow(tr("&Working directory"), beside(m_workdir, browseFolder), m_workdir);
    addMessage(Field::Workdir, m_workdir);
    addRow(tr("&Environment"), m_environment, m_environment->addButton());
    addMessage(Field::Environment, nullptr);
    addRow(tr("E&xit status"), m_exitStatus, m_exitStatus->choice());
    addMessage(Field::ExitStatus, m_exitStatus->choice());
    addRow(tr("Record"), m_choices, nullptr);
    addMessage(Field::Output, m_choices->outputButton());
    addRow(tr("Exact comman&d"), m_command, m_command->textField());
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_workdir->installEventFilter(this);

    connect(m_target, &TargetField::changed, this, &RecordForm::onProgramChanged);
    connect(m_target, &TargetField::targetChanged, this, [this] {
        m_targetLabel->setBuddy(m_target->editor());
        m_messages.value(static_cast<int>(Field::Program))->clear();
        m_messages.value(static_cast<int>(Field::Program))->setField(m_target->editor());
    });
    connect(m_target, &TargetField::browseRequested, this, &RecordForm::browseScript);
    connect(m_arguments, &ArgumentsEditor::changed, this, &RecordForm::onChanged);
    connect(m_arguments, &ArgumentsEditor::pasteRequested, this, &RecordForm::pasteCommand);
    connect(m_interpreter, &InterpreterField::changed, this, &RecordForm::onChanged);
    connect(m_interpreter, &InterpreterField::browseRequested, this, &RecordForm::browseInterpreter);
    connect(m_workdir, &QLineEdit::textChanged, this, &RecordForm::onChanged);
    connect(browseFolder, &QPushButton::clicked, this, &RecordForm::browseWorkdir);
    connect(m_environment, &EnvironmentEditor::changed, this, &RecordForm::onChanged);
    connect(m_exitStatus, &ExitStatusField::changed, this, &RecordForm::onChanged);
    connect(m_choices, &RecordChoices::changed, this, &RecordForm::onChanged);
    connect(m_choices, &RecordChoices::outputRequested, this, &RecordForm::chooseOutput);
    connect(&m_interpreters, &InterpreterList::changed, this, &RecordForm::check);
    connect(&m_settings, &Settings::changed, this, &RecordForm::check);
    m_delay.setSingleShot(true);
    m_delay.setInterval(checkDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_history.keep(options());
        lookForInterpreters();
        check();
    });
}

QLabel* RecordForm::addRow(const QString& label, QWidget* field, QWidget* buddy) {
    const int row = m_grid->rowCount();
    auto* name = new QLabel(label, this);
    name->setBuddy(buddy);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextToken(name, Token::Text2);
    // The label stands beside the field's first line, however high the field is.
    name->setFixedHeight(qobject_cast<RecordChoices*>(field) ? field->sizeHint().height() / 2
                                                             : metrics::controlHeight());
    m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignRight);
    m_grid->addWidget(field, row, 1);
    m_grid->setRowMinimumHeight(row + 2, metrics::spacing(2)); // row + 1 is the message's
    m_grid->addItem(new QSpacerItem(0, metrics::spacing(2)), row + 2, 1);
    return name;
}

void RecordForm::addMessage(Field field, QWidget* about) {
    auto* message = new FieldMessage(this);
    message->setField(about);
    m_grid->addWidget(message, m_grid->rowCount() - 2, 1);
    m_messages.insert(static_cast<int>(field), message);
    connect(message, &FieldMessage::linkActivated, this, [this, field](int index) { repair(field, index); });
}

RecordOptions RecordForm::options() const {
    RecordOptions options = m_base;
    options.target = m_target->target();
    options.program = m_target->program();
    options.arguments = m_arguments->arguments();
    options.interpreter = m_interpreter->interpreter();
    options.workdir = m_workdir->text().trimmed();
    if (options.workdir == QLatin1String("~") || options.workdir.startsWith(QLatin1String("~/")))
        options.workdir.replace(0, 1, QDir::homePath());
    if (options.target == RecordOptions::Target::Script && options.program.startsWith(QLatin1String("~/")))
        options.program.replace(0, 1, QDir::homePath());
    options.environment = m_environment->variables();
    options.inheritEnvironment = m_environment->inherits();
    options.propagateScriptExit = m_exitStatus->propagate();
    m_choices->apply(options);
    return options;
}

void RecordForm::setOptions(const RecordOptions& options, bool fresh) {
    if (fresh)
        m_history = FormHistory();
    else
        m_history.keep(this->options()); // typed just now, before the delay was over
    fill(options);
    m_history.keep(this->options());
    lookForInterpreters();
    check();
    Q_EMIT changed();
}

void RecordForm::fill(const RecordOptions& options) {
    m_filling = true;
    m_base = options;
    m_target->set(options.target, options.program);
    m_targetLabel->setBuddy(m_target->editor());
    m_messages.value(static_cast<int>(Field::Program))->setField(m_target->editor());
    m_arguments->setArguments(options.arguments);
    m_interpreter->setInterpreter(options.interpreter);
    m_workdir->setText(options.workdir);
    m_environment->setVariables(options.environment, options.inheritEnvironment);
    m_exitStatus->setPropagate(options.propagateScriptExit);
    learnInherited(options);
    m_choices->set(options);
    const QFileInfo script(options.program);
    m_scriptFolder = script.isAbsolute() && options.workdir == script.path() ? options.workdir : QString();
    m_filling = false;
    m_delay.stop();
}

void RecordForm::setRecent(const RunHistory& history) {
    QStringList scripts;
    QStringList modules;
    for (const HistoryEntry& entry : history.entries()) {
        QStringList* names = entry.options.target == RecordOptions::Target::Script   ? &scripts
                             : entry.options.target == RecordOptions::Target::Module ? &modules
                                                                                     : nullptr;
        if (names && !names->contains(entry.options.program) && !entry.options.program.isEmpty())
            names->append(entry.options.program);
    }
    m_target->setRecent(scripts, modules);
}

void RecordForm::onChanged() {
    if (m_filling)
        return;
    updatePreview();
    m_delay.start();
    Q_EMIT changed();
}

void RecordForm::onProgramChanged() {
    if (m_filling)
        return;
    // A script runs in its own folder unless another one was chosen.
    const QFileInfo script(options().program);
    if (m_target->target() == RecordOptions::Target::Script && script.isAbsolute() && script.isFile() &&
        (m_workdir->text().isEmpty() || m_workdir->text() == m_scriptFolder)) {
        m_scriptFolder = script.path();
        m_workdir->setText(m_scriptFolder);
    }
    onChanged();
}

const QList<FieldProblem>& RecordForm::checkNow() {
    m_delay.stop();
    m_history.keep(options());
    check();
    return m_problems;
}

/// What the recording's policy comes to: what its command line says, its environment, the settings.
Result<RecorderPolicy> RecordForm::policyOf(const RecordOptions& options, const PolicyLayer& commandLine) const {
    PolicyInputs inputs;
    inputs.commandLine = commandLine;
    inputs.settings = m_settings.policyLayer();
    const QProcessEnvironment environment = environmentOf(options);
    inputs.environment = [&environment](const char* name) -> std::optional<std::string> {
        const QString key = QString::fromLatin1(name);
        return environment.contains(key) ? std::optional(environment.value(key).toStdString()) : std::nullopt;
    };
    return resolvePolicy(inputs);
}

void RecordForm::learnInherited(const RecordOptions& options) {
    PolicyLayer nothing;
    const auto inherited = policyOf(options, nothing);
    m_choices->setInheritsOutput(!inherited || inherited->ioCapture.value != IoCapture::Off);
}

void RecordForm::check() {
    const RecordOptions now = options();
    m_problems = RecordCheck(m_interpreters, QDir::currentPath()).check(now);
    learnInherited(now);
    PolicyLayer said;
    said.propagateScriptExit = now.propagateScriptExit;
    const auto policy = policyOf(now, said);
    const QProcessEnvironment environment = environmentOf(now);
    m_exitStatus->showEffect(policy, environment.value(QLatin1String(propagateScriptExitVariable)));
    if (!policy) {
        FieldProblem problem{Field::ExitStatus, diagnosticText(policy.error()), {}};
        if (policy.error().source == propagateScriptExitVariable) {
            RecordOptions mended = now;
            mended.propagateScriptExit = false;
            problem.repairs.append({tr("Return 0 for this run"), mended, {}});
        }
        m_problems.append(problem);
    }
    updatePreview();
    showProblems();
}

void RecordForm::showProblems() {
    for (FieldMessage* message : std::as_const(m_messages)) {
        const auto field = static_cast<Field>(m_messages.key(message));
        const FieldProblem* found = nullptr;
        for (const FieldProblem& problem : std::as_const(m_problems))
            if (problem.field == field && !found)
                found = &problem;
        if (field == Field::Environment)
            m_environment->setWrongRow(found ? found->row : -1);
        // What was never filled in is no mistake yet: it counts, but nothing turns red while one begins.
        const bool untouched = found && field == Field::Program && options().program.isEmpty();
        if (!found) {
            message->clear();
            continue;
        }
        QStringList links;
        for (const Repair& repair : found->repairs)
            links << repair.text;
        message->setMessage(untouched ? MessageSeverity::Info : MessageSeverity::Error, found->text, links);
    }
    Q_EMIT problemsChanged();
}

void RecordForm::updatePreview() {
    const RecordOptions now = options();
    m_choices->showOutput(predictedOutput(now));
    m_command->setCommand(now.program.isEmpty() ? QString()
                                                : RecordingCommand::make(now, findCallreelProgram()).toShell());
}

QString RecordForm::command() const {
    return m_command->command();
}

QString RecordForm::predictedOutput(const RecordOptions& options) const {
    if (options.program.isEmpty() && options.target != RecordOptions::Target::Code)
        return tr("a new file");
    std::string stem = "code";
    if (options.target != RecordOptions::Target::Code)
        stem = TracePaths::stemOf(options.program.toStdString(), options.target == RecordOptions::Target::Script);
    const QString folder = QString::fromStdString(TracePaths::traceFolder());
    const QString base = folder + QLatin1Char('/') + QString::fromStdString(stem);
    QString path = base + QStringLiteral(".reel");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1-%2.reel").arg(base).arg(number);
    return path;
}

void RecordForm::lookForInterpreters() {
    const RecordOptions now = options();
    QString folder = now.workdir;
    if (folder.isEmpty() && now.target == RecordOptions::Target::Script)
        folder = QFileInfo(RecordCheck::absoluteProgram(now, QDir::currentPath())).path();
    if (folder == m_lookedIn && !m_interpreters.entries().isEmpty())
        return;
    m_lookedIn = folder;
    m_interpreters.look(QFileInfo(folder).isDir() ? folder : QString());
}

void RecordForm::repair(Field field, int index) {
    for (const FieldProblem& problem : std::as_const(m_problems)) {
        if (problem.field != field)
            continue;
        const Repair repair = problem.repairs.value(index);
        if (!repair.createFolder.isEmpty())
            QDir().mkpath(repair.createFolder);
        setOptions(repair.options);
        focusField(field);
        return;
    }
}

void RecordForm::focusField(Field field) {
    QWidget* target = nullptr;
    switch (field) {
    case Field::Program:
        target = m_target->editor();
        break;
    case Field::Interpreter:
        target = m_interpreter;
        break;
    case Field::Workdir:
        target = m_workdir;
        break;
    case Field::Environment: {
        int row = -1;
        for (const FieldProblem& problem : std::as_const(m_problems))
            if (problem.field == field && row < 0)
                row = problem.row;
        target = m_environment->rowField(row);
        break;
    }
    case Field::ExitStatus:
        target = m_exitStatus->choice();
        break;
    case Field::Output:
        target = m_choices->outputButton();
        break;
    }
    target->setFocus(Qt::ShortcutFocusReason);
}

void RecordForm::undo() {
    m_history.keep(options());
    if (const auto before = m_history.undo()) {
        fill(*before);
        check();
        Q_EMIT changed();
    }
}

void RecordForm::redo() {
    if (const auto after = m_history.redo()) {
        fill(*after);
        check();
        Q_EMIT changed();
    }
}

bool RecordForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && m_delay.isActive())
        checkNow(); // left: said at once
    return QWidget::eventFilter(watched, event);
}

void RecordForm::browseScript() {
    const QString start = QFileInfo(RecordCheck::absoluteProgram(options(), QDir::homePath())).path();
    QFileDialog* dialog = openFileDialog(this, tr("Choose a script"), QFileDialog::ExistingFile, start);
    dialog->setNameFilters({tr("Python programs (*.py *.pyw *.pyz)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        RecordOptions next = options();
        const bool follow = next.workdir.isEmpty() || next.workdir == m_scriptFolder;
        next.program = path;
        if (follow)
            next.workdir = QFileInfo(path).path();
        setOptions(next);
    });
    dialog->open();
}

void RecordForm::browseInterpreter() {
    QFileDialog* dialog = openFileDialog(this, tr("Choose a Python interpreter"), QFileDialog::ExistingFile,
                                         QFileInfo(m_interpreter->interpreter()).path());
    dialog->setOption(QFileDialog::DontResolveSymlinks); // a virtual environment is told by its link
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        RecordOptions next = options();
        next.interpreter = path;
        setOptions(next);
    });
    dialog->open();
}

void RecordForm::browseWorkdir() {
    QFileDialog* dialog =
        openFileDialog(this, tr("Choose the working directory"), QFileDialog::Directory, options().workdir);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        RecordOptions next = options();
        next.workdir = path;
        setOptions(next);
    });
    dialog->open();
}

void RecordForm::chooseOutput() {
    const QString start = options().output.isEmpty() ? predictedOutput(options()) : options().output;
    QFileDialog* dialog =
        openFileDialog(this, tr("Where the trace goes"), QFileDialog::AnyFile, QFileInfo(start).path());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("reel"));
    dialog->setNameFilter(tr("Traces (*.reel)"));
    dialog->selectFile(QFileInfo(start).fileName());
    // Whether it may be overwritten is asked in the form, beside everything else that is to be mended.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        RecordOptions next = options();
        next.output = path;
        next.force = false;
        setOptions(next);
    });
    dialog->open();
}

void RecordForm::pasteCommand() {
    auto* dialog = new PasteCommandDialog(options(), this);
    connect(dialog, &PasteCommandDialog::taken, this, [this](const RecordOptions& taken) { setOptions(taken); });
    const QString text = QApplication::clipboard()->text();
    if (text.size() < 10000 && text.contains(QLatin1Char(' ')))
        dialog->setLine(text.trimmed());
    dialog->open();
}

} // namespace callreel
