// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace callreel {

/// One action of the window: everything that can be done is a row here, so that it is in a menu, has its shortcut in
/// one place, and is in the list of all shortcuts.
struct ActionEntry {
    enum class Menu { File, Edit, Record, View, Depth, Go, Tools, Help };
    enum class Kind {
        Window,  ///< done by the window
        Page,    ///< passed to the page that is in front
        PageKey, ///< the same, but the key works inside the page's own view only (single letters); the menu names it
        Separator,
    };

    const char* id = "";
    Menu menu = Menu::File;
    Kind kind = Kind::Window;
    const char* text = "";     ///< English, marked in the context "Actions"
    const char* shortcut = ""; ///< QKeySequence::PortableText; several are separated by "; "
    const char* icon = "";
    bool checkable = false;
};

const QList<ActionEntry>& actionTable();
/// The menus in their order, with their English titles marked in the context "Actions".
const QList<std::pair<ActionEntry::Menu, const char*>>& menuTable();

/// A key of the map that is no action of the window (arrows in the tree and such), for the list of all shortcuts.
struct KeyEntry {
    const char* section;
    const char* keys;
    const char* text;
};
const QList<KeyEntry>& keyTable();
/// The section of the key map that an action belongs to; empty for those of the window.
const char* sectionOf(const ActionEntry& action);

} // namespace callreel
