// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace callreel {

/// A raised surface with round corners and a thin line.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace callreel
