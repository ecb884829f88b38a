// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

#include <string_view>

namespace callreel::recorder {

/// Whether a name, taken as words, says that what it names is a secret: password, passwd, pwd, secret, token, api key,
/// access key, private key, credential, authorization, cookie, session id; also in the plural. Words end at anything
/// that is no letter and at a change from small to capital letters. The contract has the list.
bool looksSecret(std::string_view name);

/// The same of a str, remembered per object: names of attributes and keys come again and again.
bool looksSecret(PyObject* name);

} // namespace callreel::recorder
