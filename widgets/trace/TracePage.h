// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/trace/Trace.h"
#include "widgets/common/Page.h"
#include "widgets/trace/TraceOpener.h"

class QStackedLayout;

namespace callreel {

class Settings;
class StatePane;
class TraceView;

/// A tab with a trace: opens the file off the UI thread, says so if that takes long, then shows it; or says what is
/// wrong with it and what to do.
class TracePage : public Page {
    Q_OBJECT
public:
    explicit TracePage(Settings* settings, QWidget* parent = nullptr);

    void open(const QString& path);
    /// The same with a trace that is open already.
    void showTrace(std::shared_ptr<const Trace> trace);
    /// Null until the trace is open.
    TraceView* view() const { return m_view; }

    QString title() const override;
    QString iconName() const override { return QStringLiteral("file-code"); }
    QString tabToolTip() const override { return m_path; }
    QString filePath() const override { return m_path; }
    bool hasStatusLine() const override { return m_view != nullptr; }
    bool canPerform(const QString& action) const override;
    void perform(const QString& action) override;
    bool isChecked(const QString& action) const override;
    bool canSearch() const override { return m_view != nullptr; }
    void search(const QString& words) override;
    QString layoutKind() const override { return QStringLiteral("trace"); }
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    void resetLayout() override;
    void focusContent() override;

Q_SIGNALS:
    /// Exactly one of the two ends open().
    void opened();
    void failed(const callreel::Diagnostic& error);

private:
    void showError(const Diagnostic& error);

    Settings* m_settings;
    TraceOpener m_opener;
    QStackedLayout* m_stack;
    StatePane* m_state;
    TraceView* m_view = nullptr;
    QString m_path;
    QByteArray m_layout;
};

} // namespace callreel
