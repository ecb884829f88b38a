// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "model/recording/RunEntry.h"
#include "widgets/common/Page.h"
#include "widgets/start/ExampleCard.h"

class QSplitter;

namespace callreel {

class DropZone;
class InterpreterCard;
class RecentRuns;
class RunFolder;

/// The first tab: record, open, try an example; and the recent runs with how each ended.
class StartPage : public Page {
    Q_OBJECT
public:
    StartPage(RunFolder* folder, const QList<Example>& examples, QWidget* parent = nullptr);

    QString title() const override { return tr("Start"); }
    QString iconName() const override { return QStringLiteral("house"); }
    QString status() const override;
    QString statusDetail() const override;
    bool canPerform(const QString& action) const override;
    void perform(const QString& action) override;
    void focusContent() override;

    InterpreterCard* interpreter() const { return m_interpreter; }
    RecentRuns* recentRuns() const { return m_runs; }
    DropZone* dropZone() const { return m_drop; }
    void setExamplesVisible(bool visible);

Q_SIGNALS:
    void recordPressed();
    void openPressed();
    void showRecording(const callreel::RunEntry& running);
    void stopRecording(const callreel::RunEntry& running);
    void openRun(const callreel::RunEntry& entry);
    void recordAgain(const callreel::RunEntry& entry);
    void trashRun(const callreel::RunEntry& entry);
    void restoreRun(const callreel::RunEntry& entry);
    void recordExample(const QString& path);
    void chooseInterpreter();
    void showFolder();
    void chooseFolder();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitLeft();
    QWidget* makeLeft(const QList<Example>& examples);

    QWidget* m_left = nullptr;
    QWidget* m_examples = nullptr;
    DropZone* m_drop = nullptr;
    InterpreterCard* m_interpreter = nullptr;
    RecentRuns* m_runs;
    QString m_firstExample;
};

} // namespace callreel
