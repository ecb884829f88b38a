// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/PaneTabs.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// The head's background and the line below it.
class PaneHead : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme().color(Token::Header));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::Line));
    }
};

} // namespace

PaneTab::PaneTab(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void PaneTab::setBadge(const QString& badge) {
    m_badge = badge;
    setAccessibleDescription(badge);
    updateGeometry();
    update();
}

QSize PaneTab::sizeHint() const {
    int width = QFontMetrics(metrics::strongFont()).horizontalAdvance(text()) + 2 * metrics::spacing(2);
    if (!m_badge.isEmpty())
        width += QFontMetrics(metrics::smallFont()).horizontalAdvance(m_badge) + metrics::spacing(4) + 2;
    return {width, metrics::paneHeadHeight()};
}

void PaneTab::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = metrics::spacing(2);
    painter.setFont(isChecked() ? metrics::strongFont() : metrics::textFont());
    painter.setPen(theme().color(isChecked() || underMouse() ? Token::Text : Token::Text2));
    painter.drawText(rect().adjusted(side, 0, 0, -1), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (!m_badge.isEmpty()) {
        const int textWidth = QFontMetrics(painter.font()).horizontalAdvance(text());
        painter.setFont(metrics::smallFont());
        const QFontMetrics font(painter.font());
        const QRectF badge(side + textWidth + metrics::spacing(1) + 2, (height() - font.height()) / 2.0,
                           font.horizontalAdvance(m_badge) + metrics::spacing(3), font.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Token::Sunken));
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setPen(theme().color(Token::Text2));
        painter.drawText(badge, Qt::AlignCenter, m_badge);
    }
    if (isChecked())
        painter.fillRect(QRect(side - 2, height() - 2, width() - 2 * side + 4, 2), theme().color(Token::Accent));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().color(Token::Focus), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.75, 3.75, -1.75, -4.75), 4, 4);
    }
}

PaneTabs::PaneTabs(QWidget* parent)
    : QWidget(parent), m_head(new QHBoxLayout), m_tools(new QHBoxLayout), m_group(new QButtonGroup(this)),
      m_stack(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new PaneHead(this);
    head->setFixedHeight(metrics::paneHeadHeight());
    m_head->setContentsMargins(metrics::spacing(1), 0, metrics::spacing(2), 0);
    m_head->setSpacing(metrics::spacing(1));
    m_head->addStretch(1);
    m_tools->setSpacing(metrics::spacing(1));
    m_head->addLayout(m_tools);
    head->setLayout(m_head);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    m_group->setExclusive(true);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, head,
            [head] { head->setFixedHeight(metrics::paneHeadHeight()); });
}

PaneTab* PaneTabs::addPane(const QString& name, QWidget* pane, QWidget* tools) {
    auto* tab = new PaneTab(name, this);
    m_group->addButton(tab);
    m_head->insertWidget(m_head->count() - 2, tab);
    m_stack->addWidget(pane);
    if (tools) {
        m_tools->addWidget(tools);
        tools->setVisible(m_stack->count() == 1);
    }
    connect(tab, &PaneTab::toggled, this, [this, pane, tools](bool on) {
        if (tools)
            tools->setVisible(on);
        if (on) {
            m_stack->setCurrentWidget(pane);
            Q_EMIT currentChanged(pane);
        }
    });
    if (m_stack->count() == 1)
        tab->setChecked(true);
    return tab;
}

void PaneTabs::showPane(QWidget* pane) {
    const int index = m_stack->indexOf(pane);
    const auto tabs = m_group->buttons();
    if (index >= 0 && index < tabs.size())
        tabs.at(index)->setChecked(true);
}

QWidget* PaneTabs::currentPane() const {
    return m_stack->currentWidget();
}

} // namespace callreel
