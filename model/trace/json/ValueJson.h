// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/trace/json/JsonWriter.h"
#include "model/trace/values/Value.h"

namespace callreel {

/// Writes a value as the contract's V: {"type", "text"} and, where they apply, "items", "entries", "attributes",
/// "length", "cut". What the interpreter did not tell is null.
void writeJson(JsonWriter& json, const Value& value);

/// Writes [{"name", "value": V} ...].
void writeJson(JsonWriter& json, const std::vector<NamedValue>& values);

} // namespace callreel
