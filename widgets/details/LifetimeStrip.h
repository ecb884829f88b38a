// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>

#include "model/analysis/Lifetime.h"

namespace callreel {

/// One bar for the life of a generator or coroutine: solid where it ran, hatched where it was suspended, the selected
/// segment with a ring. Below it the same in words. A click goes to a segment.
class LifetimeStrip : public QWidget {
    Q_OBJECT
public:
    explicit LifetimeStrip(QWidget* parent = nullptr);

    void setLifetime(const Lifetime& lifetime, CallId selected, int category, bool library);
    /// "5 segments, ran 27.9 ms, suspended 11.2 ms, finished".
    QString words() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    /// The words below take as many lines as they need.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void segmentChosen(callreel::CallId id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF rect(std::size_t segment) const;
    std::optional<std::size_t> segmentAt(const QPointF& position) const;
    int barHeight() const;
    void reserve();
    std::optional<QStringList> besideOneAnother(int width) const;

    Lifetime m_lifetime;
    CallId m_selected;
    int m_category = 7;
    bool m_library = false;
};

} // namespace callreel
