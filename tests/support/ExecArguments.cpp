// SPDX-License-Identifier: Apache-2.0
#include "support/ExecArguments.h"

namespace callreel::test {

ExecArguments::ExecArguments(const QStringList& words) {
    m_words.reserve(static_cast<std::size_t>(words.size()));
    for (const QString& word : words)
        m_pointers.push_back(m_words.emplace_back(word.toUtf8()).data());
    m_pointers.push_back(nullptr);
}

} // namespace callreel::test
