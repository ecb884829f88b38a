// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

#include <optional>

#include "model/recording/filters/FilterProfile.h"

namespace callreel {

/// Chooses one of the filters of `callreel run` for an output that is looked at; the first entry shows everything. The
/// user's own are read when the list opens; one that is wrong stands there with what is wrong, and cannot be chosen.
class FilterBox : public QComboBox {
    Q_OBJECT

public:
    explicit FilterBox(QWidget* parent = nullptr);

    /// The filter that is chosen; nothing for all lines.
    const std::optional<FilterProfile>& profile() const { return m_profile; }
    /// The name of the filter; empty for all lines.
    QString filterName() const { return currentData().toString(); }
    void choose(const QString& name);

    void showPopup() override;

Q_SIGNALS:
    void chosen();

private:
    void fill();
    void load();

    std::optional<FilterProfile> m_profile;
};

} // namespace callreel
