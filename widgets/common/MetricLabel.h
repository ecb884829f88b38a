// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace callreel {

/// A number with its caption above it: "Calls" over "1.28 M". Digits of one width, so that a running number does not
/// shake. The exact value may be in the tooltip.
class MetricLabel : public QWidget {
    Q_OBJECT
public:
    explicit MetricLabel(const QString& caption, QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    void setValue(const QString& value, const QString& exact = {});
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_caption;
    QString m_value;
    QString m_exact;
};

} // namespace callreel
