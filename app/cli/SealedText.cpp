// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SealedText.h"

#include "app/cli/RunText.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "model/recording/RunReport.h"
#include "model/trace/values/Characters.h"

namespace callreel::cli {

Result<int> printSealed(const SealResult& result, bool json) {
    StandardOutput output;
    if (json) {
        output.line(RunReport::fromSeal(result).toJson(JsonWriter::Style::Indented));
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        const RunText text(terminal);
        output.write(text.answers(result.verdict));
        if (const std::string losses = text.losses(result.verdict); !losses.empty())
            output.write("\n" + losses);
        output.line("");
        output.line(terminal.plain("Trace         " + Characters::escaped(result.path)));
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

} // namespace callreel::cli
