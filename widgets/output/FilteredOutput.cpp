// SPDX-License-Identifier: Apache-2.0
#include "widgets/output/FilteredOutput.h"

#include "widgets/output/OutputModel.h"

namespace callreel {

FilteredOutput::FilteredOutput(OutputModel* output, QObject* parent) : QSortFilterProxyModel(parent), m_output(output) {
    // Before the rows go, or others come in their place.
    connect(output, &QAbstractItemModel::modelAboutToBeReset, this, &FilteredOutput::restart);
    setSourceModel(output);
    // What waited for the end (the last lines of something) is known now.
    connect(output, &OutputModel::loaded, this, [this] {
        if (m_lines && !m_output->canFetchMore({})) {
            decideAll();
            invalidateFilter();
        }
    });
}

void FilteredOutput::setProfile(std::optional<FilterProfile> profile) {
    m_lines = profile ? std::make_unique<ShownLines>(std::move(*profile)) : nullptr;
    m_isShown.clear();
    if (m_lines && !m_output->canFetchMore({}))
        decideAll();
    invalidateFilter();
}

void FilteredOutput::restart() {
    if (m_lines)
        m_lines = std::make_unique<ShownLines>(m_lines->profile());
    m_isShown.clear();
}

void FilteredOutput::decideTo(int row) const {
    for (int next = static_cast<int>(m_isShown.size()); next <= row; ++next) {
        const QModelIndex index = m_output->index(next);
        const QByteArray text = index.data().toString().toUtf8();
        const bool isError = index.data(OutputModel::StreamRole).toInt() == static_cast<int>(OutputStream::Err);
        m_isShown.push_back(false);
        for (const std::int64_t number :
             m_lines->take(next, {text.constData(), static_cast<std::size_t>(text.size())}, isError ? 1 : 0))
            m_isShown[static_cast<std::size_t>(number)] = true;
    }
}

void FilteredOutput::decideAll() {
    decideTo(m_output->rowCount() - 1);
    for (const std::int64_t number : m_lines->flush())
        m_isShown[static_cast<std::size_t>(number)] = true;
}

bool FilteredOutput::filterAcceptsRow(int row, const QModelIndex&) const {
    // The last line may not be whole yet: it is shown until the next one comes.
    if (!m_lines || (row == m_output->rowCount() - 1 && m_output->canFetchMore({})))
        return true;
    decideTo(row);
    return m_isShown[static_cast<std::size_t>(row)];
}

} // namespace callreel
