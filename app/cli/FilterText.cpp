// SPDX-License-Identifier: Apache-2.0
#include "app/cli/FilterText.h"

#include <algorithm>

#include "model/recording/filters/FilterProfiles.h"
#include "model/trace/json/JsonWriter.h"

namespace callreel::cli {

namespace {

/// A user's file that is wrong is listed with what is wrong: whoever asks for the list looks for it.
std::string descriptionOf(const Result<FilterProfile>& profile) {
    return profile ? profile->description : profile.error().text();
}

} // namespace

std::string filtersText() {
    const auto entries = FilterProfiles::list();
    std::size_t width = 0;
    for (const auto& entry : entries)
        width = std::max(width, entry.name.size());
    std::string out;
    for (const auto& entry : entries) {
        out += entry.name + std::string(width + 2 - entry.name.size(), ' ');
        out += descriptionOf(FilterProfiles::load(entry.name));
        if (!entry.file.empty())
            out += " (" + entry.file + ")";
        out += "\n";
    }
    return out;
}

std::string filtersJson() {
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject();
    json.member("schema", "callreel.filters/1");
    json.member("folder", FilterProfiles::folder());
    json.key("filters").beginArray();
    for (const auto& entry : FilterProfiles::list()) {
        const auto profile = FilterProfiles::load(entry.name);
        json.beginObject().member("name", entry.name).member("description", descriptionOf(profile));
        json.key("file");
        if (entry.file.empty())
            json.null();
        else
            json.value(entry.file);
        json.key("commands").beginArray();
        if (profile) {
            for (const std::string& command : profile->commands)
                json.value(command);
        }
        json.endArray().member("valid", profile.has_value()).endObject();
    }
    json.endArray().endObject();
    return json.take() + "\n";
}

std::string filterSummary(const FilterProfile& profile, const FilterTally& tally, const std::string& keptIn,
                          bool whole) {
    std::string counts;
    for (std::size_t i = 0; i < profile.counts.size() && i < tally.counts.size(); ++i)
        counts += profile.counts[i].name + ": " + std::to_string(tally.counts[i]) +
                  (i + 1 < profile.counts.size() ? ", " : "; ");
    return "callreel: " + profile.name + ": " + counts + std::to_string(tally.shown) + " of " +
           std::to_string(tally.lines) + (tally.lines == 1 ? " line" : " lines") + " shown; " +
           (whole ? "all of them" : "not all of them") + " in " + keptIn + "\n";
}

} // namespace callreel::cli
