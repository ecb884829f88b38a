// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace callreel {

class TraceState;

/// One line of output: when, which stream, the text, who wrote it.
class OutputDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    OutputDelegate(const TraceState* state, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const TraceState* m_state;
};

} // namespace callreel
