// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ActionTable.h"

#include <QCoreApplication>

namespace callreel {

const QList<std::pair<ActionEntry::Menu, const char*>>& menuTable() {
    using Menu = ActionEntry::Menu;
    static const QList<std::pair<Menu, const char*>> table = {
        {Menu::File, QT_TRANSLATE_NOOP("Actions", "&File")},
        {Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Edit")},
        {Menu::Record, QT_TRANSLATE_NOOP("Actions", "&Record")},
        {Menu::View, QT_TRANSLATE_NOOP("Actions", "&View")},
        {Menu::Depth, QT_TRANSLATE_NOOP("Actions", "Expand to &Depth")},
        {Menu::Go, QT_TRANSLATE_NOOP("Actions", "&Go")},
        {Menu::Tools, QT_TRANSLATE_NOOP("Actions", "&Tools")},
        {Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Help")},
    };
    return table;
}

const QList<ActionEntry>& actionTable() {
    using Menu = ActionEntry::Menu;
    using Kind = ActionEntry::Kind;
    const auto line = [](Menu menu) {
        ActionEntry entry;
        entry.menu = menu;
        entry.kind = Kind::Separator;
        return entry;
    };
    static const QList<ActionEntry> table = {
        {"file.open", Menu::File, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Open a Trace…"), "Ctrl+O",
         "folder-open"},
        {"file.openFolder", Menu::File, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Open a CodeTracer &Folder…"),
         "Ctrl+Shift+O", "import"},
        {"file.reopen", Menu::File, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Open the Closed Tab &Again"),
         "Ctrl+Shift+T", "undo-2"},
        line(Menu::File),
        {"file.saveCopy", Menu::File, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Save a Copy…"), "Ctrl+S",
         "file-down"},
        line(Menu::File),
        {"file.close", Menu::File, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Close Tab"), "Ctrl+W", "x"},
        {"file.quit", Menu::File, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "log-out"},

        {"edit.undo", Menu::Edit, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo-2"},
        {"edit.redo", Menu::Edit, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo-2"},
        line(Menu::Edit),
        {"edit.copy", Menu::Edit, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy"},
        {"edit.copySubtree", Menu::Edit, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Copy the &Subtree"),
         "Ctrl+Shift+C", "copy"},
        line(Menu::Edit),
        {"mark.toggle", Menu::Edit, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Bookmark"), "M", "bookmark", true},
        {"mark.note", Menu::Edit, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Write a Note"), "F2", ""},
        line(Menu::Edit),
        {"edit.find", Menu::Edit, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Find"), "Ctrl+F", "search"},
        {"edit.findNext", Menu::Edit, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Find &Next"), "F3", "arrow-down"},
        {"edit.findPrevious", Menu::Edit, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Find &Previous"), "Shift+F3",
         "arrow-up"},

        {"record.new", Menu::Record, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Record…"), "Ctrl+R", "circle-dot"},
        {"record.again", Menu::Record, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Record &Again as Before"),
         "Ctrl+Shift+R", "rotate-ccw"},
        line(Menu::Record),
        {"record.stop", Menu::Record, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Stop; Again: Kill"), "Ctrl+.",
         "circle-stop"},
        {"record.follow", Menu::Record, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Follow the Output"), "End",
         "arrow-right-to-line", true},
        {"record.clear", Menu::Record, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Clear the View"), "Ctrl+L",
         "trash-2"},

        {"view.tree", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Call &Tree"), "Ctrl+1", "list-tree"},
        {"view.call", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Call"), "Ctrl+3", "panel-right"},
        {"view.source", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Source"), "Ctrl+4", "file-code"},
        {"view.output", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Output"), "Ctrl+5", "terminal"},
        {"view.run", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Run"), "Ctrl+8", "info"},
        {"view.notes", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Bookmarks and Notes"), "Ctrl+9",
         "bookmark"},
        {"view.nextPane", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Next Pane"), "F6", "arrow-right"},
        {"view.previousPane", Menu::View, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Previous Pane"), "Shift+F6",
         "arrow-left"},
        line(Menu::View),
        {"view.expandSubtree", Menu::View, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Expand the Subtree"), "*",
         "chevron-down"},
        {"view.collapseSubtree", Menu::View, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Co&llapse the Subtree"),
         "Shift+*", "chevron-right"},
        {"view.depth.1", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &1"), "Alt+1", ""},
        {"view.depth.2", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &2"), "Alt+2", ""},
        {"view.depth.3", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &3"), "Alt+3", ""},
        {"view.depth.4", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &4"), "Alt+4", ""},
        {"view.depth.5", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &5"), "Alt+5", ""},
        {"view.depth.6", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &6"), "Alt+6", ""},
        {"view.depth.7", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &7"), "Alt+7", ""},
        {"view.depth.8", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &8"), "Alt+8", ""},
        {"view.depth.9", Menu::Depth, Kind::Page, QT_TRANSLATE_NOOP("Actions", "Depth &9"), "Alt+9", ""},
        {"view.foldLibrary", Menu::View, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Fold L&ibrary Calls"), "F",
         "package", true},
        line(Menu::View),
        {"view.larger", Menu::View, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Lar&ger Text"),
         "Ctrl++; Ctrl+=", "zoom-in"},
        {"view.smaller", Menu::View, Kind::Window, QT_TRANSLATE_NOOP("Actions", "S&maller Text"), "Ctrl+-", "zoom-out"},
        {"view.normal", Menu::View, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Normal Te&xt Size"), "Ctrl+0", ""},
        {"view.fullScreen", Menu::View, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Full Screen"), "Ctrl+Shift+F",
         "maximize-2", true},
        {"view.resetLayout", Menu::View, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Reset La&yout"), "Ctrl+Shift+0",
         "rotate-ccw"},

        {"go.back", Menu::Go, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", "arrow-left"},
        {"go.forward", Menu::Go, Kind::Page, QT_TRANSLATE_NOOP("Actions", "&Forward"), "Alt+Right", "arrow-right"},
        line(Menu::Go),
        {"go.nextSame", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Next Call of This Function"), "N", ""},
        {"go.previousSame", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Previous Call of This Function"),
         "Shift+N", ""},
        {"go.nextSegment", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Next &Segment"), "]",
         "arrow-right-to-line"},
        {"go.previousSegment", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Previous Se&gment"), "[",
         "arrow-left-from-line"},
        {"go.nextUnwound", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Next Call Left by an &Exception"),
         "E", "corner-left-up"},
        {"go.previousUnwound", Menu::Go, Kind::PageKey,
         QT_TRANSLATE_NOOP("Actions", "Previous Call Left by an E&xception"), "Shift+E", "corner-left-up"},
        {"go.nextBookmark", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Next Book&mark"), "B", "bookmark"},
        {"go.previousBookmark", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Previous Boo&kmark"), "Shift+B",
         "bookmark"},
        {"go.hottest", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "&Hottest Path from Here"), "H", "flame"},
        {"go.end", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Call That Ended the S&cript"), "X",
         "crosshair"},
        {"go.previousSibling", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Previous Sib&ling"), "Ctrl+Up",
         "arrow-up"},
        {"go.nextSibling", Menu::Go, Kind::PageKey, QT_TRANSLATE_NOOP("Actions", "Next S&ibling"), "Ctrl+Down",
         "arrow-down"},
        line(Menu::Go),
        {"go.nextTab", Menu::Go, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Next &Tab"), "Ctrl+Tab; Ctrl+PgDown", ""},
        {"go.previousTab", Menu::Go, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Previous T&ab"),
         "Ctrl+Shift+Tab; Ctrl+PgUp", ""},
        {"go.start", Menu::Go, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Start Page"), "Alt+Home", "house"},

        {"tools.command", Menu::Tools, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Search Calls and &Commands"),
         "Ctrl+K", "search"},
        {"tools.traceFolder", Menu::Tools, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Open the Trace &Folder"),
         "Ctrl+Alt+O", "folder"},
        {"tools.telemetry", Menu::Tools, Kind::Window, QT_TRANSLATE_NOOP("Actions", "T&elemetry"), "Ctrl+Shift+E",
         "activity"},
        line(Menu::Tools),
        {"tools.settings", Menu::Tools, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Settings"), "Ctrl+,", "settings"},

        {"help.page", Menu::Help, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&Help for This Pane"), "F1", "info"},
        {"help.shortcuts", Menu::Help, Kind::Window, QT_TRANSLATE_NOOP("Actions", "Keyboard &Shortcuts"), "Ctrl+F1",
         "keyboard"},
        line(Menu::Help),
        {"help.about", Menu::Help, Kind::Window, QT_TRANSLATE_NOOP("Actions", "&About Callreel"), "Shift+F1", ""},
    };
    return table;
}

namespace {

const char* const treeSection = QT_TRANSLATE_NOOP("Actions", "Call tree");
const char* const callSection = QT_TRANSLATE_NOOP("Actions", "Call");
const char* const notesSection = QT_TRANSLATE_NOOP("Actions", "Notes");
const char* const sourceSection = QT_TRANSLATE_NOOP("Actions", "Source");
const char* const outputSection = QT_TRANSLATE_NOOP("Actions", "Output");
const char* const recordingSection = QT_TRANSLATE_NOOP("Actions", "Recording");
const char* const everywhereSection = QT_TRANSLATE_NOOP("Actions", "Everywhere");
const char* const runsSection = QT_TRANSLATE_NOOP("Actions", "Recent runs");
const char* const telemetrySection = QT_TRANSLATE_NOOP("Actions", "Telemetry");
const char* const dialogSection = QT_TRANSLATE_NOOP("Actions", "Record dialog");

} // namespace

const char* sectionOf(const ActionEntry& action) {
    if (action.kind == ActionEntry::Kind::Separator || action.kind == ActionEntry::Kind::Window)
        return "";
    if (QByteArray(action.id).startsWith("record."))
        return recordingSection;
    return action.kind == ActionEntry::Kind::PageKey ? treeSection : "";
}

const QList<KeyEntry>& keyTable() {
    static const QList<KeyEntry> table = {
        {everywhereSection, "Esc",
         QT_TRANSLATE_NOOP("Actions", "Close what is open: popup, find bar, banner; never a recording")},
        {treeSection, "Up, Down, PgUp, PgDown, Home, End", QT_TRANSLATE_NOOP("Actions", "Move over the visible rows")},
        {treeSection, "Right", QT_TRANSLATE_NOOP("Actions", "Expand, then go to the first child")},
        {treeSection, "Left", QT_TRANSLATE_NOOP("Actions", "Collapse, then go to the parent")},
        {treeSection, "Return",
         QT_TRANSLATE_NOOP("Actions", "Show the call's source, or the library calls of a counted row")},
        {treeSection, "/", QT_TRANSLATE_NOOP("Actions", "Find by name as you type")},
        {callSection, "Right, Left", QT_TRANSLATE_NOOP("Actions", "Open and close a value")},
        {callSection, "Ctrl+C", QT_TRANSLATE_NOOP("Actions", "Copy the value")},
        {notesSection, "Up, Down", QT_TRANSLATE_NOOP("Actions", "Show the bookmark's call")},
        {notesSection, "F2", QT_TRANSLATE_NOOP("Actions", "Edit the note")},
        {notesSection, "Del", QT_TRANSLATE_NOOP("Actions", "Remove the bookmark")},
        {sourceSection, "Ctrl+F", QT_TRANSLATE_NOOP("Actions", "Find in the source")},
        {sourceSection, "F3, Shift+F3", QT_TRANSLATE_NOOP("Actions", "Next and previous place")},
        {sourceSection, "Ctrl+G", QT_TRANSLATE_NOOP("Actions", "Go to a line")},
        {outputSection, "Return", QT_TRANSLATE_NOOP("Actions", "Show the call that wrote the line")},
        {outputSection, "Ctrl+F", QT_TRANSLATE_NOOP("Actions", "Find in the output")},
        {outputSection, "F3, Shift+F3", QT_TRANSLATE_NOOP("Actions", "Next and previous line with the text")},
        {outputSection, "Ctrl+C", QT_TRANSLATE_NOOP("Actions", "Copy the line")},
        {recordingSection, "Ctrl+F", QT_TRANSLATE_NOOP("Actions", "Find in the output")},
        {recordingSection, "Shift+Down, Shift+Up", QT_TRANSLATE_NOOP("Actions", "Select lines")},
        {recordingSection, "Ctrl+D",
         QT_TRANSLATE_NOOP("Actions", "In the input line: send it; when it is empty, end the input")},
        {runsSection, "Return", QT_TRANSLATE_NOOP("Actions", "Open the trace")},
        {runsSection, "Ctrl+Return", QT_TRANSLATE_NOOP("Actions", "Record it again")},
        {runsSection, "Del", QT_TRANSLATE_NOOP("Actions", "Move the trace to the trash")},
        {telemetrySection, "Ctrl+F", QT_TRANSLATE_NOOP("Actions", "Filter the events")},
        {telemetrySection, "Ctrl+C", QT_TRANSLATE_NOOP("Actions", "Copy the selected events, or all, as JSON lines")},
        {dialogSection, "Ctrl+Return", QT_TRANSLATE_NOOP("Actions", "Record")},
        {dialogSection, "Return", QT_TRANSLATE_NOOP("Actions", "Add an argument")},
        {dialogSection, "Backspace", QT_TRANSLATE_NOOP("Actions", "Remove an empty argument")},
        {dialogSection, "Alt+Up, Alt+Down", QT_TRANSLATE_NOOP("Actions", "Move an argument")},
    };
    return table;
}

} // namespace callreel
