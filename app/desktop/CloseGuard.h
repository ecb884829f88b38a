// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace callreel {

/// Asks before a recording loses its window: stop it, let it go on, or stay. Never blocks; one question at a time.
class CloseGuard : public QObject {
    Q_OBJECT
public:
    enum class Answer { Stop, LetGoOn, Stay };

    explicit CloseGuard(QWidget* window);

    /// Titles of what is recorded. Answered exactly once, by answered().
    void ask(const QStringList& recordings);
    bool isAsking() const { return !m_box.isNull(); }

Q_SIGNALS:
    void answered(callreel::CloseGuard::Answer answer);

private:
    QWidget* m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace callreel
