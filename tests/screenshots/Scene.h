// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace callreel::screenshots {

/// One picture of one state of a window, pane or dialog. `make` builds it once per theme, as big as it is to be shown;
/// it is shown, given time to settle, and grabbed. Add yours in a file of your own:
///     static const Scene scene("record-dialog", [] { return std::make_unique<RecordDialog>(...); });
class Scene {
public:
    using Make = std::function<std::unique_ptr<QWidget>()>;
    /// True once the widget shows what it is to show; asked until then, for at most ten seconds.
    using Ready = std::function<bool(QWidget*)>;

    Scene(const char* name, Make make, Ready ready = {});

    static const std::vector<const Scene*>& all();

    QString name;
    Make make;
    Ready ready;
};

} // namespace callreel::screenshots
