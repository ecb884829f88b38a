// SPDX-License-Identifier: Apache-2.0
#include "model/recording/PacedReader.h"

#include <cerrno>
#include <unistd.h>

namespace callreel {

PacedReader::PacedReader(QObject* parent) : QObject(parent) {
    m_pace.setInterval(16);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        const bool waited = m_left <= 0;
        m_left = budget;
        if (m_notifier)
            m_notifier->setEnabled(true);
        if (!waited)
            m_pace.stop();
    });
}

PacedReader::~PacedReader() {
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void PacedReader::open(int descriptor) {
    m_descriptor = descriptor;
    m_notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PacedReader::onReadable);
}

void PacedReader::onReadable() {
    if (!m_pace.isActive())
        m_pace.start();
    readOnce();
    if (m_left <= 0 && m_notifier)
        m_notifier->setEnabled(false);
}

bool PacedReader::readOnce() {
    if (m_descriptor < 0)
        return false;
    QByteArray buffer(64 << 10, Qt::Uninitialized);
    const ssize_t count = ::read(m_descriptor, buffer.data(), static_cast<std::size_t>(buffer.size()));
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    if (count <= 0) {
        close();
        return false;
    }
    m_left -= count;
    buffer.truncate(count);
    Q_EMIT read(buffer);
    return true;
}

void PacedReader::drain(qint64 most) {
    m_left = most;
    while (m_left > 0 && readOnce()) {
    }
}

void PacedReader::close() {
    if (m_descriptor < 0)
        return;
    m_pace.stop();
    // The notifier may be the caller: it goes when the event is over.
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater();
    ::close(m_descriptor);
    m_descriptor = -1;
    Q_EMIT closed();
}

} // namespace callreel
