// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace callreel {

/// Every action and key with what it does; searched as one types.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget* parent = nullptr);
    /// Shows one without blocking.
    static void open(QWidget* parent);
    using QDialog::open;
};

} // namespace callreel
