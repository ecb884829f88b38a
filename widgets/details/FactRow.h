// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

namespace callreel {

/// Two to four facts side by side in one frame, each a caption above a value.
class FactRow : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString caption;
        QString value;
        QString exact; ///< for the tooltip
    };

    explicit FactRow(QWidget* parent = nullptr);
    void setFacts(const QList<Fact>& facts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF cell(qsizetype fact) const;

    QList<Fact> m_facts;
};

} // namespace callreel
