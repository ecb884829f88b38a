// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <optional>

#include "model/trace/Trace.h"
#include "widgets/trace/BackgroundJob.h"

class QStackedLayout;

namespace callreel {

class ElidedLabel;
class FindBar;
class SourceView;
class StatePane;
class TraceState;

/// The source of the selected call, as it was when it ran.
class SourcePane : public QWidget {
    Q_OBJECT
public:
    explicit SourcePane(TraceState* state, QWidget* parent = nullptr);

    SourceView* view() const { return m_view; }
    /// Says which file is shown; stands in the pane's head.
    QWidget* tools() const;
    void find();
    void findAgain(bool forward);
    /// Asks for a line in the find bar's place: a number is a line.
    void goToLine();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Fetched {
        std::uint32_t path = 0;
        bool sourceWanted = false;
        std::optional<std::string> source;
        std::vector<std::uint32_t> lines;
        std::optional<Diagnostic> error;
    };
    void load(CallId id);
    void showFetched(const Fetched& fetched, const Call& call);
    void showMissing(const FunctionInfo& function, const std::optional<Diagnostic>& error);
    void search(const QString& text);
    void tellPlaces(int places);

    TraceState* m_state;
    FindBar* m_find;
    FindBar* m_line;
    SourceView* m_view;
    StatePane* m_stateless;
    QStackedLayout* m_stack;
    ElidedLabel* m_tools;
    std::optional<std::uint32_t> m_path; ///< the one that is shown
    bool m_pathHasSource = false;
    BackgroundJob m_job;
};

} // namespace callreel
