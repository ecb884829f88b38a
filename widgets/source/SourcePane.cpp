// SPDX-License-Identifier: Apache-2.0
#include "widgets/source/SourcePane.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/FindBar.h"
#include "widgets/common/StatePane.h"
#include "widgets/source/SourceView.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

namespace {

/// A document of this many characters takes a noticeable while to lay out; its beginning is shown.
constexpr qsizetype mostCharacters = 8'000'000;
/// Beyond this, colouring would be felt.
constexpr qsizetype mostColoured = 2'000'000;

} // namespace

SourcePane::SourcePane(TraceState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_find(new FindBar(tr("Find in the source"), this)),
      m_line(new FindBar(tr("Go to line"), this)), m_view(new SourceView), m_stateless(new StatePane),
      m_stack(new QStackedLayout), m_tools(new ElidedLabel({}, Qt::ElideMiddle)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_line);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_stateless);
    m_stack->addWidget(m_view);
    setFillToken(this, Token::Panel);
    setFocusProxy(m_view);
    m_tools->setFont(metrics::smallFont());
    m_tools->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextToken(m_tools, Token::Text3);

    connect(m_find, &FindBar::textEdited, this, &SourcePane::search);
    connect(m_find, &FindBar::nextRequested, this, [this] { findAgain(true); });
    connect(m_find, &FindBar::previousRequested, this, [this] { findAgain(false); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_view->findText({}, true);
        m_view->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_line, &FindBar::textEdited, this, [this](const QString& text) {
        bool number = false;
        const int line = text.toInt(&number);
        const bool there = number && line >= 1 && line <= m_view->blockCount();
        m_line->setResult(text.isEmpty() ? QString()
                          : there        ? QString()
                                         : tr("This file has %n line(s)", nullptr, m_view->blockCount()),
                          there);
        if (there)
            m_view->goToLine(line);
    });
    connect(m_line, &FindBar::nextRequested, m_line, &FindBar::close);
    connect(m_line, &FindBar::closed, this, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_state, &TraceState::currentChanged, this, &SourcePane::load);

    PaneState empty;
    empty.icon = QStringLiteral("file-code");
    empty.title = tr("No call is selected");
    empty.text = tr("The source of the selected call stands here.");
    m_stateless->setState(empty);
    if (m_state->current())
        load(*m_state->current());
}

void SourcePane::load(CallId id) {
    const auto call = m_state->trace().call(id);
    if (!call)
        return showMissing({}, call.error());
    const std::uint32_t path = m_state->trace().function(call->function).path;
    const bool wanted = m_path != path;
    const bool lines = m_state->trace().run().linesRecorded;
    if (!wanted && !lines) {
        m_job.cancel();
        return showFetched({path, false, std::nullopt, {}, std::nullopt}, *call);
    }
    m_job.start(
        [trace = m_state->share(), path, id, wanted, lines](const BackgroundJob::Cancelled&) {
            Fetched fetched;
            fetched.path = path;
            fetched.sourceWanted = wanted;
            if (wanted) {
                auto source = trace->source(path);
                if (source)
                    fetched.source = std::move(*source);
                else
                    fetched.error = source.error();
            }
            if (lines) {
                if (auto executed = trace->executedLines(id))
                    fetched.lines = std::move(*executed);
            }
            return fetched;
        },
        [this, found = *call](const Fetched& fetched) { showFetched(fetched, found); });
}

void SourcePane::showFetched(const Fetched& fetched, const Call& call) {
    const FunctionInfo& function = m_state->trace().function(call.function);
    if (fetched.sourceWanted) {
        m_path = fetched.path;
        m_pathHasSource = fetched.source.has_value();
        if (m_pathHasSource) {
            QString text = QString::fromStdString(*fetched.source);
            text.truncate(mostCharacters);
            m_view->setSource(text, text.size() <= mostColoured);
            if (!m_find->isHidden()) // what was looked for in the file before this one
                tellPlaces(m_view->countText(m_find->text()));
        }
    }
    if (!m_pathHasSource)
        return showMissing(function, fetched.error);
    m_stack->setCurrentWidget(m_view);
    m_tools->setText(tr("%1, as recorded").arg(QFileInfo(QString::fromStdString(function.file)).fileName()));
    m_tools->setToolTip(QString::fromStdString(function.file));
    m_view->setExecuted(fetched.lines);
    const bool module = function.flavour == FunctionInfo::Flavour::Module;
    m_view->markLine(module ? std::max(1, static_cast<int>(function.line)) : static_cast<int>(function.line));
}

void SourcePane::showMissing(const FunctionInfo& function, const std::optional<Diagnostic>& error) {
    const QString file = QString::fromStdString(function.file);
    const QString name = QString::fromStdString(function.name);
    PaneState state;
    state.icon = QStringLiteral("file-code");
    if (error) {
        state = PaneState::broken(*error);
    } else if (function.flavour == FunctionInfo::Flavour::Toplevel) {
        state.title = tr("The run itself has no source");
        state.text = tr("Select a call below it.");
    } else if (file.startsWith(QStringLiteral("<frozen"))) {
        state.title = tr("This module is frozen into the interpreter");
        state.text = tr("%1 has no source file: it is a part of Python’s own start-up.").arg(name);
    } else if (file.isEmpty()) {
        state.title = tr("No source for this call");
        state.text = tr("%1 was not made from a Python file.").arg(name);
    } else if (file == QStringLiteral("<string>")) {
        state.title = tr("The code was given as text");
        state.text = tr("It came from -c, exec or eval, and no copy of it is in the trace.");
    } else {
        state.tone = Token::Warn;
        state.title = tr("The source was not kept");
        state.text = tr("%1 was missing, unreadable or too large when the run was recorded.").arg(file);
    }
    m_stateless->setState(state);
    m_stack->setCurrentWidget(m_stateless);
    m_tools->setText(file.isEmpty() ? QString() : QFileInfo(file).fileName());
    m_tools->setToolTip(file);
}

QWidget* SourcePane::tools() const {
    return m_tools;
}

void SourcePane::find() {
    m_line->hide();
    m_find->open(m_view->textCursor().selectedText());
}

void SourcePane::goToLine() {
    m_find->hide();
    m_line->open();
}

void SourcePane::search(const QString& text) {
    m_view->findText(text, true, true);
    tellPlaces(m_view->countText(text));
}

void SourcePane::tellPlaces(int places) {
    if (m_find->text().isEmpty())
        m_find->setResult({});
    else
        m_find->setResult(places > 0 ? tr("%n place(s)", nullptr, places) : tr("Not in this file"), places > 0);
}

void SourcePane::findAgain(bool forward) {
    if (m_find->text().isEmpty())
        return find();
    if (!m_view->findText(m_find->text(), forward))
        tellPlaces(0);
}

void SourcePane::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_G)
        return goToLine();
    if (event->matches(QKeySequence::Find))
        return find();
    if (event->key() == Qt::Key_F3)
        return findAgain(!(event->modifiers() & Qt::ShiftModifier));
    QWidget::keyPressEvent(event);
}

} // namespace callreel
