// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Where traces and logs lie. Paths are bytes, as the system has them. Folders are made 0700 and files 0600: a trace
/// holds what the program held.
class TracePaths {
public:
    /// CALLREEL_HOME; else `callreel` in the user's data directory of the XDG standard (XDG_DATA_HOME, ~/.local/share).
    /// Absolute.
    static std::string home();
    /// Where traces go without -o: CALLREEL_HOME, else the folder of the settings, else home().
    static std::string traceFolder();
    /// Where the log of every run lies until it is sealed, whatever -o says: home()/running.
    static std::string runningFolder();

    /// "orders" for a/orders.py, "json.tool" for a module, "code" for -c; nothing in it that a file name cannot have.
    static std::string stemOf(std::string_view program, bool isFile);
};

/// Makes the folder and those above it that are missing, 0700. Errors: "folder-not-writable".
Result<void> makePrivateFolder(const std::string& path);

/// The path made absolute against the current directory, without "." and ".." and without following links.
std::string absolutePath(const std::string& path);

/// The folder a path lies in; "." for a bare name.
std::string folderOf(const std::string& path);

} // namespace callreel
