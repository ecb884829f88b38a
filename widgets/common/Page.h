// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>
#include <QWidget>

namespace callreel {

/// A tab of the main window: the start page, a trace, a recording, the settings. The window asks it what it is called
/// and which of the window's actions it can do now, and passes those on; it asks the window for what is not its own.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Of the tab: "orders.py · 12:41".
    virtual QString title() const = 0;
    /// Lucide name of the tab's icon.
    virtual QString iconName() const = 0;
    /// Of the tab; the file's path, for example.
    virtual QString tabToolTip() const { return {}; }
    /// The file that the page shows; empty when it shows none. The window opens no file twice.
    virtual QString filePath() const { return {}; }
    /// A recording runs here: closing asks.
    virtual bool isBusy() const { return false; }

    /// Left and right part of the status bar.
    virtual QString status() const { return {}; }
    virtual QString statusDetail() const { return {}; }
    /// The page has a status line of its own, so that the window shows none.
    virtual bool hasStatusLine() const { return false; }

    /// Actions of the window's menus by id (app/desktop/ActionTable): whether the page can do it now, and doing it. A
    /// checkable one tells its state.
    virtual bool canPerform(const QString& action) const {
        Q_UNUSED(action)
        return false;
    }
    virtual void perform(const QString& action) { Q_UNUSED(action) }
    virtual bool isChecked(const QString& action) const {
        Q_UNUSED(action)
        return false;
    }

    /// Places of splitters and panes, kept by the window per kind of page.
    virtual QString layoutKind() const { return {}; }
    virtual QByteArray saveLayout() const { return {}; }
    virtual void restoreLayout(const QByteArray& layout) { Q_UNUSED(layout) }
    virtual void resetLayout() {}

    /// For Ctrl+K: whether the page can look for words in its content, and doing it (calls by name, in a trace).
    virtual bool canSearch() const { return false; }
    virtual void search(const QString& words) { Q_UNUSED(words) }

    /// Takes the focus to where work goes on (called when the tab comes to the front).
    virtual void focusContent() { setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    void titleChanged();
    void statusChanged();
    /// What canPerform() and isChecked() say is other than before.
    void actionsChanged();
    /// Asks the window for what is not the page's own: "open-trace" (path), "record" (callreel::RecordOptions),
    /// "record-dialog" (callreel::RecordOptions or nothing), "open-settings" (key), "seal-log" (folder), "close".
    void requested(const QString& what, const QVariant& argument);
};

} // namespace callreel
