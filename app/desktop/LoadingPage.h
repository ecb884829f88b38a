// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exit/Diagnostic.h"
#include "widgets/common/Page.h"

namespace callreel {

class StatePane;

/// Stands in a tab while a trace is opened, and says why when it cannot be.
class LoadingPage : public Page {
    Q_OBJECT
public:
    explicit LoadingPage(const QString& path, QWidget* parent = nullptr);

    void showFailure(const Diagnostic& problem);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("file-code"); }
    QString tabToolTip() const override { return m_path; }
    QString filePath() const override { return m_path; }

Q_SIGNALS:
    void cancelled();
    void tryAgain();

private:
    QString m_path;
    StatePane* m_pane;
};

} // namespace callreel
