// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>

#include <memory>
#include <optional>
#include <vector>

#include "model/recording/filters/ShownLines.h"

namespace callreel {

class OutputModel;

/// The lines of an OutputModel that a filter shows.
class FilteredOutput : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit FilteredOutput(OutputModel* output, QObject* parent = nullptr);

    /// Nothing shows all lines.
    void setProfile(std::optional<FilterProfile> profile);
    bool isFiltering() const { return m_lines != nullptr; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void restart();
    void decideTo(int row) const;
    void decideAll();

    OutputModel* m_output;
    mutable std::unique_ptr<ShownLines> m_lines;
    mutable std::vector<bool> m_isShown; ///< of the rows that were looked at
};

} // namespace callreel
