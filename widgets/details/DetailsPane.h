// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/analysis/Lifetime.h"
#include "model/trace/Trace.h"
#include "widgets/trace/BackgroundJob.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace callreel {

class ButtonRow;
class CallHeadline;
class FactRow;
class LifetimeStrip;
class Navigator;
class StatePane;
class TraceState;
class ValueModel;
class ValueView;

/// Everything that is known of the selected call.
class DetailsPane : public QWidget {
    Q_OBJECT
public:
    DetailsPane(TraceState* state, Navigator* navigator, QWidget* parent = nullptr);

    ValueView* values() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What one call's details are made of; fetched off the UI thread.
    struct Fetched {
        std::optional<Call> call;
        std::optional<CallValues> values;
        std::optional<CallValues> startValues; ///< of the first segment, for one that was resumed
        std::optional<Lifetime> lifetime;
        std::optional<Diagnostic> error;
        std::optional<Diagnostic> valuesError;
    };
    static Fetched fetch(const Trace& trace, CallId id, const BackgroundJob::Cancelled& cancelled);

    QWidget* makeContent();
    void load(CallId id);
    void showFetched(const Fetched& fetched);
    void showCall(const Fetched& fetched);
    void showValues(const Fetched& fetched);
    void showState(const Fetched* broken);

    TraceState* m_state;
    Navigator* m_navigator;
    QStackedLayout* m_stack;
    StatePane* m_stateless;
    QWidget* m_content;
    CallHeadline* m_headline;
    FactRow* m_facts;
    QWidget* m_lifetimeBox;
    QLabel* m_segment;
    QToolButton* m_first;
    QToolButton* m_previous;
    QToolButton* m_next;
    LifetimeStrip* m_strip;
    ValueModel* m_model;
    ValueView* m_view;
    ButtonRow* m_buttons = nullptr;
    BackgroundJob m_job;
};

} // namespace callreel
