// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "model/recording/RecordOptions.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace callreel {

class ColumnScrollArea;
class InterpreterList;
class LaunchList;
class Presets;
class RecordForm;
class RunHistory;
class Settings;

/// Asks what to record and how. Starts nothing: recordRequested() hands over the options, checked as far as can be
/// known. Shown with open() or show().
class RecordDialog : public QDialog {
    Q_OBJECT

public:
    RecordDialog(Settings& settings, InterpreterList& interpreters, Presets& presets, RunHistory& history,
                 QWidget* parent = nullptr);
    ~RecordDialog() override;

    /// Instead of the values of the last launch, which are there at first.
    void setOptions(const RecordOptions& options);
    RecordOptions options() const;
    RecordForm* form() const { return m_form; }

Q_SIGNALS:
    void recordRequested(const callreel::RecordOptions& options);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildFooter();
    void record();
    void updateFooter();
    void savePreset();
    void restoreSize();

    Settings& m_settings;
    Presets& m_presets;
    LaunchList* m_launches;
    RecordForm* m_form;
    ColumnScrollArea* m_scroll;
    QSplitter* m_splitter;
    QPushButton* m_save = nullptr;
    QLabel* m_problemIcon = nullptr;
    QLabel* m_problems = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_record = nullptr;
};

} // namespace callreel
