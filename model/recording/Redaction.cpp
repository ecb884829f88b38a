// SPDX-License-Identifier: Apache-2.0
#include "model/recording/Redaction.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unistd.h>

namespace callreel {

namespace {

bool isUpper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool isLower(char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0;
}
bool isAlphanumeric(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// The words of a name in lower case: "dbPassword2" -> db, password2; "HTTPCookie" -> http, cookie.
std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool separates = !isAlphanumeric(c);
        const bool begins =
            !separates && i > 0 && isUpper(c) &&
            (isLower(name[i - 1]) || (i + 1 < name.size() && isUpper(name[i - 1]) && isLower(name[i + 1])));
        if ((separates || begins) && !words.back().empty())
            words.emplace_back();
        if (!separates)
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// "tokens" and "token2" are "token".
bool isWord(const std::string& word, std::string_view wanted) {
    if (!word.starts_with(wanted))
        return false;
    std::string_view rest = std::string_view(word).substr(wanted.size());
    if (rest.starts_with('s'))
        rest.remove_prefix(1);
    return std::ranges::all_of(rest, [](unsigned char c) { return std::isdigit(c) != 0; });
}

constexpr std::array<std::string_view, 8> singleWords{"password", "passwd",     "pwd",           "secret",
                                                      "token",    "credential", "authorization", "cookie"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs{
    {{"api", "key"}, {"access", "key"}, {"private", "key"}, {"session", "id"}}};

} // namespace

bool looksSecret(std::string_view name) {
    const std::vector<std::string> words = wordsOf(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::ranges::any_of(singleWords, [&](std::string_view wanted) { return isWord(words[i], wanted); }))
            return true;
        for (const auto& [first, second] : pairs) {
            if (isWord(words[i], std::string(first) + std::string(second)))
                return true; // apikey, sessionid
            if (words[i] == first && i + 1 < words.size() && isWord(words[i + 1], second))
                return true;
        }
    }
    return false;
}

std::vector<std::pair<std::string, std::string>> redactedEnvironment(std::string_view without) {
    std::vector<std::pair<std::string, std::string>> out;
    for (char** entry = environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        const std::size_t equals = text.find('=');
        if (equals == std::string_view::npos || text.substr(0, equals) == without)
            continue;
        const std::string_view name = text.substr(0, equals);
        out.emplace_back(name, looksSecret(name) ? redactedText : text.substr(equals + 1));
    }
    return out;
}

} // namespace callreel
