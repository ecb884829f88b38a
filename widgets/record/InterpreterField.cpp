// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/InterpreterField.h"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

#include "widgets/record/InterpreterDelegate.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

InterpreterField::InterpreterField(InterpreterList& list, QWidget* parent) : QComboBox(parent), m_list(list) {
    setItemDelegate(new InterpreterDelegate(this));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    setMaxVisibleItems(12);
    connect(&m_list, &InterpreterList::changed, this, &InterpreterField::fill);
    connect(this, &QComboBox::activated, this, &InterpreterField::onActivated);
    fill();
}

const InterpreterList::Entry* InterpreterField::entryAt(int row) const {
    return row >= 0 && row < m_list.entries().size() ? &m_list.entries().at(row) : nullptr;
}

void InterpreterField::setInterpreter(const QString& path) {
    m_path = path;
    m_list.add(path); // tells changed() when it is new
    m_list.prefer(path.isEmpty() ? m_list.defaultPath() : path);
    fill();
}

void InterpreterField::fill() {
    // In place, so that an open list stays open and keeps its cursor.
    auto* rows = qobject_cast<QStandardItemModel*>(model());
    const int wanted = firstActionRow() + 2;
    while (rows->rowCount() < wanted)
        rows->appendRow(new QStandardItem);
    if (rows->rowCount() > wanted)
        rows->removeRows(wanted, rows->rowCount() - wanted);
    for (int row = 0; row < firstActionRow(); ++row) {
        const InterpreterList::Entry& entry = m_list.entries().at(row);
        rows->item(row)->setText(InterpreterDelegate::sentence(entry));
        rows->item(row)->setToolTip(entry.path + QLatin1Char('\n') + InterpreterDelegate::remark(entry));
    }
    rows->item(firstActionRow())->setText(tr("Browse…"));
    rows->item(firstActionRow() + 1)->setText(tr("Look again"));
    const QString shown = m_path.isEmpty() ? m_list.defaultPath() : m_path;
    m_list.prefer(shown);
    int current = -1;
    for (int row = 0; row < firstActionRow(); ++row)
        if (m_list.entries().at(row).path == shown)
            current = row;
    const QSignalBlocker blocker(this);
    setCurrentIndex(current);
    setToolTip(current >= 0 ? rows->item(current)->toolTip() : QString());
    update();
}

void InterpreterField::onActivated(int row) {
    if (const InterpreterList::Entry* entry = entryAt(row)) {
        m_path = entry->path;
        fill();
        Q_EMIT changed();
        return;
    }
    const bool browse = row == firstActionRow();
    fill(); // the choice stays what it was
    if (browse)
        Q_EMIT browseRequested();
    else
        m_list.lookAgain();
}

void InterpreterField::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect rect = style()
                           ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
                           .adjusted(metrics::spacing(1), 0, -metrics::spacing(1), 0);
    if (const InterpreterList::Entry* entry = entryAt(currentIndex())) {
        InterpreterDelegate::paintEntry(&painter, rect, *entry, layoutDirection(), false, isEnabled());
    } else {
        painter.setPen(theme().color(Token::Text3));
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, tr("No Python was found"));
    }
}

void InterpreterField::wheelEvent(QWheelEvent* event) {
    event->ignore(); // the dialog scrolls; a wheel must not change what runs
}

} // namespace callreel
