// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace callreel {

/// All shortcuts by menu and place, with a filter.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget* parent = nullptr);
    /// Shows one without blocking.
    static void open(QWidget* parent);
    using QDialog::open;

private:
    void fill();
    void filter(const QString& text);

    QLineEdit* m_filter;
    QTreeWidget* m_list;
};

} // namespace callreel
