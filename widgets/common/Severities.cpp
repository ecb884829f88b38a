// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/Severities.h"

#include <QCoreApplication>

namespace callreel {

SeverityTokens severityTokens(MessageSeverity severity) {
    switch (severity) {
    case MessageSeverity::Error:
        return {Token::Err,
                Token::ErrBg,
                Token::ErrLine,
                QStringLiteral("octagon-x"),
                QCoreApplication::translate("Severity", "Error"),
                ButtonLook::Err};
    case MessageSeverity::Warning:
        return {Token::Warn,
                Token::WarnBg,
                Token::WarnLine,
                QStringLiteral("triangle-alert"),
                QCoreApplication::translate("Severity", "Warning"),
                ButtonLook::Warn};
    case MessageSeverity::Info:
        break;
    }
    return {Token::Info,
            Token::InfoBg,
            Token::InfoLine,
            QStringLiteral("info"),
            QCoreApplication::translate("Severity", "Information"),
            ButtonLook::Info};
}

} // namespace callreel
