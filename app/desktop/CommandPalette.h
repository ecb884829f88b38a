// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace callreel {

class Actions;
class Page;

/// Ctrl+K: calls of the trace in front by name, and every command of the window. ">" shows commands only.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(Actions* actions, Page* page, QWidget* parent);
    /// Shows one without blocking.
    static void open(Actions* actions, Page* page, QWidget* parent);
    using QDialog::open;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& text);
    void run();

    Actions* m_actions;
    Page* m_page;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace callreel
