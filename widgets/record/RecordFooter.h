// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace callreel {

/// The strip of buttons at the bottom of a dialog.
class RecordFooter : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace callreel
