// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <string>

#include "model/exit/PolicyFields.h"
#include "model/recording/RecordProgram.h"

using namespace callreel;

/// usage: outcome-embedder CALLREEL PYTHON OUTPUT SCRIPT [KEY=VALUE...]
/// Records the script through the public C++ API, with the policy fields given, and ends as the API says.
int main(int argc, char** argv) {
    if (argc < 5)
        return 2;
    PolicyLayer wanted;
    for (int i = 5; i < argc; ++i) {
        const std::string word = argv[i];
        const PolicyField* field = findPolicyField(word.substr(0, word.find('=')));
        if (!field || !setPolicyValue(*field, wanted, word.substr(word.find('=') + 1)))
            return 2;
    }
    const auto recorded =
        recordProgram({.program = {argv[4]}, .interpreter = argv[2], .output = argv[3], .callreel = argv[1]}, wanted);
    if (!recorded) {
        std::fprintf(stderr, "embedder: %s %s\n", recorded.error().text().c_str(), recorded.error().helpText().c_str());
        return 1;
    }
    if (recorded->failure)
        std::fprintf(stderr, "embedder: failed: %s\n", recorded->failure->code.c_str());
    return recorded->exitCode;
}
