// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>

namespace callreel {

/// Rows of one height, any number of them: positions are 64-bit pixels, mapped to the 32-bit scroll bar, so that 100 M
/// rows scroll as ten do. What stays in sight when one scrolls is moved and not painted again.
class RowViewport : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit RowViewport(QWidget* parent = nullptr);

    virtual qint64 rowCount() const = 0;

    qint64 scrollPosition() const { return m_scroll; }
    void scrollTo(qint64 pixels);
    /// Scrolls no further than it has to; `centred`: what is far away comes to the middle.
    void ensureVisible(qint64 row, bool centred = false);

    qint64 firstRowInSight() const;
    int rowsInSight() const;                    ///< those in part, too
    qint64 rowAt(const QPoint& position) const; ///< -1 beside the rows
    /// From edge to edge of the viewport, wider when the content is; may be out of sight.
    QRect rowRect(qint64 row) const;

protected:
    /// Rows came or went, or the viewport has another size.
    void updateBars();
    void updateRow(qint64 row);
    qint64 pageRows() const;
    /// Width of the rows; the viewport's where that is more.
    virtual int contentWidth() const { return 0; }
    /// The content stands elsewhere now, with other rows below the pointer.
    virtual void scrolled() {}

    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void onAction(int action);
    qint64 range() const;
    qint64 unitsOfBar() const;
    void moveTo(qint64 pixels);

    qint64 m_scroll = 0;
    bool m_syncing = false; ///< the bar follows the position, not the other way round
};

} // namespace callreel
