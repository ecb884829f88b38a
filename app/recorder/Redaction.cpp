// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Redaction.h"

#include <cstring>

#include "app/recorder/Text.h"

namespace callreel::recorder {

namespace {

/// A name is looked at up to here; longer ones are no names.
constexpr std::size_t maxNameBytes = 128;

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

/// The word without the s of its plural, in small letters, is one of these.
bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    for (const std::string_view candidate : list) {
        if (word == candidate ||
            (word.size() == candidate.size() + 1 && word.starts_with(candidate) && word.back() == 's'))
            return true;
    }
    return false;
}

bool isSecretWord(std::string_view previous, std::string_view word) {
    if (isOneOf(word, {"password", "passwd", "pwd", "secret", "token", "apikey", "accesskey", "privatekey",
                       "credential", "authorization", "cookie", "sessionid"}))
        return true;
    if (isOneOf(word, {"key"}))
        return isOneOf(previous, {"api", "access", "private"});
    return word == "id" && previous == "session";
}

/// A remembered answer. The string is held, so its address is not given to another one.
struct Remembered {
    PyObject* name = nullptr;
    bool secret = false;
};
constexpr std::size_t rememberedNames = 1024;
Remembered remembered[rememberedNames];

} // namespace

bool looksSecret(std::string_view name) {
    char words[2][maxNameBytes];
    std::size_t sizes[2] = {0, 0};
    unsigned current = 0;
    if (name.size() > maxNameBytes)
        name = name.substr(0, maxNameBytes);
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const char c = i < name.size() ? name[i] : '_';
        const bool letter = isUpper(c) || isLower(c);
        // A word also ends before the capital of the next one: apiKey, and the K of APIKey.
        const bool hump =
            i > 0 && isUpper(c) &&
            (isLower(name[i - 1]) || (isUpper(name[i - 1]) && i + 1 < name.size() && isLower(name[i + 1])));
        if ((!letter || hump) && sizes[current] > 0) {
            const unsigned other = current ^ 1;
            if (isSecretWord({words[other], sizes[other]}, {words[current], sizes[current]}))
                return true;
            current = other;
            sizes[current] = 0;
        }
        if (letter)
            words[current][sizes[current]++] = static_cast<char>(isUpper(c) ? c - 'A' + 'a' : c);
    }
    return false;
}

bool looksSecret(PyObject* name) {
    const std::size_t slot = (reinterpret_cast<std::uintptr_t>(name) >> 4) & (rememberedNames - 1);
    Remembered& entry = remembered[slot];
    if (entry.name == name)
        return entry.secret;
    std::uint8_t bytes[maxNameBytes];
    bool whole = true;
    const std::size_t size = text::encode(name, bytes, sizeof bytes, whole);
    const bool secret = looksSecret(std::string_view(reinterpret_cast<const char*>(bytes), size));
    // Of an exact str alone it is certain that dropping it later runs nobody's code.
    if (whole && PyUnicode_CheckExact(name)) {
        if (entry.name)
            Py_DecRef(entry.name);
        Py_IncRef(name);
        entry = {name, secret};
    }
    return secret;
}

} // namespace callreel::recorder
