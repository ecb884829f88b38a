// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PolicyOptions.h"

#include "model/exit/PolicyWords.h"

namespace callreel::cli {

void PolicyOptions::addTo(CLI::App& command) {
    for (const PolicyField& field : policyFields()) {
        Entry& entry = m_entries.emplace_back(Entry{&field, {}, false, nullptr});
        const std::string name = field.option;
        if (field.isBoolean()) {
            entry.option = command.add_flag("--" + name + ",!--no-" + name, entry.flag, field.help);
            entry.option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        } else {
            entry.option = command.add_option("--" + name, entry.text, field.help)->type_name(field.values);
        }
    }
}

CLI::Option* PolicyOptions::option(std::string_view key) const {
    for (const Entry& entry : m_entries)
        if (key == entry.field->key)
            return entry.option;
    return nullptr;
}

Result<PolicyLayer> PolicyOptions::layer() const {
    PolicyLayer layer;
    for (const Entry& entry : m_entries) {
        if (entry.option->count() == 0)
            continue;
        const std::string text = entry.field->isBoolean() ? booleanName(entry.flag) : entry.text;
        if (auto set = setPolicyOption(*entry.field, layer, text); !set)
            return std::unexpected(set.error());
    }
    return layer;
}

} // namespace callreel::cli
