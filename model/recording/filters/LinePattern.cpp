// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/LinePattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace callreel {

namespace {

constexpr std::uint32_t mostSteps = 200'000; ///< of backtracking, for one line: some milliseconds

/// Room for one match, and the limits, one for each thread that matches.
struct Scratch {
    Scratch() { pcre2_set_match_limit(context, mostSteps); }
    ~Scratch() {
        pcre2_match_data_free(data);
        pcre2_match_context_free(context);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    pcre2_match_data* data = pcre2_match_data_create(2, nullptr);
    pcre2_match_context* context = pcre2_match_context_create(nullptr);
};

/// The number of groups set, at least 1, or what is below: no match.
int match(const void* code, std::string_view line, Scratch& scratch) {
    const int count = pcre2_match(static_cast<const pcre2_code*>(code), reinterpret_cast<PCRE2_SPTR>(line.data()),
                                  line.size(), 0, 0, scratch.data, scratch.context);
    return count == 0 ? 2 : count; // more groups than there is room for
}

Scratch& scratchOfThread() {
    thread_local Scratch scratch;
    return scratch;
}

} // namespace

std::expected<LinePattern, std::string> LinePattern::compile(std::string_view pattern) {
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code* const code =
        pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                      PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C, &error, &offset, nullptr);
    if (!code) {
        PCRE2_UCHAR text[256];
        pcre2_get_error_message(error, text, sizeof text);
        return std::unexpected(std::string(reinterpret_cast<const char*>(text)) + " (at character " +
                               std::to_string(offset + 1) + ")");
    }
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); // where there is none, it is interpreted
    return LinePattern(std::shared_ptr<const void>(
        code, [](const void* owned) { pcre2_code_free(static_cast<pcre2_code*>(const_cast<void*>(owned))); }));
}

bool LinePattern::matches(std::string_view line) const {
    return match(m_code.get(), line, scratchOfThread()) > 0;
}

std::optional<std::string_view> LinePattern::find(std::string_view line) const {
    Scratch& scratch = scratchOfThread();
    const int count = match(m_code.get(), line, scratch);
    if (count <= 0)
        return std::nullopt;
    const PCRE2_SIZE* const ends = pcre2_get_ovector_pointer(scratch.data);
    const std::size_t group = count > 1 && ends[2] != PCRE2_UNSET ? 2 : 0;
    return line.substr(ends[group], ends[group + 1] - ends[group]);
}

} // namespace callreel
