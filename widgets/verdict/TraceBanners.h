// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "model/settings/EffectiveSettings.h"
#include "model/trace/Trace.h"
#include "widgets/common/Message.h"

namespace callreel {

class MessageBar;
class Settings;

/// What a trace has to say first: the banners of its verdict, gravest first, and the answer in place when the script's
/// status is to be returned from now on.
class TraceBanners : public QObject {
    Q_OBJECT
public:
    TraceBanners(MessageBar* bar, Settings* settings, QObject* parent = nullptr);
    /// The process's own by default; tests hand in theirs.
    void setEnvironment(Environment environment) { m_environment = std::move(environment); }

    /// Those that were closed for this trace before stay away.
    void show(const Trace& trace);
    /// The banners of a verdict, in any order; MessageBar shows the gravest.
    static QList<Message> messages(const Trace& trace);
    /// Sets the setting, and says what is in effect now, and who says so.
    void returnScriptStatus();

Q_SIGNALS:
    void endingCallRequested();
    void lossRequested();
    void openCallsRequested();
    void balanceRequested();
    void recorderDetailsRequested();
    void settingsRequested();
    /// No banner is in sight any more.
    void emptied();

private:
    void act(const QString& message, const QString& action);
    void undo();
    void remember(const QString& message);
    QStringList closedMessages() const;

    MessageBar* m_bar;
    Settings* m_settings;
    Environment m_environment;
    std::optional<bool> m_before;
    QList<Message> m_replaced;
    QString m_run;
    QString m_details;
};

} // namespace callreel
