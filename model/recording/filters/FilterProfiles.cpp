// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/FilterProfiles.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

#include "model/recording/TracePaths.h"
#include "model/recording/command/PythonCommand.h"
#include "model/recording/filters/FilterFile.h"

namespace callreel {

namespace {

constexpr auto profileSuffix = ".toml";

QString builtIn(const std::string& name) {
    return QStringLiteral(":/filters/") + QString::fromStdString(name) + QLatin1String(profileSuffix);
}

bool isPath(const std::string& nameOrPath) {
    return nameOrPath.find('/') != std::string::npos || nameOrPath.ends_with(profileSuffix);
}

/// Where a filter is read from, and how it is called.
struct Place {
    QString file;
    std::string name;
    std::string shown; ///< of the file, in messages
};

Place placeOf(const std::string& nameOrPath) {
    if (isPath(nameOrPath)) {
        std::string name = nameOrPath.substr(nameOrPath.rfind('/') + 1);
        if (name.ends_with(profileSuffix))
            name.resize(name.size() - 5);
        return {QFile::decodeName(nameOrPath.c_str()), name, nameOrPath};
    }
    const std::string own = FilterProfiles::folder() + "/" + nameOrPath + profileSuffix;
    if (const QString file = QFile::decodeName(own.c_str()); QFile::exists(file))
        return {file, nameOrPath, own};
    if (!QFile::exists(builtIn(nameOrPath))) {
        // A program that one is made for: ninja is one of make's.
        if (const auto name = FilterProfiles::nameFor({nameOrPath}))
            return placeOf(*name);
    }
    return {builtIn(nameOrPath), nameOrPath, nameOrPath + profileSuffix};
}

std::unexpected<Diagnostic> noSuchFilter(const std::string& nameOrPath) {
    std::string names;
    for (const FilterProfiles::Entry& entry : FilterProfiles::list())
        names += (names.empty() ? "" : ", ") + entry.name;
    auto error =
        isPath(nameOrPath)
            ? failure("no-such-filter", QT_TRANSLATE_NOOP("Diagnostic", "The filter %1 cannot be read."), {nameOrPath})
            : failure("no-such-filter", QT_TRANSLATE_NOOP("Diagnostic", "There is no filter \"%1\"."),
                      {nameOrPath, names, FilterProfiles::folder()},
                      QT_TRANSLATE_NOOP("Diagnostic", "There are: %2. Your own lie in %3, as NAME.toml; a path "
                                                      "works too."));
    error.error().source = nameOrPath;
    return error;
}

/// The names of the programs that a command line runs: "pytest" of /usr/bin/pytest and of python3 -m pytest.
std::string programOf(const std::vector<std::string>& command) {
    const auto baseName = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
    const std::string first = command.empty() ? std::string() : baseName(command.front());
    const auto module = std::ranges::find(command, "-m");
    if (isPythonName(first) && module != command.end() && module + 1 != command.end())
        return (module + 1)->substr(0, (module + 1)->find('.'));
    return first;
}

} // namespace

std::string FilterProfiles::folder() {
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QFile::encodeName(config + QStringLiteral("/callreel/filters")).toStdString();
}

std::vector<FilterProfiles::Entry> FilterProfiles::list() {
    std::vector<Entry> out;
    const auto add = [&](const QString& where, const std::string& prefix) {
        for (const QString& file : QDir(where).entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            std::string name = QFile::encodeName(file).toStdString();
            const std::string path = prefix.empty() ? std::string() : prefix + "/" + name;
            name.resize(name.size() - 5);
            if (std::ranges::find(out, name, &Entry::name) == out.end())
                out.push_back({name, path});
        }
    };
    add(QFile::decodeName(folder().c_str()), folder());
    add(QStringLiteral(":/filters"), {});
    std::ranges::sort(out, {}, &Entry::name);
    return out;
}

Result<std::string> FilterProfiles::source(const std::string& nameOrPath) {
    QFile file(placeOf(nameOrPath).file);
    if (!file.open(QIODevice::ReadOnly))
        return noSuchFilter(nameOrPath);
    return file.readAll().toStdString();
}

Result<FilterProfile> FilterProfiles::load(const std::string& nameOrPath) {
    const auto text = source(nameOrPath);
    if (!text)
        return std::unexpected(text.error());
    const Place place = placeOf(nameOrPath);
    auto profile = parseFilter(*text, place.name, place.shown);
    if (profile && place.file.startsWith(QLatin1Char(':')))
        profile->file.clear();
    return profile;
}

std::optional<std::string> FilterProfiles::nameFor(const std::vector<std::string>& command) {
    const std::string program = programOf(command);
    for (const Entry& entry : list()) {
        const auto profile = load(entry.name);
        if (profile && std::ranges::find(profile->commands, program) != profile->commands.end())
            return entry.name;
    }
    return std::nullopt;
}

} // namespace callreel
