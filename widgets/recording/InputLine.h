// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace callreel {

/// Where one types what the script reads from its standard input: Return sends the line, Ctrl+D ends the input, Up and
/// Down bring back earlier lines.
class InputLine : public QWidget {
    Q_OBJECT

public:
    explicit InputLine(QWidget* parent = nullptr);

    /// Closed for good, with the reason in the field.
    void setClosed(const QString& reason);
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void entered(const QByteArray& bytes, const QString& line);
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void send(bool newline);
    void recall(int step);

    bool m_open = true;
    QLineEdit* m_edit;
    QToolButton* m_close;
    QStringList m_sent;
    qsizetype m_recalled = 0;
};

} // namespace callreel
