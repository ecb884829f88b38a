// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace callreel::recorder {

/// Learns where the running interpreter's standard library is, from the module os. Nothing is imported for it.
void findLibraryPaths();

/// Of the standard library or of site-packages (dist-packages), not the user's own code.
bool isLibraryPath(const char* path, std::size_t size);

} // namespace callreel::recorder
