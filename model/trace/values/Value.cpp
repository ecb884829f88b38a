// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/Value.h"

namespace callreel {

const char* cutName(Cut cut) {
    switch (cut) {
    case Cut::None:
        return "";
    case Cut::Depth:
        return "depth";
    case Cut::Length:
        return "length";
    case Cut::Bytes:
        return "bytes";
    case Cut::Cycle:
        return "cycle";
    case Cut::Redacted:
        return "redacted";
    }
    return "";
}

} // namespace callreel
