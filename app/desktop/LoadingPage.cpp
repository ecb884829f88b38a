// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/LoadingPage.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include "widgets/common/DiagnosticText.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/StatePane.h"

namespace callreel {

LoadingPage::LoadingPage(const QString& path, QWidget* parent) : Page(parent), m_path(path), m_pane(new StatePane(this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_pane);
    PaneState state;
    state.title = tr("Opening %1").arg(QFileInfo(path).fileName());
    state.text = formatBytes(static_cast<std::uint64_t>(QFileInfo(path).size()));
    state.loading = true;
    state.cancellable = true;
    m_pane->setState(state);
    connect(m_pane, &StatePane::cancelled, this, &LoadingPage::cancelled);
    connect(m_pane, &StatePane::actionTriggered, this, [this](const QString& action) {
        if (action == QLatin1String("again"))
            Q_EMIT tryAgain();
        else
            Q_EMIT requested(QStringLiteral("close"), {});
    });
}

QString LoadingPage::title() const { return QFileInfo(m_path).fileName(); }

void LoadingPage::showFailure(const Diagnostic& problem) {
    PaneState state;
    state.icon = QStringLiteral("octagon-x");
    state.tone = Token::Err;
    state.title = diagnosticText(problem);
    state.text = QStringList{diagnosticHelp(problem), m_path}.join(QLatin1Char('\n')).trimmed();
    state.actions = {{QStringLiteral("again"), tr("Try again"), QStringLiteral("rotate-ccw")},
                     {QStringLiteral("close"), tr("Close tab"), {}}};
    m_pane->setState(state);
}

} // namespace callreel
