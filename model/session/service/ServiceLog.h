// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/recording/FileHandle.h"

namespace callreel {

/// What a recording service without a terminal has to tell: lines with their time in CALLREEL_HOME/service/log, which
/// is its user's alone. There is no file as long as there is nothing to tell, and none that grows for ever.
class ServiceLog {
public:
    static std::string path();
    /// Whether one is there, of this service or of an earlier one.
    static bool isThere();

    /// `text` may have more than one line. A disk that is full changes nothing for the service.
    void write(std::string text);

private:
    FileHandle m_file;
};

} // namespace callreel
