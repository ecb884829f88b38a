// SPDX-License-Identifier: Apache-2.0
#include "support/SmallDisk.h"

#include <QDir>

#include <sys/mount.h>

namespace callreel::test {

SmallDisk::SmallDisk(const QString& folder) : m_folder(folder.toLocal8Bit()) {
    m_isThere = QDir().mkpath(folder) && ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=1m,mode=0700") == 0;
}

SmallDisk::~SmallDisk() {
    if (m_isThere)
        ::umount2(m_folder.constData(), MNT_DETACH);
}

} // namespace callreel::test
