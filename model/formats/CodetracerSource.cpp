// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerSource.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>

#include "model/formats/CodetracerCapnp.h"
#include "model/formats/CodetracerCbor.h"
#include "model/formats/CodetracerJson.h"
#include "model/formats/InputFile.h"

namespace callreel {

namespace {

namespace fs = std::filesystem;

/// The five bytes that all binary formats begin with; the sixth tells them apart.
constexpr std::array<unsigned char, 5> magic{0xC0, 0xDE, 0x72, 0xAC, 0xE2};
constexpr std::size_t versionByte = magic.size();
/// A folder has few files; one with more is no trace's, and nobody waits for its end.
constexpr int mostFilesLookedAt = 1000;

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::unexpected<Diagnostic> notImportable(const std::string& path, std::string message, std::string help) {
    auto error = failure("not-importable", std::move(message), {path}, std::move(help));
    error.error().source = path;
    return error;
}

std::unexpected<Diagnostic> isContainer(const std::string& path) {
    return notImportable(
        path,
        QT_TRANSLATE_NOOP("Diagnostic", "%1 is a CodeTracer container (CTFS, .ct), which cannot be imported yet."),
        QT_TRANSLATE_NOOP("Diagnostic", "trace.json and trace.bin (versions 0 and 1) can: codetracer_python_recorder "
                                        "0.3 and older write them."));
}

std::unexpected<Diagnostic> isNative(const std::string& path) {
    return notImportable(
        path,
        QT_TRANSLATE_NOOP("Diagnostic",
                          "%1 is CodeTracer's recording of a native program (rr), which has no calls that could be "
                          "imported."),
        QT_TRANSLATE_NOOP("Diagnostic", "Open it with CodeTracer itself."));
}

std::unexpected<Diagnostic> isNothing(const std::string& path) {
    return notImportable(
        path, QT_TRANSLATE_NOOP("Diagnostic", "%1 is no CodeTracer trace."),
        QT_TRANSLATE_NOOP("Diagnostic", "Name the folder that has trace.json or trace.bin in it, or one of these."));
}

Result<std::string> firstBytes(const std::string& path) {
    auto file = InputFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    std::string bytes(16, '\0');
    const auto got = file->read(bytes.data(), bytes.size());
    if (!got)
        return std::unexpected(got.error());
    bytes.resize(*got);
    return bytes;
}

Result<CodetracerSource> ofFile(const std::string& path) {
    const auto bytes = firstBytes(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    CodetracerSource source;
    source.folder = fs::path(path).parent_path().string();
    if (source.folder.empty())
        source.folder.push_back('.');
    source.events = path;
    if (bytes->size() >= magic.size() && std::memcmp(bytes->data(), magic.data(), magic.size()) == 0) {
        const unsigned version = bytes->size() > versionByte ? static_cast<unsigned char>((*bytes)[versionByte]) : 255;
        if (version == 0)
            source.reader = std::make_shared<CodetracerCapnp>();
        else if (version == 1)
            source.reader = std::make_shared<CodetracerCbor>();
        else if (version <= 4)
            return isContainer(path);
        else
            return notImportable(
                path, QT_TRANSLATE_NOOP("Diagnostic", "%1 is a CodeTracer trace in a version that is not known here."),
                QT_TRANSLATE_NOOP("Diagnostic", "A newer Callreel may know it."));
        return source;
    }
    if (bytes->starts_with("SQLite format 3"))
        return notImportable(path, QT_TRANSLATE_NOOP("Diagnostic", "%1 is no CodeTracer trace."),
                             QT_TRANSLATE_NOOP("Diagnostic", "A trace of Callreel's own is opened as it is."));
    const std::size_t first = bytes->find_first_not_of(" \t\r\n");
    const fs::path name = fs::path(path).filename();
    if (name == "trace.json" || (first != std::string::npos && (*bytes)[first] == '[' && name.extension() == ".json")) {
        source.reader = std::make_shared<CodetracerJson>();
        return source;
    }
    if (name == "trace.bin")
        return importDamaged(path, "it does not begin as one");
    return isNothing(path);
}

/// The youngest of them: whoever records into the same folder again in another format leaves the old file there.
std::string eventsIn(const fs::path& folder) {
    std::string found;
    fs::file_time_type when{};
    for (const char* name : {"trace.json", "trace.bin"}) {
        std::error_code error;
        const auto time = fs::last_write_time(folder / name, error);
        if (!error && (found.empty() || time > when)) {
            found = (folder / name).string();
            when = time;
        }
    }
    return found;
}

bool hasContainer(const fs::path& folder) {
    std::error_code error;
    int left = mostFilesLookedAt;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end && left-- > 0;
         entry.increment(error)) {
        if (entry->path().extension() == ".ct")
            return true;
    }
    return false;
}

bool isNativeFolder(const fs::path& folder) {
    return isThere(folder / "trace_db_metadata.json") || isThere(folder / "rr");
}

} // namespace

Result<CodetracerSource> CodetracerSource::find(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return importNotReadable(path, errno);
    std::string file = path;
    if (S_ISDIR(status.st_mode)) {
        file = eventsIn(path);
        if (file.empty())
            return hasContainer(path) ? isContainer(path) : isNativeFolder(path) ? isNative(path) : isNothing(path);
    } else if (const fs::path name = fs::path(path).filename();
               name == "trace_metadata.json" || name == "trace_paths.json") {
        file = eventsIn(fs::path(path).parent_path());
        if (file.empty())
            return isNothing(path);
    }
    auto source = ofFile(file);
    if (!source)
        return source;
    auto metadata = CodetracerMetadata::read(source->folder);
    if (!metadata)
        return std::unexpected(metadata.error());
    source->metadata = std::move(*metadata);
    return source;
}

bool CodetracerSource::isOne(const std::string& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        return !eventsIn(path).empty() || isNativeFolder(path) || hasContainer(path);
    const fs::path name = fs::path(path).filename();
    if (name == "trace.json" || name == "trace_metadata.json" || name == "trace_paths.json" || name == "trace.bin")
        return true;
    const auto bytes = firstBytes(path);
    return bytes && bytes->size() >= magic.size() && std::memcmp(bytes->data(), magic.data(), magic.size()) == 0;
}

} // namespace callreel
