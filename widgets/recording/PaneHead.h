// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace callreel {

/// The head of a pane: its name with the accent's line below, then what it is given.
class PaneHead : public QWidget {
    Q_OBJECT

public:
    explicit PaneHead(const QString& title, QWidget* parent = nullptr);

    void addWidget(QWidget* widget);
    void addStretch();
    void setTitle(const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QHBoxLayout* m_row;
    int m_titleWidth = 0;
};

} // namespace callreel
