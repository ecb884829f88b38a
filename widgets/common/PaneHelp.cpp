// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/PaneHelp.h"

#include <QVariant>
#include <QWidget>

namespace callreel {

namespace {

constexpr const char* paneHelpProperty = "callreel.help";

} // namespace

void setPaneHelp(QWidget* pane, const PaneHelp& help) {
    pane->setProperty(paneHelpProperty, QVariant::fromValue(help));
}

std::optional<PaneHelp> paneHelpOf(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget()) {
        const QVariant help = widget->property(paneHelpProperty);
        if (help.isValid())
            return help.value<PaneHelp>();
    }
    return std::nullopt;
}

} // namespace callreel
