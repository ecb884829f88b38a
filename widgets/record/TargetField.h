// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/recording/RecordOptions.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace callreel {

class RowFrame;
class SegmentedControl;

/// What to run: a script's path, a module's name or code. Each keeps its text while another is chosen.
class TargetField : public QWidget {
    Q_OBJECT

public:
    explicit TargetField(QWidget* parent = nullptr);

    RecordOptions::Target target() const;
    QString program() const;
    void set(RecordOptions::Target target, const QString& program);
    void setRecent(const QStringList& scripts, const QStringList& modules);
    /// The field that is shown now: combo box or text.
    QWidget* editor() const;

Q_SIGNALS:
    void changed();
    void targetChanged();
    void browseRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* makeCombo(const QString& iconName, const QString& placeholder);
    void showTarget();

    SegmentedControl* m_kind;
    QStackedWidget* m_stack;
    QComboBox* m_script;
    QComboBox* m_module;
    RowFrame* m_codeFrame;
    QPlainTextEdit* m_code;
    QPushButton* m_browse;
};

} // namespace callreel
