// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/RunsView.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include "widgets/start/RunDelegate.h"
#include "widgets/start/RunsModel.h"
#include "widgets/theme/Theme.h"

namespace callreel {

RunsView::RunsView(RunsModel* model, QWidget* parent) : QListView(parent), m_model(model) {
    setModel(model);
    setItemDelegate(new RunDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Recent runs"));
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

const RunEntry* RunsView::currentEntry() const {
    return m_model->kind(currentIndex()) == RunsModel::Kind::Run ? m_model->entry(currentIndex()) : nullptr;
}

const RunEntry* RunsView::currentLive() const {
    return m_model->kind(currentIndex()) == RunsModel::Kind::Live ? m_model->entry(currentIndex()) : nullptr;
}

void RunsView::activate(const QModelIndex& index) {
    const RunEntry* entry = m_model->entry(index);
    if (!entry)
        return;
    if (m_model->kind(index) == RunsModel::Kind::Trashed)
        Q_EMIT undoRequested(*entry);
    else if (entry->running)
        Q_EMIT showRequested(*entry);
    else
        Q_EMIT openRequested(*entry);
}

void RunsView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (const RunEntry* entry = currentEntry())
            Q_EMIT againRequested(*entry);
    } else if (enter) {
        activate(currentIndex());
    } else if (event->key() == Qt::Key_Delete) {
        if (const RunEntry* entry = currentEntry())
            Q_EMIT trashRequested(*entry);
    } else {
        QListView::keyPressEvent(event);
    }
}

void RunsView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_model->kind(index) == RunsModel::Kind::Trashed &&
        RunDelegate::undoRect(visualRect(index)).contains(event->position().toPoint()))
        activate(index);
}

void RunsView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        activate(indexAt(event->position().toPoint()));
}

void RunsView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (m_model->kind(index) != RunsModel::Kind::Run && m_model->kind(index) != RunsModel::Kind::Live)
        return;
    setCurrentIndex(index);
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    Q_EMIT menuRequested(*m_model->entry(index), place);
}

void RunsView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    // The list is entered at its first run: a cursor that is nowhere cannot be seen.
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->entry(m_model->index(row))) {
                setCurrentIndex(m_model->index(row));
                break;
            }
        }
    }
    viewport()->update();
}

} // namespace callreel
