// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/recording/RecordOptions.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace callreel {

class ElidedLabel;

/// What is recorded, and into which file.
class RecordChoices : public QWidget {
    Q_OBJECT

public:
    explicit RecordChoices(QWidget* parent = nullptr);

    /// Only the choices of these options.
    void set(const RecordOptions& options);
    /// Puts the choices into the options.
    void apply(RecordOptions& options) const;
    /// Whether output is kept when this recording does not say.
    void setInheritsOutput(bool inherits) { m_inheritsOutput = inherits; }
    /// Who records when this recording does not say.
    void setInheritsRecorder(const QString& recorder) { m_inheritsRecorder = recorder; }
    /// Where the trace will go when nothing is chosen.
    void showOutput(const QString& predicted);
    QWidget* outputButton() const;

Q_SIGNALS:
    void changed();
    void outputRequested();

private:
    QCheckBox* m_values;
    QCheckBox* m_lines;
    QCheckBox* m_keepOutput;
    QCheckBox* m_atOnce;
    QComboBox* m_recorder;
    ElidedLabel* m_file;
    QPushButton* m_change;
    QPushButton* m_reset;
    QString m_output;
    bool m_force = false;
    bool m_inheritsOutput = true;
    QString m_inheritsRecorder = QStringLiteral("callreel");
};

} // namespace callreel
