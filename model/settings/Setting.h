// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace callreel {

/// One row of the table of settings: everything the settings pane, the command line and the programs know of it. Texts
/// are English, marked for translation in the context "Settings".
struct Setting {
    enum class Type {
        Boolean,
        Choice,      ///< one of `choices`
        Number,      ///< an integer within [minimum, maximum]
        Font,        ///< a font family; empty: the system's
        FixedFont,   ///< the same, for values and code
        Folder,      ///< a path; empty: the default place
        File,        ///< a path; empty: none
        Interpreter, ///< path or name of a Python; empty: found
    };
    enum class Page { ExitStatus, Recording, Storage, Appearance, Start };

    struct Choice {
        QString value; ///< as stored; empty: nothing is stored, the setting is not set
        const char* label;
    };

    QString key; ///< stable for ever: "recording/values"
    Type type = Type::Boolean;
    Page page = Page::Recording;
    QVariant defaultValue;
    const char* label = "";
    const char* help = "";
    QList<Choice> choices = {};
    int minimum = 0;
    int maximum = 0;
    const char* unit = "";
    bool needsRestart = false;

    /// The value if it is one that this setting can have, converted to its type; invalid otherwise.
    QVariant accept(const QVariant& value) const;
};

/// Every setting there is, in the order in which the pane shows them.
const QList<Setting>& settingsTable();

/// The row of a key; nullptr when there is none.
const Setting* findSetting(const QString& key);

/// The heading of a page, marked for translation in the context "Settings".
const char* settingPageTitle(Setting::Page page);

/// The keys by name, so that a misspelt one does not compile.
namespace settingKeys {
inline constexpr auto propagateScriptExit = "recording/propagateScriptExit";
inline constexpr auto onRecorderError = "recording/onRecorderError";
inline constexpr auto requireTrace = "recording/requireTrace";
inline constexpr auto keepPartialTrace = "recording/keepPartialTrace";
inline constexpr auto jsonErrors = "recording/jsonErrors";
inline constexpr auto moduleNameFromGlobals = "recording/moduleNameFromGlobals";
inline constexpr auto logLevel = "recording/logLevel";
inline constexpr auto logFile = "recording/logFile";
inline constexpr auto interpreter = "recording/interpreter";
inline constexpr auto recorder = "recording/recorder";
inline constexpr auto traceFolder = "recording/traceFolder";
inline constexpr auto values = "recording/values";
inline constexpr auto output = "recording/output";
inline constexpr auto lines = "recording/lines";
inline constexpr auto language = "appearance/language";
inline constexpr auto colourScheme = "appearance/colourScheme";
inline constexpr auto textScale = "appearance/textScale";
inline constexpr auto interfaceFont = "appearance/interfaceFont";
inline constexpr auto valueFont = "appearance/valueFont";
inline constexpr auto density = "appearance/density";
inline constexpr auto foldLibraryCalls = "trace/foldLibraryCalls";
inline constexpr auto atStart = "start/open";
inline constexpr auto showExamples = "start/examples";
} // namespace settingKeys

} // namespace callreel
