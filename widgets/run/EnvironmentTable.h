// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace callreel {

class EnvironmentModel;

/// The environment of a run as it was recorded, secrets redacted; a field above it searches names and values.
class EnvironmentTable : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentTable(QWidget* parent = nullptr);

    void setEnvironment(const std::vector<std::pair<std::string, std::string>>& environment);
    QTableView* table() const { return m_table; }
    QLineEdit* searchField() const { return m_search; }

private:
    QLineEdit* m_search;
    QTableView* m_table;
    QLabel* m_count;
    EnvironmentModel* m_model;
    QSortFilterProxyModel* m_filter;
};

} // namespace callreel
