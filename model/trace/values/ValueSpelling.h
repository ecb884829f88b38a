// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/trace/values/Value.h"

/// How Python writes each kind of value: what stands around it and between its parts.
namespace callreel::spelling {

/// What stands around a container's children, or around the text of a subclass.
struct Brackets {
    std::string open;
    std::string close;
};

Brackets bracketsOf(const Value& container);
/// Of a subclass of a builtin: MyStr( ... ); empty for the builtin itself.
Brackets subclassOf(const Value& value);
bool isContainer(const Value& value);

/// Items, then entries, then attributes, counted through.
std::size_t childCount(const Value& value);
const Value& childOf(const Value& value, std::size_t index);

/// The quotation mark that Python takes for the text.
char quoteFor(std::string_view text);
void appendQuoted(std::string& out, char32_t character, char quote);

} // namespace callreel::spelling
