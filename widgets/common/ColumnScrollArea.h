// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace callreel {

/// A form or page that is higher than the window: scrolls up and down, and is not made narrower than what it holds, so
/// that nothing is cut off at the side whatever the font. With very large letters it scrolls sideways rather than be
/// wider than the screen.
class ColumnScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ColumnScrollArea(QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace callreel
