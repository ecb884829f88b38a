// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace callreel {

/// The heads of the columns above the list of recent runs.
class RunsHead : public QWidget {
    Q_OBJECT
public:
    explicit RunsHead(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace callreel
