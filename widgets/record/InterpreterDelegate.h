// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

#include "model/recording/InterpreterList.h"

namespace callreel {

/// Paints an interpreter: fit or not, version, where it was found, its path, and the reason at the right when it cannot
/// be used.
class InterpreterDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The same row for the closed combo box.
    static void paintEntry(QPainter* painter, const QRect& rect, const InterpreterList::Entry& entry,
                           Qt::LayoutDirection direction, bool withReason, bool enabled);
    /// "Python 3.12.1, project environment, /path": what a screen reader says.
    static QString sentence(const InterpreterList::Entry& entry);
    static QString originText(const InterpreterList::Entry& entry);
    /// Why it cannot be used, or what is to be known about it; empty when there is nothing.
    static QString remark(const InterpreterList::Entry& entry);
    static QString title(const InterpreterList::Entry& entry);
};

} // namespace callreel
