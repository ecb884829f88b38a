// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace callreel {

/// One tab in a pane's head: its word, a count if there is one, and a line in the accent colour under the chosen one.
class PaneTab : public QAbstractButton {
    Q_OBJECT
public:
    explicit PaneTab(const QString& text, QWidget* parent = nullptr);

    /// A number beside the word; empty takes it away.
    void setBadge(const QString& badge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_badge;
};

/// Panes that share one place, with their names in a head of 32 px. The head's right end belongs to the pane in sight.
class PaneTabs : public QWidget {
    Q_OBJECT
public:
    explicit PaneTabs(QWidget* parent = nullptr);

    /// `tools`, if any, stand at the right of the head while the pane is in sight.
    PaneTab* addPane(const QString& name, QWidget* pane, QWidget* tools = nullptr);
    void showPane(QWidget* pane);
    QWidget* currentPane() const;

Q_SIGNALS:
    void currentChanged(QWidget* pane);

private:
    QHBoxLayout* m_head;
    QHBoxLayout* m_tools;
    QButtonGroup* m_group;
    QStackedWidget* m_stack;
};

} // namespace callreel
