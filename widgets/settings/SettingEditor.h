// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariant>
#include <QWidget>

#include "model/settings/Setting.h"

namespace callreel {

/// The control for one setting's value: switch, list, number or path. It shows what it is told and tells what the user
/// chose.
class SettingEditor : public QWidget {
    Q_OBJECT
public:
    /// The control that fits the setting's type.
    static SettingEditor* make(const Setting& setting, QWidget* parent);

    /// Shows the value without telling edited().
    virtual void setValue(const QVariant& value) = 0;
    /// The control that takes the focus and that the label is a buddy of.
    virtual QWidget* control() const = 0;

Q_SIGNALS:
    void edited(const QVariant& value);

protected:
    using QWidget::QWidget;
};

} // namespace callreel
