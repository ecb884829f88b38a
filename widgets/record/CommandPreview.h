// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace callreel {

/// The command that will run, to be read, selected and copied. As high as the text needs, to six lines.
class CommandPreview : public QFrame {
    Q_OBJECT

public:
    explicit CommandPreview(QWidget* parent = nullptr);

    void setCommand(const QString& command);
    QString command() const;
    QWidget* textField() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitHeight();
    void copy();

    QString m_command;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
    QTimer* m_copied;
    int m_fittedWidth = -1;
};

} // namespace callreel
