// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace callreel {

struct PaneHelp;

/// F1: what the pane that has the focus shows, what one can do there, and its keys.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    HelpDialog(const PaneHelp& help, QWidget* parent);
    /// Shows one for the pane around `focus`, without blocking; what has no help of its own is explained by the
    /// window's.
    static void open(QWidget* parent, const QWidget* focus);
    using QDialog::open;
};

} // namespace callreel
