// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "model/exit/RecorderPolicy.h"

namespace callreel {

/// Where a field is in the policy and in a layer.
template <typename T>
struct PolicyMember {
    PolicyValue<T> RecorderPolicy::*effective;
    std::optional<T> PolicyLayer::*said;
};

/// One row of the table of policy fields: its names in every place where it can be set, and what it takes. The one
/// place that a new field is added to.
struct PolicyField {
    const char* key;      ///< in JSON, in the trace's metadata, in Python
    const char* option;   ///< of the command line, without the dashes
    const char* variable; ///< of the environment
    const char* setting;  ///< key in the settings
    const char* values;   ///< for a usage line: "abort|disable"; empty for a boolean
    const char* accepted; ///< for an error: "abort or disable"
    const char* help;     ///< one line
    std::variant<PolicyMember<bool>, PolicyMember<OnRecorderError>, PolicyMember<LogLevel>, PolicyMember<IoCapture>,
                 PolicyMember<std::string>>
        member;

    bool isBoolean() const { return member.index() == 0; }
};

/// All fields, in the order of their keys.
std::span<const PolicyField> policyFields();
const PolicyField* findPolicyField(std::string_view key);
const PolicyField* findPolicyFieldOfSetting(std::string_view setting);

/// A field of a policy, its value as text: "true", "abort", a path.
PolicyValue<std::string> policyValue(const PolicyField& field, const RecorderPolicy& policy);

/// Sets the field of a layer from its text; false, and nothing is set, when the field cannot have this value.
bool setPolicyValue(const PolicyField& field, PolicyLayer& layer, const std::string& text);

/// The same for an option of a command line: a usage error ("bad-option", exit code 2) that names it and what it takes.
Result<void> setPolicyOption(const PolicyField& field, PolicyLayer& layer, const std::string& text);

} // namespace callreel
