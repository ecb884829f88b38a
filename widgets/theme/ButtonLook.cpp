// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Style.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QToolButton>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/StyleParts.h"
#include "widgets/theme/Theme.h"

namespace callreel {

void setButtonLook(QAbstractButton* button, ButtonLook look, bool small) {
    button->setProperty(lookProperty, static_cast<int>(look));
    button->setProperty(smallProperty, small);
    setTextToken(button, textOf(look));
    QFont font = small || look == ButtonLook::Link ? metrics::smallFont() : metrics::textFont();
    if (look != ButtonLook::Link && look != ButtonLook::Segment)
        font.setWeight(look == ButtonLook::Primary ? QFont::DemiBold : QFont::Medium);
    button->setFont(font);
    if (auto* tool = qobject_cast<QToolButton*>(button))
        tool->setAutoRaise(look == ButtonLook::Quiet || look == ButtonLook::Link);
    if (auto* push = qobject_cast<QPushButton*>(button))
        push->setAutoDefault(false);
    if (look == ButtonLook::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

void setFieldWrong(QWidget* field, bool wrong) {
    if (field->property(wrongProperty).toBool() == wrong)
        return;
    field->setProperty(wrongProperty, wrong);
    field->update();
}

} // namespace callreel
