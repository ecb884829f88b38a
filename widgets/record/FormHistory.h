// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

#include "model/recording/RecordOptions.h"

namespace callreel {

/// The states that a form went through, for undo and redo. A state equal to the present one is not kept twice.
class FormHistory {
public:
    static constexpr qsizetype most = 200;

    /// The form holds this now.
    void keep(const RecordOptions& options);
    /// What to put back; nothing when there is nothing more.
    std::optional<RecordOptions> undo();
    std::optional<RecordOptions> redo();

private:
    QList<RecordOptions> m_states;
    qsizetype m_now = -1;
};

} // namespace callreel
