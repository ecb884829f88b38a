// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/ButtonRow.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"

namespace callreel {

ButtonRow::ButtonRow(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(metrics::spacing(3), metrics::spacing(2), metrics::spacing(3), metrics::spacing(2));
    m_row->setSpacing(metrics::spacing(2));
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    m_row->addStretch(1);
}

QPushButton* ButtonRow::add(const QString& words, const QString& picture, const QString& tip) {
    auto* made = new QPushButton(icon(picture), words, this);
    made->setAccessibleName(words);
    made->setToolTip(tip);
    setButtonLook(made, ButtonLook::Plain, true);
    m_row->insertWidget(m_row->count() - 1, made);
    m_entries.append({made, words, tip});
    updateGeometry();
    return made;
}

int ButtonRow::widthWithWords() const {
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right() + m_row->spacing() * std::max<int>(0, int(m_entries.size()) - 1);
    for (const Entry& entry : m_entries) {
        const QString shown = entry.button->text();
        entry.button->setText(entry.words);
        width += entry.button->sizeHint().width();
        entry.button->setText(shown);
    }
    return width;
}

QSize ButtonRow::sizeHint() const {
    return {widthWithWords(), m_row->sizeHint().height()};
}

QSize ButtonRow::minimumSizeHint() const {
    const QMargins margins = m_row->contentsMargins();
    const int count = static_cast<int>(m_entries.size());
    return {margins.left() + margins.right() + count * (metrics::smallControlHeight() + m_row->spacing()),
            m_row->sizeHint().height()};
}

void ButtonRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ButtonRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void ButtonRow::fit() {
    const bool words = widthWithWords() <= width();
    for (const Entry& entry : m_entries) {
        entry.button->setText(words ? entry.words : QString());
        entry.button->setToolTip(words || !entry.tip.isEmpty() ? entry.tip : entry.words);
    }
}

} // namespace callreel
