// SPDX-License-Identifier: Apache-2.0
#include "widgets/output/FilteredOutput.h"

#include "widgets/common/FoldRow.h"
#include "widgets/output/OutputModel.h"

namespace callreel {

FilteredOutput::FilteredOutput(OutputModel* output, QObject* parent) : QAbstractListModel(parent), m_output(output) {
    connect(output, &QAbstractItemModel::modelReset, this, [this] {
        beginResetModel();
        begin();
        endResetModel();
    });
    connect(output, &QAbstractItemModel::rowsInserted, this, &FilteredOutput::take);
    // What waited for the end (the last lines of something) is known now.
    connect(output, &OutputModel::loaded, this, &FilteredOutput::take);
    connect(output, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first) {
        const QModelIndex changed = indexOfLine(first.row());
        Q_EMIT dataChanged(changed, changed);
    });
    begin();
}

void FilteredOutput::setProfile(std::optional<FilterProfile> profile) {
    beginResetModel();
    m_lines = profile ? std::make_unique<ShownLines>(std::move(*profile)) : nullptr;
    begin();
    endResetModel();
}

void FilteredOutput::fold() {
    setProfile(m_lines ? std::optional(m_lines->profile()) : std::nullopt);
}

/// Anew, with the lines that are there.
void FilteredOutput::begin() {
    if (m_lines)
        m_lines = std::make_unique<ShownLines>(m_lines->profile());
    m_folded.clear(0);
    m_decided = 0;
    examine();
    m_folded.apply(m_folded.change());
}

void FilteredOutput::take() {
    examine();
    publish();
}

void FilteredOutput::examine() {
    const int lines = m_output->rowCount();
    while (m_folded.end() < lines)
        m_folded.add(FoldedLines::State::Shown);
    if (m_lines) {
        // The last line may not be whole yet: it is shown until the next one comes.
        const bool isEnd = !m_output->isLoading() && !m_output->canFetchMore({});
        while (m_decided < (isEnd ? lines : lines - 1))
            decide(m_decided++);
        if (isEnd) {
            for (const std::int64_t shown : m_lines->flush())
                m_folded.set(shown, FoldedLines::State::Shown);
        }
    }
}

void FilteredOutput::decide(int line) {
    const QModelIndex index = m_output->index(line);
    const QByteArray text = index.data().toString().toUtf8();
    const bool isError = index.data(OutputModel::StreamRole).toInt() == static_cast<int>(OutputStream::Err);
    m_folded.set(line, FoldedLines::State::Hidden);
    for (const std::int64_t shown :
         m_lines->take(line, {text.constData(), static_cast<std::size_t>(text.size())}, isError ? 1 : 0))
        m_folded.set(shown, FoldedLines::State::Shown);
}

void FilteredOutput::publish() {
    const FoldedLines::Change change = m_folded.change();
    const int keep = static_cast<int>(change.keep);
    if (keep < rowCount()) {
        beginRemoveRows({}, keep, rowCount() - 1);
        m_folded.apply({change.keep, {}});
        endRemoveRows();
    }
    if (!change.rows.empty()) {
        beginInsertRows({}, keep, keep + static_cast<int>(change.rows.size()) - 1);
        m_folded.apply(change);
        endInsertRows();
    }
}

void FilteredOutput::open(const QModelIndex& fold) {
    m_folded.open(row(fold));
    publish();
}

const FoldedLines::Row& FilteredOutput::row(const QModelIndex& index) const {
    return m_folded.rows()[static_cast<std::size_t>(index.row())];
}

int FilteredOutput::lineOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<int>(row(index).number) : -1;
}

QModelIndex FilteredOutput::indexOfLine(int line) const {
    return line < 0 ? QModelIndex() : index(static_cast<int>(m_folded.rowOf(line)));
}

int FilteredOutput::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_folded.rows().size());
}

QVariant FilteredOutput::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FoldedLines::Row& at = row(index);
    if (role == FoldRole)
        return static_cast<qint64>(at.folded);
    if (!at.isFold())
        return m_output->index(static_cast<int>(at.number)).data(role);
    switch (role) {
    case Qt::DisplayRole:
        return foldText(at.folded);
    case Qt::AccessibleTextRole:
        return foldSentence(at.folded);
    default:
        return {};
    }
}

bool FilteredOutput::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_output->canFetchMore({});
}

void FilteredOutput::fetchMore(const QModelIndex& parent) {
    if (!parent.isValid())
        m_output->fetchMore({});
}

} // namespace callreel
