// SPDX-License-Identifier: Apache-2.0
#include "model/exit/PolicyWords.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace callreel {

namespace {

constexpr std::string_view whiteSpace = " \t\n\v\f\r";

template <typename T>
struct Word {
    const char* text;
    T value;
};

constexpr std::array<Word<bool>, 12> booleans{{{"true", true},
                                               {"1", true},
                                               {"t", true},
                                               {"yes", true},
                                               {"y", true},
                                               {"on", true},
                                               {"false", false},
                                               {"0", false},
                                               {"f", false},
                                               {"no", false},
                                               {"n", false},
                                               {"off", false}}};
constexpr std::array<Word<OnRecorderError>, 2> onRecorderErrors{
    {{"abort", OnRecorderError::Abort}, {"disable", OnRecorderError::Disable}}};
constexpr std::array<Word<LogLevel>, 7> logLevels{{{"off", LogLevel::Off},
                                                   {"error", LogLevel::Error},
                                                   {"warn", LogLevel::Warn},
                                                   {"warning", LogLevel::Warn},
                                                   {"info", LogLevel::Info},
                                                   {"debug", LogLevel::Debug},
                                                   {"trace", LogLevel::Trace}}};
constexpr std::array<Word<IoCapture>, 3> ioCaptures{
    {{"off", IoCapture::Off}, {"proxies", IoCapture::Proxies}, {"proxies+fd", IoCapture::ProxiesAndDescriptors}}};

/// ASCII alone, whatever the locale: the words are.
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <typename T, std::size_t count>
std::optional<T> parse(const std::array<Word<T>, count>& words, std::string_view text) {
    text = trimmed(text);
    for (const Word<T>& word : words)
        if (std::ranges::equal(text, std::string_view(word.text), {}, lower))
            return word.value;
    return std::nullopt;
}

/// The first word of a value is its name.
template <typename T, std::size_t count>
const char* nameOf(const std::array<Word<T>, count>& words, T value) {
    for (const Word<T>& word : words)
        if (word.value == value)
            return word.text;
    return "";
}

} // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(whiteSpace);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(whiteSpace) - begin + 1);
}

std::optional<bool> parseBoolean(std::string_view text) {
    return parse(booleans, text);
}
std::optional<OnRecorderError> parseOnRecorderError(std::string_view text) {
    return parse(onRecorderErrors, text);
}
std::optional<LogLevel> parseLogLevel(std::string_view text) {
    return parse(logLevels, text);
}
std::optional<IoCapture> parseIoCapture(std::string_view text) {
    return parse(ioCaptures, text);
}

const char* booleanName(bool value) {
    return nameOf(booleans, value);
}
const char* onRecorderErrorName(OnRecorderError value) {
    return nameOf(onRecorderErrors, value);
}
const char* logLevelName(LogLevel value) {
    return nameOf(logLevels, value);
}
const char* ioCaptureName(IoCapture value) {
    return nameOf(ioCaptures, value);
}

} // namespace callreel
