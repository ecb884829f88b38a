// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callreel {

/// Whether a name looks like that of a secret (contract, "Names that are redacted by default"): it contains, as words
/// in any case, password, passwd, pwd, secret, token, api key, access key, private key, credential, authorization,
/// cookie or session id. Words are told apart by _, -, ., spaces and by case: DB_PASSWORD, dbPassword, APIKey; a plural
/// counts too.
bool looksSecret(std::string_view name);

/// What stands in place of a redacted value.
inline constexpr std::string_view redactedText = "<redacted>";

/// This process's environment in its order, the values of secret-looking names replaced. `without` is left out: it is
/// ours.
std::vector<std::pair<std::string, std::string>> redactedEnvironment(std::string_view without);

} // namespace callreel
