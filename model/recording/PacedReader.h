// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace callreel {

/// Reads a pipe no faster than a window can show it: at most `budget` bytes in each sixtieth of a second. What the
/// writer has more waits in the pipe, so a flood slows the script as a terminal would and costs no memory here.
class PacedReader : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 budget = 512 << 10;

    explicit PacedReader(QObject* parent = nullptr);
    ~PacedReader() override;

    /// Takes the descriptor, which must not block, and closes it at the end.
    void open(int descriptor);
    bool isOpen() const { return m_descriptor >= 0; }
    /// Reads what is there now, at most `most` bytes, whatever the pace; for the end of the process.
    void drain(qint64 most);
    void close();

Q_SIGNALS:
    void read(const QByteArray& bytes);
    void closed();

private:
    void onReadable();
    /// One read; false when there is nothing more for now.
    bool readOnce();

    int m_descriptor = -1;
    qint64 m_left = budget;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_pace;
};

} // namespace callreel
