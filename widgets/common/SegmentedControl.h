// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace callreel {

/// A choice of two to four in one row, "By execution | By lifetime". One Tab stop; arrows move the choice.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Adds a choice at the end; `id` is given back by currentId(). The first one added is chosen.
    QToolButton* addSegment(int id, const QString& text, const QString& iconName = {});
    int currentId() const;
    void setCurrentId(int id);
    void setSegmentText(int id, const QString& text);
    void setSegmentToolTip(int id, const QString& text);

Q_SIGNALS:
    /// The user chose (not setCurrentId).
    void chosen(int id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateFocusProxy();
    bool moveChoice(int key);

    QButtonGroup* m_group;
};

} // namespace callreel
