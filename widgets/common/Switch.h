// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace callreel {

/// On or off, with the word beside it. Space toggles; assistive tools see a check box.
class Switch : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString word() const;
};

} // namespace callreel
