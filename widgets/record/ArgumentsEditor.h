// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QPushButton;

namespace callreel {

class ArgumentRow;
class RowFrame;

/// The program's arguments, one a row, so that nothing has to be quoted: Return adds, Backspace on an empty row
/// removes, Alt+Up and Alt+Down move, several lines pasted become rows.
class ArgumentsEditor : public QWidget {
    Q_OBJECT

public:
    explicit ArgumentsEditor(QWidget* parent = nullptr);

    QStringList arguments() const;
    void setArguments(const QStringList& arguments);
    QPushButton* addButton() const { return m_add; }

Q_SIGNALS:
    void changed();
    void pasteRequested();

private:
    ArgumentRow* insertRow(qsizetype at, const QString& text);
    void removeRow(ArgumentRow* row);
    void moveRow(ArgumentRow* row, int step);
    void takeLines(ArgumentRow* row, QStringList lines);
    void focusRow(qsizetype at);
    void renumber();

    RowFrame* m_frame;
    QList<ArgumentRow*> m_rows;
    QPushButton* m_add;
    QPushButton* m_paste;
};

} // namespace callreel
