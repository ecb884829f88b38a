// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace callreel {

/// What this is, its version and licences.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
    /// Shows one without blocking.
    static void open(QWidget* parent);
    using QDialog::open;
};

} // namespace callreel
