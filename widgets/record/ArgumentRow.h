// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/record/RowFrame.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace callreel {

/// One argument: handle, number, text, a hint where it is needed, delete.
class ArgumentRow : public FrameRow {
    Q_OBJECT

public:
    explicit ArgumentRow(QWidget* parent = nullptr);

    void setNumber(int number);
    QString text() const;
    void setText(const QString& text);
    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void edited();
    void addRequested();          ///< Return: a row below
    void removeRequested();       ///< Backspace on an empty row, or the button
    void moveRequested(int step); ///< Alt+Up, Alt+Down, or dragged
    void stepRequested(int step); ///< Up, Down: the focus
    void linesPasted(const QStringList& lines);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool onKey(QKeyEvent* event);
    void updateHint();

    QLabel* m_grip;
    QLabel* m_number;
    QLineEdit* m_edit;
    QLabel* m_hint;
    QToolButton* m_remove;
    bool m_dragging = false;
};

} // namespace callreel
