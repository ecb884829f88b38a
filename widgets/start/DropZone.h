// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include <QString>

class QLabel;

namespace callreel {

/// The dashed card of the start page. The window tells it what is being dragged over it: its words become what a drop
/// would do.
class DropZone : public QFrame {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr);

    /// What a drop would do ("Record orders.py"); empty when nothing is dragged. `possible` is false for what cannot be
    /// opened.
    void setOffer(const QString& offer, bool possible);

Q_SIGNALS:
    void recordPressed();
    void openPressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_text;
    QString m_usual;
    bool m_hot = false;
};

} // namespace callreel
