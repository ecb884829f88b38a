// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output/BatchProgress.h"

#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include "model/session/batch/BatchTextReport.h"
#include "model/trace/values/Characters.h"

namespace callreel::cli {

namespace {

constexpr int tick = 1000;          ///< ms: the clock in the bar
constexpr int shortestRedraw = 100; ///< ms

bool canRedraw() {
    const char* const name = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) && !(name && std::strcmp(name, "dumb") == 0);
}

Style styleOf(BatchRun::State state) {
    switch (state) {
    case BatchRun::State::Passed:
        return Style::Ok;
    case BatchRun::State::NotRun:
        return Style::Pale;
    default:
        return Style::Error;
    }
}

} // namespace

BatchProgress::BatchProgress(const BatchScheduler& scheduler, PatientOutput& output, Options options, QObject* parent)
    : QObject(parent), m_scheduler(scheduler), m_output(output), m_options(options),
      m_terminal(Terminal::ofStandardOutput()), m_bar(Terminal::ofStandardError()), m_hasBar(canRedraw()) {
    m_state.total = static_cast<int>(scheduler.result().runs.size());
    m_sinceDrawn.start();
    if (m_hasBar) {
        connect(&m_tick, &QTimer::timeout, this, &BatchProgress::draw);
        m_tick.start(tick);
    }
}

void BatchProgress::onStarted(const BatchRun& run) {
    m_state.current = run.item.name.toStdString();
    draw();
}

void BatchProgress::onRetried(const BatchRun& run) {
    line(run, "again", Style::Warning, run.attempts.last().describe());
}

void BatchProgress::onEnded(const BatchRun& run) {
    ++m_state.over;
    m_state.failed += run.state == BatchRun::State::Failed || run.state == BatchRun::State::NotRecorded;
    if (m_options.lines || run.state != BatchRun::State::Passed)
        line(run, BatchTextReport::stateWord(run).toStdString(), styleOf(run.state), BatchTextReport::details(run));
    draw();
}

void BatchProgress::onProgress() {
    if (m_sinceDrawn.elapsed() >= shortestRedraw)
        draw();
}

void BatchProgress::say(const std::string& text) {
    hide(false);
    m_output.write(STDERR_FILENO, text);
    draw();
}

void BatchProgress::line(const BatchRun& run, const std::string& word, Style style, const QString& details) {
    if (!m_options.textOutput)
        return;
    constexpr std::size_t column = 13;
    hide(false);
    std::string text =
        m_terminal.styled(word, style) + std::string(word.size() < column ? column - word.size() : 1, ' ');
    text += m_terminal.plain(Characters::escaped(run.item.name.toStdString()));
    if (!details.isEmpty())
        text += m_terminal.styled("  " + Characters::escaped(details.toStdString()), Style::Pale);
    m_output.write(STDOUT_FILENO, text + "\n");
}

void BatchProgress::hide(bool forGood) {
    if (m_isShown)
        m_output.write(STDERR_FILENO, ProgressBar::erase());
    m_isShown = false;
    if (forGood) {
        m_hasBar = false;
        m_tick.stop();
    }
}

void BatchProgress::draw() {
    if (!m_hasBar || !m_output.isIdle())
        return;
    m_state.running = m_scheduler.running();
    m_output.write(STDERR_FILENO, m_bar.draw(m_state));
    m_isShown = true;
    m_sinceDrawn.start();
}

} // namespace callreel::cli
