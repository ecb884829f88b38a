// SPDX-License-Identifier: Apache-2.0
#include "widgets/run/EnvironmentTable.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

class EnvironmentModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setEnvironment(const std::vector<std::pair<std::string, std::string>>& environment) {
        beginResetModel();
        m_rows.clear();
        for (const auto& [name, value] : environment)
            m_rows << std::make_pair(QString::fromStdString(name), QString::fromStdString(value));
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& = {}) const override { return 2; }
    QVariant data(const QModelIndex& index, int role) const override {
        const auto& [name, value] = m_rows[index.row()];
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return index.column() == 0 ? name : value;
        if (role == Qt::FontRole)
            return metrics::valueFont();
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == 0 ? EnvironmentTable::tr("Variable") : EnvironmentTable::tr("Value");
    }

private:
    QList<std::pair<QString, QString>> m_rows;
};

EnvironmentTable::EnvironmentTable(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit), m_table(new QTableView), m_count(new QLabel),
      m_model(new EnvironmentModel(this)), m_filter(new QSortFilterProxyModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::spacing(2));
    m_search->setPlaceholderText(tr("Search the environment"));
    m_search->setAccessibleName(tr("Search the environment"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    column->addWidget(m_search);
    column->addWidget(m_table);
    m_count->setFont(metrics::smallFont());
    setTextToken(m_count, Token::Text3);
    column->addWidget(m_count);

    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Environment"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->resizeSection(0, metrics::rowHeight() * 7);
    m_table->setMinimumHeight(metrics::rowHeight() * 9);
    const auto count = [this] {
        m_count->setText(m_search->text().isEmpty()
                             ? tr("%n variable(s), secrets redacted", nullptr, m_model->rowCount())
                             : tr("%1 of %2 variables").arg(m_filter->rowCount()).arg(m_model->rowCount()));
    };
    connect(m_search, &QLineEdit::textChanged, this, [this, count](const QString& text) {
        m_filter->setFilterFixedString(text);
        count();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, count);
}

void EnvironmentTable::setEnvironment(const std::vector<std::pair<std::string, std::string>>& environment) {
    m_model->setEnvironment(environment);
}

} // namespace callreel
