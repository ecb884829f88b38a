// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RecordForm.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

#include "model/recording/RecordingCommand.h"
#include "model/recording/RunHistory.h"
#include "model/settings/Settings.h"
#include "widgets/common/SegmentedControl.h"
#include "widgets/record/ArgumentsEditor.h"
#include "widgets/record/CommandPreview.h"
#include "widgets/record/EnvironmentEditor.h"
#include "widgets/record/ExitStatusField.h"
#include "widgets/record/FormGrid.h"
#include "widgets/record/InterpreterField.h"
#include "widgets/record/PredictedOutput.h"
#include "widgets/record/RecordChoices.h"
#include "widgets/record/RecordPickers.h"
#include "widgets/record/RunCheck.h"
#include "widgets/record/TargetField.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

using Field = FieldProblem::Field;

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

} // namespace

RecordForm::RecordForm(Settings& settings, InterpreterList& interpreters, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_interpreters(interpreters), m_rows(new FormGrid(this)),
      m_pickers(new RecordPickers(this)), m_target(new TargetField(this)), m_arguments(new ArgumentsEditor(this)),
      m_interpreter(new InterpreterField(interpreters, this)), m_workdir(new QLineEdit(this)),
      m_environment(new EnvironmentEditor(this)), m_exitStatus(new ExitStatusField(this)),
      m_choices(new RecordChoices(this)), m_command(new CommandPreview(this)) {
    m_workdir->addAction(icon(QStringLiteral("folder"), Token::Text3), QLineEdit::LeadingPosition);
    m_workdir->setPlaceholderText(QDir::currentPath());
    m_workdir->setAccessibleName(tr("Working directory"));
    auto* browseFolder = new QPushButton(tr("Browse…"), this);
    browseFolder->setAccessibleName(tr("Browse for the working directory"));
    setButtonLook(browseFolder, ButtonLook::Plain);

    m_targetLabel = m_rows->addRow(tr("&Run"), m_target, m_target->editor());
    m_rows->addMessage(Field::Program, m_target->editor());
    m_rows->addRow(tr("&Arguments"), m_arguments, m_arguments->addButton());
    m_rows->addRow(tr("&Interpreter"), m_interpreter, m_interpreter);
    m_rows->addMessage(Field::Interpreter, m_interpreter);
    m_rows->addRow(tr("&Working directory"), beside(m_workdir, browseFolder), m_workdir);
    m_rows->addMessage(Field::Workdir, m_workdir);
    m_rows->addRow(tr("&Environment"), m_environment, m_environment->addButton());
    m_rows->addMessage(Field::Environment, nullptr);
    m_rows->addRow(tr("E&xit status"), m_exitStatus, m_exitStatus->choice());
    m_rows->addMessage(Field::ExitStatus, m_exitStatus->choice());
    m_rows->addRow(tr("Record"), m_choices, nullptr, m_choices->sizeHint().height() / 2);
    m_rows->addMessage(Field::Output, m_choices->outputButton());
    m_rows->addStretch();
    m_commandRow = buildCommandRow();
    m_workdir->installEventFilter(this);

    connect(m_target, &TargetField::changed, this, &RecordForm::onProgramChanged);
    connect(m_target, &TargetField::targetChanged, this, [this] {
        m_targetLabel->setBuddy(m_target->editor());
        m_rows->setAbout(Field::Program, m_target->editor());
    });
    connect(m_target, &TargetField::browseRequested, this, [this] { m_pickers->script(options(), m_scriptFolder); });
    connect(m_arguments, &ArgumentsEditor::changed, this, &RecordForm::onChanged);
    connect(m_arguments, &ArgumentsEditor::pasteRequested, this, [this] { m_pickers->command(options()); });
    connect(m_interpreter, &InterpreterField::changed, this, &RecordForm::onChanged);
    connect(m_interpreter, &InterpreterField::browseRequested, this, [this] { m_pickers->interpreter(options()); });
    connect(m_workdir, &QLineEdit::textChanged, this, &RecordForm::onChanged);
    connect(browseFolder, &QPushButton::clicked, this, [this] { m_pickers->workdir(options()); });
    connect(m_environment, &EnvironmentEditor::changed, this, &RecordForm::onChanged);
    connect(m_exitStatus, &ExitStatusField::changed, this, &RecordForm::onChanged);
    connect(m_choices, &RecordChoices::changed, this, &RecordForm::onChanged);
    connect(m_choices, &RecordChoices::outputRequested, this, [this] { m_pickers->output(options()); });
    connect(&m_interpreters, &InterpreterList::changed, this, &RecordForm::check);
    connect(&m_settings, &Settings::changed, this, &RecordForm::check);
    connect(m_rows, &FormGrid::repairChosen, this, &RecordForm::repair);
    connect(m_pickers, &RecordPickers::chosen, this, [this](const RecordOptions& chosen) { setOptions(chosen); });
    m_delay.setSingleShot(true);
    m_delay.setInterval(checkDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_history.keep(options());
        lookForInterpreters();
        check();
    });
}

QWidget* RecordForm::buildCommandRow() {
    auto* strip = new QWidget(this);
    strip->setAutoFillBackground(true);
    setFillToken(strip, Token::Window);
    QLabel* name = m_rows->makeLabel(tr("Exact comman&d"), m_command->textField());
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(metrics::spacing(4), metrics::spacing(2), metrics::spacing(6), metrics::spacing(3));
    row->setSpacing(metrics::spacing(4));
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(m_command, 1);
    const auto align = [this, name] { name->setFixedWidth(std::max(m_rows->labelWidth(), name->sizeHint().width())); };
    align();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, name, align);
    return strip;
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
    m_rows->setAbout(Field::Program, m_target->editor());
    m_arguments->setArguments(options.arguments);
    m_interpreter->setInterpreter(options.interpreter);
    m_workdir->setText(options.workdir);
    m_environment->setVariables(options.environment, options.inheritEnvironment);
    m_exitStatus->setPropagate(options.propagateScriptExit);
    m_choices->setInheritsOutput(inheritsOutput(options, m_settings));
    m_choices->setInheritsRecorder(m_settings.text(settingKeys::recorder));
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

void RecordForm::check() {
    const RunCheck found = checkRun(options(), m_interpreters, m_settings);
    m_problems = found.problems;
    m_choices->setInheritsOutput(inheritsOutput(options(), m_settings));
    m_choices->setInheritsRecorder(m_settings.text(settingKeys::recorder));
    m_exitStatus->showEffect(found.policy, found.environmentValue);
    updatePreview();
    const FieldProblem* environment = problemOf(Field::Environment);
    m_environment->setWrongRow(environment ? environment->row : -1);
    m_rows->show(m_problems, options().program.isEmpty() ? std::optional(Field::Program) : std::nullopt);
    Q_EMIT problemsChanged();
}

const FieldProblem* RecordForm::problemOf(FieldProblem::Field field) const {
    for (const FieldProblem& problem : m_problems)
        if (problem.field == field)
            return &problem;
    return nullptr;
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
    const FieldProblem* problem = problemOf(field);
    if (!problem)
        return;
    const Repair repair = problem->repairs.value(index);
    if (!repair.createFolder.isEmpty())
        QDir().mkpath(repair.createFolder);
    setOptions(repair.options);
    focusField(field);
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
        const FieldProblem* problem = problemOf(field);
        target = m_environment->rowField(problem ? problem->row : -1);
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

} // namespace callreel
