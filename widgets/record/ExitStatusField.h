// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <optional>

#include "model/exit/RecorderPolicy.h"

class QLabel;

namespace callreel {

class SegmentedControl;

/// Whether callreel returns the script's exit status: inherited, or for this run. Below it what is in effect, and who
/// said so.
class ExitStatusField : public QWidget {
    Q_OBJECT

public:
    explicit ExitStatusField(QWidget* parent = nullptr);

    std::optional<bool> propagate() const;
    void setPropagate(std::optional<bool> propagate);
    /// `variableText`: what the variable holds that may decide.
    void showEffect(const Result<RecorderPolicy>& policy, const QString& variableText);
    QString effectText() const;
    SegmentedControl* choice() const { return m_choice; }

Q_SIGNALS:
    void changed();

private:
    SegmentedControl* m_choice;
    QLabel* m_effect;
};

} // namespace callreel
