// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreePane.h"

#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "model/analysis/NameSearch.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreeActions.h"
#include "widgets/calltree/LibraryFold.h"
#include "widgets/common/FindBar.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/StatePane.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/Navigator.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

CallTreePane::CallTreePane(TraceState* state, Navigator* navigator, QWidget* parent)
    : QWidget(parent), m_state(state), m_navigator(navigator), m_find(new FindBar(tr("Find calls by name"), this)),
      m_tree(new CallTree(state)), m_stateless(new StatePane), m_stack(new QStackedLayout),
      m_note(new QLabel(tr("No call of this run is of your own code: library calls are not folded."))),
      m_actions(new CallTreeActions(m_tree, navigator)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_note);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_stateless);
    setFocusProxy(m_tree);

    m_note->setObjectName(QStringLiteral("libraryNote"));
    m_note->setWordWrap(true);
    m_note->setFont(metrics::smallFont());
    m_note->setContentsMargins(metrics::spacing(3), metrics::spacing(1), metrics::spacing(3), metrics::spacing(1));
    setTextToken(m_note, Token::Text2);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_note,
            [this] { m_note->setFont(metrics::smallFont()); });
    const auto note = [this] { m_note->setVisible(m_tree->libraryFold()->leavesNothing()); };
    connect(m_tree->libraryFold(), &LibraryFold::wantedChanged, this, note);
    note();
    connect(m_tree, &CallTree::findRequested, this, [this] { find(); });
    connect(m_tree, &CallTree::findAgainRequested, this, &CallTreePane::searchAgain);
    connect(m_tree, &CallTree::sourceRequested, m_state, &TraceState::showSource);
    connect(m_tree, &CallTree::menuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions->fillContextMenu(menu);
        menu->popup(at);
    });
    connect(m_actions, &CallTreeActions::findRequested, this, [this] { find(); });
    connect(m_actions, &CallTreeActions::findAgainRequested, this, &CallTreePane::searchAgain);
    connect(m_actions, &CallTreeActions::sourceRequested, this, [this] {
        if (m_state->current())
            m_state->showSource(*m_state->current());
    });
    connect(m_find, &FindBar::textEdited, this, &CallTreePane::searchEdited);
    connect(m_find, &FindBar::nextRequested, this, [this] { searchAgain(true); });
    connect(m_find, &FindBar::previousRequested, this, [this] { searchAgain(false); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_navigator->cancel();
        m_count.cancel();
        m_tree->setSearch({});
        m_tree->setFocus(Qt::ShortcutFocusReason);
    });
    showStates();
}

void CallTreePane::showStates() {
    if (m_tree->error()) {
        m_stateless->setState(PaneState::broken(*m_tree->error()));
        m_stack->setCurrentWidget(m_stateless);
    } else if (m_tree->rowCount() == 0) {
        PaneState empty;
        empty.icon = QStringLiteral("list-tree");
        empty.title = tr("This trace has no calls");
        empty.text = tr("Recording ended before the first call of the program.");
        m_stateless->setState(empty);
        m_stack->setCurrentWidget(m_stateless);
    }
}

void CallTreePane::find(const QString& text) {
    m_find->open(text);
    if (!text.isEmpty())
        return searchEdited(text);
    if (!m_find->text().isEmpty()) {
        m_tree->setSearch(m_find->text());
        countMatches(m_find->text());
    }
}

void CallTreePane::searchEdited(const QString& text) {
    m_tree->setSearch(text);
    if (text.isEmpty()) {
        m_navigator->cancel();
        m_count.cancel();
        m_find->setResult({});
        return;
    }
    m_navigator->named(text, true, true);
    countMatches(text);
}

void CallTreePane::countMatches(const QString& text) {
    struct Counted {
        std::uint64_t calls = 0;
        std::size_t functions = 0;
        QString error;
    };
    m_find->setResult(tr("Searching…"));
    m_count.start(
        [trace = m_state->share(), name = text.toStdString()](const BackgroundJob::Cancelled&) {
            Counted counted;
            const std::vector<bool> wanted = NameSearch(name).matchingFunctions(*trace);
            counted.functions = static_cast<std::size_t>(std::ranges::count(wanted, true));
            if (counted.functions > 0) {
                if (const auto calls = trace->countCalls(wanted))
                    counted.calls = *calls;
                else
                    counted.error = diagnosticText(calls.error());
            }
            return counted;
        },
        [this](const Counted& counted) {
            if (!counted.error.isEmpty())
                m_find->setResult(counted.error, false);
            else if (counted.calls == 0)
                m_find->setResult(tr("No call matches"), false);
            else
                m_find->setResult(tr("%1 of %2")
                                      .arg(tr("%n call(s)", nullptr,
                                              static_cast<int>(std::min<std::uint64_t>(counted.calls, 2'000'000'000)))
                                               .replace(QString::number(counted.calls), formatCount(counted.calls)),
                                           tr("%n function(s)", nullptr, static_cast<int>(counted.functions))));
        });
}

void CallTreePane::searchAgain(bool forward) {
    if (m_find->text().isEmpty())
        return find();
    m_tree->setSearch(m_find->text());
    m_navigator->named(m_find->text(), forward, false);
}

} // namespace callreel
