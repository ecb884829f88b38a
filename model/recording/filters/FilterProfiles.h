// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/recording/filters/FilterProfile.h"

namespace callreel {

/// Where filters come from: the user's folder, then those that are built in.
class FilterProfiles {
public:
    /// One that can be asked for by its name.
    struct Entry {
        std::string name;
        std::string file; ///< empty for a built-in one
    };

    /// filters/ in the user's configuration ($XDG_CONFIG_HOME/callreel/filters), where NAME.toml is the filter NAME.
    static std::string folder();
    /// All of them, by name. A user's own takes the place of a built-in one of its name.
    static std::vector<Entry> list();
    /// By its name, or that of a program it is made for; or the file, when `nameOrPath` has a slash or ends in .toml.
    /// Errors: "no-such-filter", "bad-filter".
    static Result<FilterProfile> load(const std::string& nameOrPath);
    /// The text of the file. Errors: "no-such-filter".
    static Result<std::string> source(const std::string& nameOrPath);
    /// The name of the filter that is made for this program (a name or a path; `python -m pytest` is pytest); nothing
    /// when there is none.
    static std::optional<std::string> nameFor(const std::vector<std::string>& command);
};

} // namespace callreel
