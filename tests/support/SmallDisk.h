// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace callreel::test {

/// A disk of one MiB, in memory, at a folder, which is made; gone with this. Only root can have one.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    /// False where none can be had: the test is to be skipped.
    bool isThere() const { return m_isThere; }

private:
    QByteArray m_folder;
    bool m_isThere = false;
};

} // namespace callreel::test
