// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QVBoxLayout>

class QLineEdit;

namespace callreel {

/// The one border around a list of editable rows, as a field has it.
class RowFrame : public QFrame {
    Q_OBJECT

public:
    explicit RowFrame(QWidget* parent = nullptr);

    QVBoxLayout* rows() const { return m_rows; }
    void setWrong(bool wrong);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_rows;
    bool m_wrong = false;
};

/// One row within the frame: a line below it, the colour of a selected row while it has the focus.
class FrameRow : public QWidget {
    Q_OBJECT

public:
    explicit FrameRow(QWidget* parent = nullptr);

    static int rowHeight();

protected:
    void paintEvent(QPaintEvent* event) override;

    bool m_line = true;
    bool m_header = false;
};

/// A line edit without a frame of its own, in the fixed font.
QLineEdit* makeRowEdit(QWidget* parent);

} // namespace callreel
