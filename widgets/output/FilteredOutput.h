// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include <memory>
#include <optional>

#include "model/recording/filters/FoldedLines.h"
#include "model/recording/filters/ShownLines.h"

namespace callreel {

class OutputModel;

/// The lines of an OutputModel that a filter shows, and one row in place of those that it leaves out (a fold), which
/// can be opened. Rows of lines have the roles of the OutputModel.
class FilteredOutput : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int FoldRole = Qt::UserRole + 100; ///< qint64: lines folded in the row; 0 for a line

    explicit FilteredOutput(OutputModel* output, QObject* parent = nullptr);

    /// Nothing shows all lines. Folds what was opened.
    void setProfile(std::optional<FilterProfile> profile);
    bool isFiltering() const { return m_lines != nullptr; }
    /// Shows the lines of a fold in its place.
    void open(const QModelIndex& fold);
    bool hasOpened() const { return m_folded.hasOpened(); }
    void fold();

    /// The line of the OutputModel that the row shows, of a fold the first one; and the row that shows the line.
    int lineOf(const QModelIndex& index) const;
    QModelIndex indexOfLine(int line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    const FoldedLines::Row& row(const QModelIndex& index) const;
    void begin();
    void take();
    void examine();
    void decide(int line);
    void publish();

    OutputModel* m_output;
    std::unique_ptr<ShownLines> m_lines;
    FoldedLines m_folded;
    int m_decided = 0; ///< lines before this one were looked at
};

} // namespace callreel
