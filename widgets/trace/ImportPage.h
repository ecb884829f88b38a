// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/Page.h"
#include "widgets/trace/TraceImporter.h"

namespace callreel {

class StatePane;

/// A tab in which another recorder's recording becomes a trace: how far that is, with a way to cancel; or what is wrong
/// with it and what to do. When it is done the window shows the trace in its place.
class ImportPage : public Page {
    Q_OBJECT
public:
    explicit ImportPage(QWidget* parent = nullptr);

    void import(const QString& path);
    /// The folder or file that is imported.
    QString source() const { return m_path; }

    QString title() const override;
    QString iconName() const override { return QStringLiteral("import"); }
    QString tabToolTip() const override { return m_path; }

Q_SIGNALS:
    void imported(const QString& trace);

private:
    void showProgress(quint64 calls, double part);
    void showError(const Diagnostic& error);

    TraceImporter m_importer;
    StatePane* m_state;
    QString m_path;
};

} // namespace callreel
