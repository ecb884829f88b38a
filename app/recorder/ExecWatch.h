// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::recorder {

/// Notes in the log when the program becomes another one (os.exec and its kin): the process goes on, the recording does
/// not, and nothing else would tell that from a program that left without a word. What the program sees of these
/// functions stays as it was.
void watchExec();

} // namespace callreel::recorder
