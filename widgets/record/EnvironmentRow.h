// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>

#include "widgets/record/RowFrame.h"

class QLineEdit;
class QToolButton;

namespace callreel {

class ElidedLabel;

/// Name, value, and what it is instead of. With `header` true the names of these columns.
class EnvironmentRow : public FrameRow {
    Q_OBJECT

public:
    explicit EnvironmentRow(QWidget* parent = nullptr);

    QString name() const;
    QString value() const;
    void set(const QString& name, const QString& value);
    void setNumber(int number);
    void showReplaced(const QProcessEnvironment& inherited, bool inherits);
    QLineEdit* nameEdit() const { return m_name; }
    QLineEdit* valueEdit() const { return m_value; }

    /// The row of the columns' names, in the same proportions.
    static QWidget* makeHeader(QWidget* parent);

Q_SIGNALS:
    void edited();
    void removeRequested();
    void addRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_name;
    QLineEdit* m_value;
    ElidedLabel* m_replaced;
    QToolButton* m_remove;
};

} // namespace callreel
