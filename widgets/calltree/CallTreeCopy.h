// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel {

class CallTree;

/// Puts the selected row on the clipboard as text: columns separated by tabs under a head that carries the units.
void copyCallRow(CallTree* tree);

/// The same of the row and everything below it, indented; made off the UI thread, at most 100 000 rows.
void copyCallSubtree(CallTree* tree);

} // namespace callreel
