// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace callreel {

/// Find in a pane, as one types: Return and F3 next, with Shift previous, Escape closes. The pane says what came of it.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(const QString& placeholder, QWidget* parent = nullptr);

    /// Shows the bar with its text selected, ready to type.
    void open(const QString& text = {});
    void close();
    QString text() const;
    /// "24 calls" or "No call matches"; `found` false colours it.
    void setResult(const QString& words, bool found = true);

Q_SIGNALS:
    void textEdited(const QString& text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLineEdit* m_field;
    QLabel* m_result;
};

} // namespace callreel
