// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RecordPickers.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "model/recording/RecordCheck.h"
#include "widgets/record/PasteCommandDialog.h"
#include "widgets/record/PredictedOutput.h"

namespace callreel {

namespace {

QFileDialog* openFileDialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode, const QString& start) {
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    return dialog;
}

} // namespace

RecordPickers::RecordPickers(QWidget* window) : QObject(window), m_window(window) {}

void RecordPickers::script(const RecordOptions& now, const QString& scriptFolder) {
    const QString start = QFileInfo(RecordCheck::absoluteProgram(now, QDir::homePath())).path();
    QFileDialog* dialog = openFileDialog(m_window, tr("Choose a script"), QFileDialog::ExistingFile, start);
    dialog->setNameFilters({tr("Python programs (*.py *.pyw *.pyz)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, now, scriptFolder](const QString& path) {
        RecordOptions next = now;
        const bool follow = next.workdir.isEmpty() || next.workdir == scriptFolder;
        next.program = path;
        if (follow)
            next.workdir = QFileInfo(path).path();
        Q_EMIT chosen(next);
    });
    dialog->open();
}

void RecordPickers::interpreter(const RecordOptions& now) {
    QFileDialog* dialog = openFileDialog(m_window, tr("Choose a Python interpreter"), QFileDialog::ExistingFile,
                                         QFileInfo(now.interpreter).path());
    dialog->setOption(QFileDialog::DontResolveSymlinks); // a virtual environment is told by its link
    connect(dialog, &QFileDialog::fileSelected, this, [this, now](const QString& path) {
        RecordOptions next = now;
        next.interpreter = path;
        Q_EMIT chosen(next);
    });
    dialog->open();
}

void RecordPickers::workdir(const RecordOptions& now) {
    QFileDialog* dialog =
        openFileDialog(m_window, tr("Choose the working directory"), QFileDialog::Directory, now.workdir);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, now](const QString& path) {
        RecordOptions next = now;
        next.workdir = path;
        Q_EMIT chosen(next);
    });
    dialog->open();
}

void RecordPickers::output(const RecordOptions& now) {
    const QString start = now.output.isEmpty() ? predictedOutput(now) : now.output;
    QFileDialog* dialog =
        openFileDialog(m_window, tr("Where the trace goes"), QFileDialog::AnyFile, QFileInfo(start).path());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("reel"));
    dialog->setNameFilter(tr("Traces (*.reel)"));
    dialog->selectFile(QFileInfo(start).fileName());
    // Whether it may be overwritten is asked in the form, beside everything else that is to be mended.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this, now](const QString& path) {
        RecordOptions next = now;
        next.output = path;
        next.force = false;
        Q_EMIT chosen(next);
    });
    dialog->open();
}

void RecordPickers::command(const RecordOptions& now) {
    auto* dialog = new PasteCommandDialog(now, m_window);
    connect(dialog, &PasteCommandDialog::taken, this, &RecordPickers::chosen);
    const QString text = QApplication::clipboard()->text();
    if (text.size() < 10000 && text.contains(QLatin1Char(' ')))
        dialog->setLine(text.trimmed());
    dialog->open();
}

} // namespace callreel
