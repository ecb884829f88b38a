// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

namespace callreel {

/// The last values as a thin line, for the eye only: the number beside it is the one to read.
class SparkLine : public QWidget {
    Q_OBJECT

public:
    static constexpr int most = 48;

    explicit SparkLine(QWidget* parent = nullptr);

    void add(double value);
    QSize sizeHint() const override { return {96, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<double> m_values;
};

} // namespace callreel
