// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/trace/Trace.h"

class QAbstractButton;
class QLabel;

namespace callreel {

class ElidedLabel;
class ModuleCategories;

/// Which call: its module's chip, its name, what kind of function it is and where it stands; below that how it was
/// entered and left, in words, and on which thread and level.
class CallHeadline : public QWidget {
    Q_OBJECT
public:
    explicit CallHeadline(QWidget* parent = nullptr);

    void setCall(const Trace& trace, const ModuleCategories& categories, const Call& call, const QString& exception);

Q_SIGNALS:
    void locationClicked();

private:
    QLabel* m_chip;
    ElidedLabel* m_name;
    QLabel* m_flavour;
    QAbstractButton* m_location;
    QLabel* m_enterIcon;
    QLabel* m_enter;
    QLabel* m_arrow;
    QLabel* m_exitIcon;
    ElidedLabel* m_exit;
    ElidedLabel* m_place;
};

} // namespace callreel
