// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace callreel {

class Page;

/// Help for the page in front, with the way to all shortcuts.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    HelpDialog(const Page& page, QWidget* parent);
    /// Shows one without blocking.
    static void open(QWidget* parent, const Page* page);
    using QDialog::open;
};

} // namespace callreel
