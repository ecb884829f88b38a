// SPDX-License-Identifier: Apache-2.0
#include "model/recording/ImportOutput.h"

#include "model/formats/CodetracerSource.h"
#include "model/recording/OutputFile.h"
#include "model/recording/TracePaths.h"

namespace callreel {

Result<std::string> unusedImportOutput(const std::string& path) {
    const auto source = CodetracerSource::find(path);
    if (!source)
        return std::unexpected(source.error());
    const std::string& program = source->metadata.program;
    return OutputFile::unused(TracePaths::traceFolder(),
                              TracePaths::stemOf(program.empty() ? absolutePath(source->folder) : program, true));
}

} // namespace callreel
