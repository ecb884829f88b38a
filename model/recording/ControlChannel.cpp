// SPDX-License-Identifier: Apache-2.0
#include "model/recording/ControlChannel.h"

#include <QJsonDocument>

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace callreel {

ControlChannel::ControlChannel(QObject* parent) : QObject(parent) {}

ControlChannel::~ControlChannel() {
    close();
}

int ControlChannel::open() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return -1;
    m_descriptor = ends[0];
    ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { readOnce(); });
    return ends[1];
}

void ControlChannel::request(const char* name) {
    if (m_descriptor < 0)
        return;
    const QByteArray line = QJsonDocument(QJsonObject{{QStringLiteral("request"), QString::fromLatin1(name)}})
                                .toJson(QJsonDocument::Compact) +
                            '\n';
    // One short line always fits into an empty socket; if nobody has read the ones before, the watchdog acts.
    (void)::send(m_descriptor, line.constData(), static_cast<std::size_t>(line.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
}

bool ControlChannel::readOnce() {
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
    m_buffer.append(buffer.constData(), count);
    split();
    return true;
}

void ControlChannel::split() {
    qsizetype begin = 0;
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n', begin)) {
        const QByteArray line = m_buffer.mid(begin, end - begin);
        begin = end + 1;
        if (m_skipping) {
            m_skipping = false;
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            Q_EMIT received(document.object());
    }
    m_buffer.remove(0, begin);
    if (m_buffer.size() > longestLine) {
        m_buffer.clear();
        m_skipping = true;
    }
}

void ControlChannel::drain() {
    while (readOnce()) {
    }
}

void ControlChannel::close() {
    if (m_descriptor < 0)
        return;
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater();
    ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace callreel
