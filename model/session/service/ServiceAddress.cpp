// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceAddress.h"

#include <sys/stat.h>
#include <sys/un.h>

#include "model/recording/TracePaths.h"

namespace callreel {

ServiceAddress ServiceAddress::ofHome() {
    const std::string folder = TracePaths::home() + "/service";
    return {folder, folder + "/socket", folder + "/lock"};
}

Result<void> ServiceAddress::check() const {
    // While it is made, the socket lies in a folder of its own beside, whose name Qt chooses.
    constexpr std::size_t room = 24;
    if (socket.size() + room < sizeof(sockaddr_un::sun_path))
        return {};
    return failure("home-too-long", QT_TRANSLATE_NOOP("Diagnostic", "The path %1 is too long for a socket."), {socket},
                   QT_TRANSLATE_NOOP("Diagnostic", "Choose a shorter CALLREEL_HOME."));
}

Result<void> ServiceAddress::prepare() const {
    if (auto checked = check(); !checked)
        return checked;
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    ::chmod(folder.c_str(), 0700); // were it made by somebody more generous
    return {};
}

} // namespace callreel
