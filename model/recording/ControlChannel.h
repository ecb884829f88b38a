// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace callreel {

/// The desktop's end of the channel to the supervisor: JSON objects, one a line, over a socket pair. A line that is no
/// object is passed over; a line that never ends is given up after 4 MB, so a supervisor gone wild costs no memory.
class ControlChannel : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype longestLine = 4 << 20;

    explicit ControlChannel(QObject* parent = nullptr);
    ~ControlChannel() override;

    /// Makes the pair; the other end, for the child, or -1 when the system has none left. It closes at exec.
    int open();
    bool isOpen() const { return m_descriptor >= 0; }
    /// {"request": name}. Lost in silence when the supervisor is gone.
    void request(const char* name);
    /// Reads what is still there after the supervisor ended.
    void drain();
    void close();

Q_SIGNALS:
    void received(const QJsonObject& message);

private:
    bool readOnce();
    void split();

    int m_descriptor = -1;
    bool m_skipping = false; ///< until the end of a line that was too long
    QByteArray m_buffer;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace callreel
