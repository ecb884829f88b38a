// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/NameSearch.h"

#include <algorithm>

namespace callreel {

namespace {

// Only ASCII has its case folded: identifiers with other letters are compared as they are.
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

NameSearch::NameSearch(std::string_view text)
    : m_text(text), m_anyCase(std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'Z'; })) {}

std::size_t NameSearch::find(std::string_view name, std::size_t from) const {
    if (!m_anyCase)
        return name.find(m_text, from);
    const auto at = std::search(name.begin() + static_cast<std::ptrdiff_t>(std::min(from, name.size())), name.end(),
                                m_text.begin(), m_text.end(), [](char a, char b) { return lower(a) == b; });
    return at == name.end() ? std::string_view::npos : static_cast<std::size_t>(at - name.begin());
}

bool NameSearch::matches(const FunctionInfo& function) const {
    if (m_text.empty())
        return false;
    if (find(function.name, 0) != std::string_view::npos)
        return true;
    return m_text.find('.') != std::string::npos &&
           find(function.module + '.' + function.name, 0) != std::string_view::npos;
}

std::vector<std::pair<std::size_t, std::size_t>> NameSearch::occurrences(std::string_view name) const {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    if (m_text.empty())
        return found;
    for (std::size_t at = find(name, 0); at != std::string_view::npos; at = find(name, at + m_text.size()))
        found.emplace_back(at, m_text.size());
    return found;
}

std::vector<bool> NameSearch::matchingFunctions(const Trace& trace) const {
    std::vector<bool> wanted(trace.functions().size());
    bool any = false;
    for (const FunctionInfo& function : trace.functions()) {
        if (function.id < wanted.size() && matches(function))
            any = wanted[function.id] = true;
    }
    if (!any)
        wanted.clear();
    return wanted;
}

} // namespace callreel
