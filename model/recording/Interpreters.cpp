// SPDX-License-Identifier: Apache-2.0
#include "model/recording/Interpreters.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include "model/recording/TracePaths.h"
#include "model/settings/Settings.h"

namespace callreel {

namespace {

using Origin = InterpreterCandidate::Origin;

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value ? value : "";
}

std::string interpreterOfSettings() {
    return Settings().text(settingKeys::interpreter).toLocal8Bit().toStdString();
}

/// 0 when it is a file that may be executed, else the reason as errno.
int executableError(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return errno;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    return ::access(path.c_str(), X_OK) == 0 ? 0 : errno;
}

std::vector<std::string> pathFolders() {
    std::vector<std::string> folders;
    std::string path = variable("PATH");
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const std::string folder = path.substr(begin, end - begin);
        folders.push_back(folder.empty() ? "." : folder); // POSIX: an empty entry is the current folder
        begin = end + 1;
    }
    return folders;
}

std::optional<std::string> findOnPath(const std::string& name) {
    for (const std::string& folder : pathFolders()) {
        const std::string path = absolutePath(folder + "/" + name);
        if (executableError(path) == 0)
            return path;
    }
    return std::nullopt;
}

Result<std::string> locate(const std::string& name, const char* who) {
    const bool isPath = name.find('/') != std::string::npos;
    const std::optional<std::string> path = isPath ? absolutePath(name) : findOnPath(name);
    const auto failed = [&](const char* code, std::string why) {
        auto diagnostic = failure(
            code, QT_TRANSLATE_NOOP("Diagnostic", "There is no interpreter %1: %2."), {name, std::move(why), who},
            QT_TRANSLATE_NOOP("Diagnostic", "It was named by %3. Name a Python 3.11 or later, by its "
                                            "path or as it is called on PATH."));
        diagnostic.error().source = who;
        return diagnostic;
    };
    if (!path)
        return failed("no-such-interpreter", "it is not on PATH");
    if (const int error = executableError(*path))
        return failed(error == ENOENT || error == ENOTDIR ? "no-such-interpreter" : "interpreter-not-executable",
                      std::strerror(error));
    return *path;
}

/// "python3", "python3.12", "python3.13t"; not python3-config.
bool isInterpreterName(const QString& name) {
    static const QRegularExpression pattern(QStringLiteral("^python3(\\.[0-9]+t?)?$"));
    return pattern.match(name).hasMatch();
}

class Collector {
public:
    void add(const std::string& path, Origin origin) {
        if (path.empty() || executableError(path) != 0)
            return;
        const QString text = QString::fromLocal8Bit(path.c_str());
        // python3 and python3.11 are one file. A virtual environment is the link itself: its target is another's.
        const QFileInfo info(text);
        const bool isEnvironment = QFileInfo::exists(info.path() + QStringLiteral("/../pyvenv.cfg"));
        const QString identity = isEnvironment ? QDir(info.path()).canonicalPath() : info.canonicalFilePath();
        if (m_seen.contains(identity))
            return;
        m_seen.insert(identity);
        m_found.append({text, origin});
    }
    void addFolder(const std::string& folder, Origin origin) {
        QStringList names;
        const QDir directory(QString::fromLocal8Bit(absolutePath(folder).c_str()));
        for (const QString& name : directory.entryList(QDir::Files, QDir::Name)) {
            if (isInterpreterName(name))
                names.append(name);
        }
        for (const QString& name : names)
            add(directory.filePath(name).toLocal8Bit().toStdString(), origin);
    }
    QList<InterpreterCandidate> take() { return std::move(m_found); }

private:
    QList<InterpreterCandidate> m_found;
    QSet<QString> m_seen;
};

void addEnvironmentsOf(Collector& collector, const QString& folder) {
    const QString home = QDir::homePath();
    for (QDir at(folder);;) {
        for (const char* name : {".venv", "venv"})
            collector.add(at.filePath(QLatin1String(name) + QStringLiteral("/bin/python")).toLocal8Bit().toStdString(),
                          Origin::VirtualEnvironment);
        // A project ends where its repository does; beyond it, and beyond the home folder, others' things begin.
        if (at.exists(QStringLiteral(".git")) || at.absolutePath() == home || at.isRoot() || !at.cdUp())
            return;
    }
}

void addPyenv(Collector& collector) {
    std::string root = variable("PYENV_ROOT");
    if (root.empty())
        root = variable("HOME") + "/.pyenv";
    const QDir versions(QString::fromLocal8Bit((root + "/versions").c_str()));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString& name : names)
        collector.add(versions.filePath(name + QStringLiteral("/bin/python")).toLocal8Bit().toStdString(),
                      Origin::Pyenv);
}

} // namespace

QList<InterpreterCandidate> Interpreters::discover(const QString& folder) {
    Collector collector;
    if (const std::string name = variable("CALLREEL_PYTHON"); !name.empty()) {
        if (const auto path = locate(name, "CALLREEL_PYTHON"))
            collector.add(*path, Origin::Variable);
    }
    if (const std::string name = interpreterOfSettings(); !name.empty()) {
        if (const auto path = locate(name, "settings"))
            collector.add(*path, Origin::Settings);
    }
    if (!folder.isEmpty())
        addEnvironmentsOf(collector, QDir(folder).absolutePath());
    if (const auto path = findOnPath("python3"))
        collector.add(*path, Origin::Path);
    for (const std::string& path : pathFolders())
        collector.addFolder(path, Origin::Path);
    for (const char* path : {"/usr/bin", "/usr/local/bin"})
        collector.addFolder(path, Origin::System);
    addPyenv(collector);
    return collector.take();
}

Result<std::string> Interpreters::resolve(const std::string& requested) {
    if (!requested.empty())
        return locate(requested, "--python");
    if (const std::string name = variable("CALLREEL_PYTHON"); !name.empty())
        return locate(name, "CALLREEL_PYTHON");
    if (const std::string name = interpreterOfSettings(); !name.empty())
        return locate(name, "the settings");
    if (const auto path = findOnPath("python3"))
        return *path;
    if (executableError("/usr/bin/python3") == 0)
        return std::string("/usr/bin/python3");
    return failure(
        "no-such-interpreter", QT_TRANSLATE_NOOP("Diagnostic", "There is no python3 on PATH."), {},
        QT_TRANSLATE_NOOP("Diagnostic",
                          "Install Python 3.11 or later, or name one with --python PATH or CALLREEL_PYTHON."));
}

const char* interpreterOriginName(InterpreterCandidate::Origin origin) {
    switch (origin) {
    case Origin::Variable:
        return "CALLREEL_PYTHON";
    case Origin::Settings:
        return QT_TRANSLATE_NOOP("Interpreters", "settings");
    case Origin::VirtualEnvironment:
        return QT_TRANSLATE_NOOP("Interpreters", "virtual environment");
    case Origin::Path:
        return "PATH";
    case Origin::System:
        return QT_TRANSLATE_NOOP("Interpreters", "system");
    case Origin::Pyenv:
        return "pyenv";
    }
    return "";
}

} // namespace callreel
