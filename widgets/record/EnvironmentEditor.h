// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPair>
#include <QProcessEnvironment>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace callreel {

class EnvironmentRow;
class RowFrame;

/// The variables that differ from the inherited ones, with what each replaces, and whether the rest is inherited.
class EnvironmentEditor : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentEditor(QWidget* parent = nullptr);

    QList<QPair<QString, QString>> variables() const;
    bool inherits() const;
    void setVariables(const QList<QPair<QString, QString>>& variables, bool inherit);
    void setWrongRow(int row); ///< -1: none
    QPushButton* addButton() const { return m_add; }
    /// The name's field of a row; the add button where there is no such row.
    QWidget* rowField(int row) const;

Q_SIGNALS:
    void changed();

private:
    EnvironmentRow* addRow(const QString& name, const QString& value);
    void removeRow(EnvironmentRow* row);
    void renumber();

    QProcessEnvironment m_inherited;
    RowFrame* m_frame;
    QList<EnvironmentRow*> m_rows;
    QPushButton* m_add;
    QCheckBox* m_inherit;
};

} // namespace callreel
