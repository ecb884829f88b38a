// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/SegmentedControl.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        updateFocusProxy();
        Q_EMIT chosen(id);
    });
    connect(m_group, &QButtonGroup::idToggled, this, [this] { updateFocusProxy(); });
}

QToolButton* SegmentedControl::addSegment(int id, const QString& text, const QString& iconName) {
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(iconName.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    setButtonLook(button, ButtonLook::Segment);
    button->setAutoRaise(true);
    m_group->addButton(button, id);
    layout()->addWidget(button);
    button->installEventFilter(this);
    if (m_group->buttons().size() == 1)
        button->setChecked(true);
    updateFocusProxy();
    return button;
}

int SegmentedControl::currentId() const {
    return m_group->checkedId();
}

void SegmentedControl::setCurrentId(int id) {
    if (QAbstractButton* button = m_group->button(id))
        button->setChecked(true);
}

void SegmentedControl::setSegmentText(int id, const QString& text) {
    if (QAbstractButton* button = m_group->button(id)) {
        button->setText(text);
        button->setAccessibleName(text);
    }
}

void SegmentedControl::setSegmentToolTip(int id, const QString& text) {
    if (QAbstractButton* button = m_group->button(id))
        button->setToolTip(text);
}

void SegmentedControl::updateFocusProxy() {
    for (QAbstractButton* button : m_group->buttons()) {
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
        if (button->isChecked())
            setFocusProxy(button);
    }
}

bool SegmentedControl::eventFilter(QObject* watched, QEvent* event) {
    // The arrows are ours: QAbstractButton would only move the focus.
    if (event->type() == QEvent::KeyPress && moveChoice(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool SegmentedControl::moveChoice(int key) {
    int step = 0;
    if (key == Qt::Key_Right || key == Qt::Key_Down)
        step = 1;
    else if (key == Qt::Key_Left || key == Qt::Key_Up)
        step = -1;
    if (!step)
        return false;
    if (isRightToLeft() && (key == Qt::Key_Right || key == Qt::Key_Left))
        step = -step;
    const QList<QAbstractButton*> buttons = m_group->buttons();
    const qsizetype next = buttons.indexOf(m_group->checkedButton()) + step;
    if (next >= 0 && next < buttons.size()) {
        buttons[next]->setChecked(true);
        buttons[next]->setFocus(Qt::TabFocusReason);
        Q_EMIT chosen(m_group->id(buttons[next]));
    }
    return true;
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(isEnabled() ? Token::LineStrong : Token::Line), theme().lineWidth()));
    painter.setBrush(theme().color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius,
                            metrics::controlRadius);
}

void SegmentedControl::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        update();
}

} // namespace callreel
