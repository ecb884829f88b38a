// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace callreel::test {

/// Words as execve() takes them, made before the fork: behind it nothing may ask for memory.
class ExecArguments {
public:
    explicit ExecArguments(const QStringList& words);
    ExecArguments(const QString& program, const QStringList& arguments)
        : ExecArguments(QStringList{program} + arguments) {}
    ExecArguments(const ExecArguments&) = delete;
    ExecArguments& operator=(const ExecArguments&) = delete;

    char* const* data() const { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_words;
    std::vector<char*> m_pointers; ///< into the words, and a null behind them
};

} // namespace callreel::test
