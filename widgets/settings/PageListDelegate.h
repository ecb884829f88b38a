// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace callreel {

/// A row of the list of pages: icon, name, and how many settings of it match a search.
class PageListDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole + 1, PageRole, CountRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace callreel
