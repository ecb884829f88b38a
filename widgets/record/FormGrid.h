// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include <optional>

#include "model/recording/RecordCheck.h"

class QGridLayout;
class QLabel;
class QWidget;

namespace callreel {

class FieldMessage;

/// The rows of a form: label, field, and below the field what is wrong with it, with links that mend it.
class FormGrid : public QObject {
    Q_OBJECT

public:
    /// Lays out `form`, which owns the grid.
    explicit FormGrid(QWidget* form);

    /// The label stands beside the field's first line, of `firstLine` pixels; 0: as high as a control.
    QLabel* addRow(const QString& label, QWidget* field, QWidget* buddy, int firstLine = 0);
    /// The place for messages below the last row; `about` is described by them.
    void addMessage(FieldProblem::Field field, QWidget* about);
    /// The label's look and the column's width for a row that stands outside of the form, in line with those in it.
    QLabel* makeLabel(const QString& label, QWidget* buddy) const;
    int labelWidth() const;
    /// After the last row: what is left of the height stays empty.
    void addStretch();

    /// The message is about another widget from now on; it is cleared.
    void setAbout(FieldProblem::Field field, QWidget* about);
    /// The first problem of each field, in words and with its repairs. `untouched`: this field was never filled in,
    /// which is no mistake yet: it counts, but nothing turns red while one begins.
    void show(const QList<FieldProblem>& problems, std::optional<FieldProblem::Field> untouched);

Q_SIGNALS:
    void repairChosen(FieldProblem::Field field, int index);

private:
    QWidget* m_form;
    QGridLayout* m_grid;
    QHash<int, FieldMessage*> m_messages; ///< by field
};

} // namespace callreel
