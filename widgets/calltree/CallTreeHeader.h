// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace callreel {

/// The call tree's columns, in this order.
enum class CallColumn { Function, Values, Causes, Start, Duration };
inline constexpr int callColumnCount = 5;

/// The head of the call tree: names and widths of the columns. Function and values share what the others leave, so that
/// the columns always fill the pane; below their least widths the pane scrolls sideways.
class CallTreeHeader : public QHeaderView {
    Q_OBJECT
public:
    /// `unit` is that of the start column.
    CallTreeHeader(const QString& unit, QWidget* parent);

    /// Makes the columns fill this width.
    void fit(int width);
    void resetWidths();
    int columnLeft(CallColumn column) const { return sectionPosition(static_cast<int>(column)); }
    int columnWidth(CallColumn column) const { return sectionSize(static_cast<int>(column)); }
    QString title(CallColumn column) const;

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    int m_width = 0;
    bool m_fitting = false;
};

} // namespace callreel
