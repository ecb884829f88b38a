// SPDX-License-Identifier: Apache-2.0
#include "app/cli/BatchVerb.h"
#include "app/cli/ExportVerb.h"
#include "app/cli/ImportVerb.h"
#include "app/cli/PolicyVerb.h"
#include "app/cli/RecordVerb.h"
#include "app/cli/RunVerb.h"
#include "app/cli/SealVerb.h"
#include "app/cli/ServiceVerb.h"
#include "app/cli/ShowVerb.h"
#include "app/cli/TreeVerb.h"
#include "app/cli/Verb.h"
#include "app/cli/VerifyVerb.h"

namespace callreel::cli {

std::vector<std::unique_ptr<Verb>> allVerbs() {
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.push_back(std::make_unique<RecordVerb>());
    verbs.push_back(std::make_unique<RunVerb>());
    verbs.push_back(std::make_unique<ShowVerb>());
    verbs.push_back(std::make_unique<TreeVerb>());
    verbs.push_back(std::make_unique<VerifyVerb>());
    verbs.push_back(std::make_unique<SealVerb>());
    verbs.push_back(std::make_unique<BatchVerb>());
    verbs.push_back(std::make_unique<ServiceVerb>());
    verbs.push_back(std::make_unique<ImportVerb>());
    verbs.push_back(std::make_unique<ExportVerb>());
    verbs.push_back(std::make_unique<PolicyVerb>());
    return verbs;
}

} // namespace callreel::cli
