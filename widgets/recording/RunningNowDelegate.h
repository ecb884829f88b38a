// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace callreel {

/// Paints the rows of RunningNowModel: a thread's head on the header's colour, a call with its guides, arguments, the
/// time it has been open and a bar that fades out because its end is not known.
class RunningNowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHead(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCall(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace callreel
