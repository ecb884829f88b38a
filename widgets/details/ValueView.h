// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace callreel {

class ValueModel;

/// The values of a call as a tree, coloured as everywhere; Ctrl+C copies a value.
class ValueView : public QTreeView {
    Q_OBJECT
public:
    explicit ValueView(ValueModel* model, QWidget* parent = nullptr);

    void copyCurrent();

Q_SIGNALS:
    void copied();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void reset() override;

private:
    void openSections();

    ValueModel* m_model;
};

} // namespace callreel
