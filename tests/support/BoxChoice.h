// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QTest>

namespace callreel::test {

/// Opens the box with the mouse and clicks on the entry. False when it was not taken.
inline bool chooseByMouse(QComboBox* box, const QString& text) {
    QTest::mouseClick(box, Qt::LeftButton);
    QAbstractItemView* view = box->view();
    if (!QTest::qWaitFor([view] { return view->isVisible(); }))
        return false;
    const int row = box->findText(text);
    if (row < 0)
        return false;
    const QModelIndex index = box->model()->index(row, box->modelColumn());
    // Just opened, a list takes a release of the button as the end of the click that has opened it.
    return QTest::qWaitFor([&] {
        if (view->isVisible()) {
            view->scrollTo(index);
            QTest::mouseMove(view->viewport(), view->visualRect(index).center());
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        }
        return !view->isVisible() && box->currentText() == text;
    });
}

} // namespace callreel::test
