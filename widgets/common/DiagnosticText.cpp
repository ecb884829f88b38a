// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/DiagnosticText.h"

#include <QCoreApplication>

namespace callreel {

namespace {

QString filled(const std::string& pattern, const std::vector<std::string>& arguments) {
    if (pattern.empty())
        return {};
    const QString translated = QCoreApplication::translate("Diagnostic", pattern.c_str());
    return QString::fromStdString(fillTemplate(translated.toStdString(), arguments));
}

} // namespace

QString diagnosticText(const Diagnostic& diagnostic) {
    return filled(diagnostic.message, diagnostic.arguments);
}

QString diagnosticHelp(const Diagnostic& diagnostic) {
    return filled(diagnostic.help, diagnostic.arguments);
}

} // namespace callreel
