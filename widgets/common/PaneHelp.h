// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

class QWidget;

namespace callreel {

/// What F1 says of a pane.
struct PaneHelp {
    QString title;
    QString text;       ///< what it shows and what one can do there, in a few sentences
    QByteArray section; ///< of the key map; see app/desktop/ActionTable.h
};

/// The pane, and what is in it, is explained by this.
void setPaneHelp(QWidget* pane, const PaneHelp& help);
/// Of the innermost pane around a widget that has some; nothing when there is none.
std::optional<PaneHelp> paneHelpOf(const QWidget* widget);

} // namespace callreel

Q_DECLARE_METATYPE(callreel::PaneHelp)
