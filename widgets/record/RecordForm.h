// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include "model/recording/InterpreterList.h"
#include "model/recording/RecordCheck.h"
#include "model/recording/RecordOptions.h"
#include "widgets/record/FormHistory.h"

class QLabel;
class QLineEdit;

namespace callreel {

class ArgumentsEditor;
class CommandPreview;
class EnvironmentEditor;
class ExitStatusField;
class FormGrid;
class InterpreterField;
class RecordChoices;
class RecordPickers;
class RunHistory;
class Settings;
class TargetField;

/// The fields of the record dialog. It holds one RecordOptions, says what is wrong with it beside each field, and can
/// undo.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    static constexpr int checkDelayMs = 300;

    RecordForm(Settings& settings, InterpreterList& interpreters, QWidget* parent = nullptr);

    RecordOptions options() const;
    /// Fills every field; can be undone. `fresh`: forgets what was there before.
    void setOptions(const RecordOptions& options, bool fresh = false);
    void setRecent(const RunHistory& history);

    const QList<FieldProblem>& problems() const { return m_problems; }
    /// Checks at once, without the delay.
    const QList<FieldProblem>& checkNow();
    void focusField(FieldProblem::Field field);
    QString command() const;
    /// The row with the exact command. It stands below what scrolls, so that one sees at any height what will run.
    QWidget* commandRow() const { return m_commandRow; }

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    void changed();
    void problemsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildCommandRow();
    void onChanged();
    void onProgramChanged();
    void fill(const RecordOptions& options);
    void check();
    const FieldProblem* problemOf(FieldProblem::Field field) const; ///< the first one; null: none
    void updatePreview();
    void lookForInterpreters();
    void repair(FieldProblem::Field field, int index);

    Settings& m_settings;
    InterpreterList& m_interpreters;
    RecordOptions m_base;   ///< for what has no field
    QString m_scriptFolder; ///< of the script that the working directory was taken from
    QString m_lookedIn;
    FormHistory m_history;
    QList<FieldProblem> m_problems;
    QTimer m_delay;
    bool m_filling = false;

    FormGrid* m_rows;
    RecordPickers* m_pickers;
    TargetField* m_target;
    QLabel* m_targetLabel = nullptr;
    ArgumentsEditor* m_arguments;
    InterpreterField* m_interpreter;
    QLineEdit* m_workdir;
    EnvironmentEditor* m_environment;
    ExitStatusField* m_exitStatus;
    RecordChoices* m_choices;
    CommandPreview* m_command;
    QWidget* m_commandRow;
};

} // namespace callreel
