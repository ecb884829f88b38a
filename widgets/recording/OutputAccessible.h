// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel {

class OutputView;

/// Makes every OutputView a list for assistive tools: its visible lines are items that read time, stream and text. To
/// be called before the first view is shown; further calls do nothing.
void installOutputAccessibility();

/// Says that the cursor is on the row now.
void announceOutputRow(OutputView* view, int row);

} // namespace callreel
