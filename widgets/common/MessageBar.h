// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include "widgets/common/Message.h"

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVariantAnimation;

namespace callreel {

/// One banner at a time: of all messages the gravest is shown, the others wait. Hidden while there is none. A message
/// is announced to assistive tools when it appears; the focus is never taken.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Adds the message, or replaces the one of the same id in place.
    void add(const Message& message);
    void remove(const QString& id);
    void clear();
    bool isEmpty() const { return m_messages.isEmpty(); }
    /// The message that is shown; an empty id when none is.
    Message current() const;
    /// Presses the close button; false when there is nothing to close. For Escape.
    bool closeCurrent();

Q_SIGNALS:
    void actionTriggered(const QString& messageId, const QString& actionId);
    /// The user closed the message; it is gone.
    void closed(const QString& messageId);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void build(const Message& message);
    void reveal();

    QList<Message> m_messages;
    Message m_shown;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_detail;
    QWidget* m_actions;
    QHBoxLayout* m_actionRow;
    QToolButton* m_close;
    QVariantAnimation* m_motion;
};

} // namespace callreel
