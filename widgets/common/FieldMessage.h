// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include "widgets/common/Message.h"

class QLabel;
class QPushButton;

namespace callreel {

/// The message under a field: what is wrong with it, and its repairs as links. It is the field's accessible
/// description, and an error gives the field its red border. Hidden while there is nothing to say.
class FieldMessage : public QWidget {
    Q_OBJECT
public:
    explicit FieldMessage(QWidget* parent = nullptr);

    /// The field this is about (its line edit, combo box ...).
    void setField(QWidget* field);
    void setMessage(MessageSeverity severity, const QString& text, const QString& linkText = {});
    void setMessage(MessageSeverity severity, const QString& text, const QStringList& linkTexts);
    void clear();
    bool isEmpty() const { return m_message.isEmpty(); }
    QString text() const { return m_message; }
    MessageSeverity severity() const { return m_severity; }

Q_SIGNALS:
    /// `index` of the link among those given.
    void linkActivated(int index);

private:
    void setLinks(const QStringList& texts);
    void refreshIcon();

    QPointer<QWidget> m_field;
    MessageSeverity m_severity = MessageSeverity::Info;
    QString m_message;
    QLabel* m_icon;
    QLabel* m_text;
    QList<QPushButton*> m_links;
};

} // namespace callreel
