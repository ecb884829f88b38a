// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/ImportPage.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

#include "widgets/common/Numbers.h"
#include "widgets/common/StatePane.h"
#include "widgets/theme/Theme.h"

namespace callreel {

ImportPage::ImportPage(QWidget* parent) : Page(parent), m_state(new StatePane(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    setFillToken(this, Token::Window);
    connect(&m_importer, &TraceImporter::progressed, this, &ImportPage::showProgress);
    connect(&m_importer, &TraceImporter::imported, this, &ImportPage::imported);
    connect(&m_importer, &TraceImporter::failed, this, &ImportPage::showError);
    connect(&m_importer, &TraceImporter::cancelled, this, [this] { Q_EMIT requested(QStringLiteral("close"), {}); });
    connect(m_state, &StatePane::cancelled, &m_importer, &TraceImporter::cancel);
    connect(m_state, &StatePane::actionTriggered, this, [this](const QString& action) {
        if (action == QStringLiteral("again"))
            import(m_path);
        else
            Q_EMIT requested(action, {});
    });
}

void ImportPage::import(const QString& path) {
    m_path = path;
    m_state->setState(PaneState::opening(tr("Importing the trace of CodeTracer"), path));
    Q_EMIT titleChanged();
    m_importer.import(path);
}

void ImportPage::showProgress(quint64 calls, double part) {
    m_state->setProgress(
        part,
        tr("%1 calls so far", nullptr, static_cast<int>(std::min<quint64>(calls, INT_MAX))).arg(formatCount(calls)));
}

void ImportPage::showError(const Diagnostic& error) {
    m_state->setState(PaneState::notOpened(error));
}

QString ImportPage::title() const {
    return QFileInfo(m_path).fileName();
}

} // namespace callreel
