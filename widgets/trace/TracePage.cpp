// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/TracePage.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStackedLayout>

#include "model/settings/Setting.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/StatePane.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TraceView.h"

namespace callreel {

TracePage::TracePage(Settings* settings, QWidget* parent)
    : Page(parent), m_settings(settings), m_stack(new QStackedLayout(this)), m_state(new StatePane) {
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_state);
    setFillToken(this, Token::Window);
    connect(&m_opener, &TraceOpener::opened, this,
            [this](const std::shared_ptr<const Trace>& trace) { showTrace(trace); });
    connect(&m_opener, &TraceOpener::failed, this, &TracePage::showError);
    connect(m_state, &StatePane::cancelled, this, [this] {
        m_opener.cancel();
        Q_EMIT requested(QStringLiteral("close"), {});
    });
    connect(m_state, &StatePane::actionTriggered, this, [this](const QString& action) {
        if (action == QStringLiteral("again"))
            open(m_path);
        else
            Q_EMIT requested(action, {});
    });
}

void TracePage::open(const QString& path) {
    m_path = path;
    m_state->setState(PaneState::opening(tr("Opening the trace"), path));
    m_stack->setCurrentWidget(m_state);
    Q_EMIT titleChanged();
    m_opener.open(path);
}

void TracePage::showTrace(std::shared_ptr<const Trace> trace) {
    m_path = QFile::decodeName(QByteArray::fromStdString(trace->path()));
    delete m_view;
    m_view = new TraceView(std::move(trace), m_settings);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    if (!m_layout.isEmpty())
        m_view->restoreLayout(m_layout);
    connect(m_view, &TraceView::actionsChanged, this, &Page::actionsChanged);
    connect(m_view, &TraceView::settingsRequested, this, [this] {
        Q_EMIT requested(QStringLiteral("open-settings"), QString::fromLatin1(settingKeys::propagateScriptExit));
    });
    connect(m_view, &TraceView::recordAgainRequested, this,
            [this] { Q_EMIT requested(QStringLiteral("record-dialog"), QVariant()); });
    // Also from "Cancel" of what was shown meanwhile, to which the focus goes when the recording's page goes.
    if (isVisible())
        m_view->focusTree();
    Q_EMIT titleChanged();
    Q_EMIT statusChanged();
    Q_EMIT actionsChanged();
    Q_EMIT opened();
}

void TracePage::showError(const Diagnostic& error) {
    m_state->setState(PaneState::notOpened(error));
    m_stack->setCurrentWidget(m_state);
    Q_EMIT titleChanged();
    Q_EMIT failed(error);
}

QString TracePage::title() const {
    if (m_view) {
        const RunMetadata& run = m_view->state()->trace().run();
        const QDateTime started = QDateTime::fromString(QString::fromStdString(run.started), Qt::ISODateWithMs);
        QString program = run.program.empty() ? QString() : QString::fromStdString(run.program.front());
        if ((program == QStringLiteral("-m") || program == QStringLiteral("-c")) && run.program.size() > 1)
            program = program == QStringLiteral("-m") ? QString::fromStdString(run.program[1]) : program;
        else
            program = QFileInfo(program).fileName();
        if (program.isEmpty())
            program = QFileInfo(m_path).fileName();
        return started.isValid() ? QStringLiteral("%1 · %2").arg(program, formatClock(started.toLocalTime())) : program;
    }
    return QFileInfo(m_path).fileName();
}

bool TracePage::canPerform(const QString& action) const {
    return m_view && m_view->canPerform(action);
}

bool TracePage::isChecked(const QString& action) const {
    return m_view && m_view->isChecked(action);
}

void TracePage::perform(const QString& action) {
    if (m_view)
        m_view->perform(action);
}

void TracePage::search(const QString& words) {
    if (m_view)
        m_view->search(words);
}

QByteArray TracePage::saveLayout() const {
    return m_view ? m_view->saveLayout() : m_layout;
}

void TracePage::restoreLayout(const QByteArray& layout) {
    m_layout = layout;
    if (m_view)
        m_view->restoreLayout(layout);
}

void TracePage::resetLayout() {
    m_layout.clear();
    if (m_view)
        m_view->resetLayout();
}

void TracePage::focusContent() {
    if (m_view)
        m_view->focusTree();
    else
        setFocus(Qt::OtherFocusReason);
}

} // namespace callreel
