// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QGridLayout;

namespace callreel {

/// Names at the left, values at the right, each value selectable: what is known of a run beside its verdict.
class RunFacts : public QWidget {
    Q_OBJECT
public:
    explicit RunFacts(QWidget* parent = nullptr);

    void clear();
    /// `fixed` for commands and paths. A tooltip tells what does not fit.
    void add(const QString& name, const QString& value, bool fixed = false, const QString& toolTip = {});
    /// All facts as text, a line each.
    QString text() const;

private:
    QGridLayout* m_grid;
    QStringList m_lines;
};

/// A small table in the run pane: a row of column heads, and rows; numbers stand at the right.
class RunTable : public QWidget {
    Q_OBJECT
public:
    RunTable(const QStringList& heads, const QList<QStringList>& rows, const QList<int>& numbers,
             QWidget* parent = nullptr);
};

} // namespace callreel
