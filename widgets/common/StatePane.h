// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

#include <optional>

#include "model/exit/Diagnostic.h"
#include "widgets/common/Message.h"
#include "widgets/theme/Token.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace callreel {

/// What a pane says instead of its content: why it is empty and the next step, how far loading is, or what is broken.
struct PaneState {
    QString icon;              ///< Lucide name; none while loading
    Token tone = Token::Text2; ///< of the icon: Warn when something is missing by choice, Err when something is broken
    QString title;
    QString text;
    QList<MessageAction> actions;
    bool loading = false;
    std::optional<double> progress{}; ///< 0 to 1 where it is known
    bool cancellable = false;

    /// Something is broken: what, and what to do about it.
    static PaneState broken(const Diagnostic& error);
    /// A file is being opened in a tab of its own: that can be cancelled.
    static PaneState opening(const QString& title, const QString& path);
    /// It could not be: try again, or close the tab ("again", "close").
    static PaneState notOpened(const Diagnostic& error);
};

/// Shared by all panes, beside the content in a QStackedLayout. A loading state appears after 300 ms, not before.
class StatePane : public QWidget {
    Q_OBJECT
public:
    explicit StatePane(QWidget* parent = nullptr);

    void setState(const PaneState& state);
    const PaneState& state() const { return m_state; }
    /// Only the numbers of a loading state.
    void setProgress(std::optional<double> progress, const QString& text);

Q_SIGNALS:
    void actionTriggered(const QString& actionId);
    void cancelled();

private:
    void build();

    PaneState m_state;
    QWidget* m_body;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_share;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QWidget* m_actions;
    QHBoxLayout* m_actionRow;
    QTimer* m_delay;
};

} // namespace callreel
