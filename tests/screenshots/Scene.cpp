// SPDX-License-Identifier: Apache-2.0
#include "screenshots/Scene.h"

namespace callreel::screenshots {

static std::vector<const Scene*>& registry() {
    static std::vector<const Scene*> scenes;
    return scenes;
}

Scene::Scene(const char* sceneName, Make makeScene, Ready isReady)
    : name(QString::fromLatin1(sceneName)), make(std::move(makeScene)), ready(std::move(isReady)) {
    registry().push_back(this);
}

const std::vector<const Scene*>& Scene::all() {
    return registry();
}

} // namespace callreel::screenshots
