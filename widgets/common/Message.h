// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace callreel {

/// In order of gravity.
enum class MessageSeverity { Info, Warning, Error };

struct MessageAction {
    QString id;     ///< handed back when pressed
    QString text;   ///< a verb with its object: "Show the call that ended it"
    QString icon{}; ///< Lucide name; may be empty
};

/// What a banner says: what happened, what is still true, what to do, in that order.
struct Message {
    QString id; ///< stable: closing is remembered by it, and a newer message of the same id replaces the older
    MessageSeverity severity = MessageSeverity::Info;
    QString title;  ///< what happened, a whole sentence
    QString text;   ///< what is still true; may be empty
    QString detail; ///< a second, smaller line; may be empty
    QList<MessageAction> actions;
    QString icon{};  ///< Lucide name; empty: the severity's
    int gravity = 0; ///< among messages of one severity, the higher is shown first
    bool closable = true;
};

} // namespace callreel
