// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include "model/recording/InterpreterList.h"
#include "model/recording/RecordOptions.h"

namespace callreel {

/// A way out of a problem: the options that would be right, and a folder to be made first.
struct Repair {
    QString text; ///< a verb with its object: "Create it"
    RecordOptions options;
    QString createFolder; ///< empty: none
};

/// Something that keeps a recording from starting, with the field it is about.
struct FieldProblem {
    enum class Field { Program, Interpreter, Workdir, Environment, ExitStatus, Output };

    Field field;
    QString text; ///< what is wrong, a whole sentence, in the user's language
    QList<Repair> repairs;
    int row = -1; ///< of the environment
};

/// Says before the start what `callreel record` would refuse. Looks at files, starts nothing.
class RecordCheck {
    Q_DECLARE_TR_FUNCTIONS(callreel::RecordCheck)

public:
    /// `currentFolder` is where relative paths begin when the options name no folder.
    RecordCheck(const InterpreterList& interpreters, QString currentFolder);

    /// In the order of the fields.
    QList<FieldProblem> check(const RecordOptions& options) const;

    /// The script's path made absolute with the working directory.
    static QString absoluteProgram(const RecordOptions& options, const QString& currentFolder);
    /// The field's name in a sentence: "working directory".
    static QString fieldName(FieldProblem::Field field);

private:
    void checkScript(const RecordOptions& options, QList<FieldProblem>& problems) const;
    void checkModule(const RecordOptions& options, QList<FieldProblem>& problems) const;
    void checkInterpreter(const RecordOptions& options, QList<FieldProblem>& problems) const;
    void checkCodetracer(const RecordOptions& options, const QString& interpreter, QList<FieldProblem>& problems) const;
    void checkWorkdir(const RecordOptions& options, QList<FieldProblem>& problems) const;
    void checkEnvironment(const RecordOptions& options, QList<FieldProblem>& problems) const;
    void checkOutput(const RecordOptions& options, QList<FieldProblem>& problems) const;

    const InterpreterList& m_interpreters;
    QString m_folder;
};

} // namespace callreel
