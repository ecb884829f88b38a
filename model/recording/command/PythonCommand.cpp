// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/PythonCommand.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace callreel {

namespace {

std::string_view nameOfPath(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

/// Where a shell would find it; empty when it would not.
std::string foundOnPath(const std::string& name) {
    if (name.find('/') != std::string::npos)
        return name;
    const char* const variable = std::getenv("PATH");
    std::istringstream folders(variable ? variable : "/bin:/usr/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string path = (folder.empty() ? "." : folder) + "/" + name;
        if (::access(path.c_str(), X_OK) == 0)
            return path;
    }
    return {};
}

/// The words of a first line that begins with #!, without `env` and its -S.
std::vector<std::string> interpreterLine(const std::string& script) {
    std::ifstream file(script, std::ios::binary);
    std::string line(256, '\0'); // what the kernel looks at
    file.read(line.data(), static_cast<std::streamsize>(line.size()));
    line.resize(static_cast<std::size_t>(file.gcount()));
    line.resize(std::min(line.find('\n'), line.size()));
    if (!line.starts_with("#!"))
        return {};
    std::istringstream words(line.substr(2));
    std::vector<std::string> out;
    for (std::string word; words >> word;)
        out.push_back(word);
    if (!out.empty() && nameOfPath(out.front()) == "env") {
        out.erase(out.begin());
        if (!out.empty() && out.front() == "-S")
            out.erase(out.begin());
    }
    return out;
}

/// Takes the interpreter's options off the front of `words`, as https://docs.python.org/3/using/cmdline.html has them.
/// False when no program follows.
bool takeOptions(std::vector<std::string>& words, std::vector<std::string>& options) {
    while (!words.empty()) {
        const std::string word = words.front();
        if (word == "-" || !word.starts_with('-'))
            return true;
        if (word.starts_with("--")) { // --check-hash-based-pycs MODE; --help and --version tell of Python alone
            if (word != "--check-hash-based-pycs" || words.size() < 2)
                return false;
            options.insert(options.end(), {word, words[1]});
            words.erase(words.begin(), words.begin() + 2);
            continue;
        }
        for (std::size_t i = 1; i < word.size(); ++i) {
            const char letter = word[i];
            if (letter == 'h' || letter == '?' || letter == 'V' || letter == 'i')
                return false;
            if (letter == 'm' || letter == 'c') {
                if (i > 1)
                    options.push_back(word.substr(0, i));
                const std::string attached = word.substr(i + 1);
                words.front() = std::string("-") + letter;
                if (!attached.empty())
                    words.insert(words.begin() + 1, attached);
                return words.size() > 1;
            }
            if (letter == 'W' || letter == 'X') {
                options.push_back(word);
                words.erase(words.begin());
                if (i + 1 == word.size()) {
                    if (words.empty())
                        return false;
                    options.push_back(words.front());
                    words.erase(words.begin());
                }
                break;
            }
            if (i + 1 == word.size()) {
                options.push_back(word);
                words.erase(words.begin());
            }
        }
    }
    return false;
}

} // namespace

bool isPythonName(std::string_view name) {
    for (const std::string_view kind : {"python", "pypy"}) {
        if (!name.starts_with(kind))
            continue;
        name.remove_prefix(kind.size());
        if (name.ends_with('t'))
            name.remove_suffix(1);
        return std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    }
    return false;
}

std::optional<PythonCommand> PythonCommand::of(const std::vector<std::string>& command) {
    if (command.empty())
        return std::nullopt;
    std::vector<std::string> words = command;
    if (!isPythonName(nameOfPath(words.front()))) {
        const std::string script = foundOnPath(words.front());
        const std::vector<std::string> line = interpreterLine(script);
        if (line.empty() || !isPythonName(nameOfPath(line.front())))
            return std::nullopt;
        words.front() = script;
        words.insert(words.begin(), line.begin(), line.end());
    }
    PythonCommand out;
    out.interpreter = words.front();
    words.erase(words.begin());
    if (!takeOptions(words, out.pythonOptions))
        return std::nullopt;
    out.program = std::move(words);
    return out;
}

} // namespace callreel
