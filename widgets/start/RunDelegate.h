// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace callreel {

/// Widths of the columns of the list of runs; the head and the rows share them.
struct RunColumns {
    /// For a row of this width, in the fonts in force. Each is [left, right).
    static RunColumns forWidth(int width);

    struct Span {
        int left = 0;
        int right = 0;
    };
    Span outcome;
    Span program;
    Span recorded;
    Span ran;
    Span calls;
    Span size;
};

/// Paints a row of the list of recent runs.
class RunDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where "Undo" stands in a row of a run that was moved to the trash.
    static QRect undoRect(const QRect& row);

private:
    static void paintRun(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintTrashed(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace callreel
