// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RecordChoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/common/ElidedLabel.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// Python keeps what it writes to a pipe back until 8 kB are there; with -u it comes as it is written.
QString unbuffered() {
    return QStringLiteral("-u");
}

QString plain(QString text) {
    return text.remove(QLatin1Char('&'));
}

} // namespace

RecordChoices::RecordChoices(QWidget* parent)
    : QWidget(parent), m_values(new QCheckBox(tr("Arguments and res&ults"), this)),
      m_lines(new QCheckBox(tr("Executed &lines"), this)), m_keepOutput(new QCheckBox(tr("&Output"), this)),
      m_atOnce(new QCheckBox(tr("Show output at o&nce"), this)), m_recorder(new QComboBox(this)),
      m_file(new ElidedLabel({}, Qt::ElideMiddle, this)), m_change(new QPushButton(tr("Chan&ge…"), this)),
      m_reset(new QPushButton(tr("Choose by itself"), this)) {
    auto* slower = new QLabel(tr("slower"), this);
    setTextToken(slower, Token::Text3);
    m_values->setToolTip(tr("What goes into each call and what comes out"));
    m_lines->setToolTip(tr("Which lines of each call ran"));
    m_keepOutput->setToolTip(tr("What the program writes, with the call that wrote it"));
    m_atOnce->setToolTip(
        tr("Without it Python keeps output to the window back until 8 kB are there; this is its option -u"));
    m_lines->setAccessibleDescription(tr("slower"));
    for (QCheckBox* box : {m_values, m_lines, m_keepOutput, m_atOnce}) {
        box->setAccessibleName(plain(box->text()));
        connect(box, &QCheckBox::toggled, this, &RecordChoices::changed);
    }
    m_recorder->addItem(tr("Callreel's recorder"), QStringLiteral("callreel"));
    m_recorder->addItem(tr("CodeTracer's recorder"), QStringLiteral("codetracer"));
    m_recorder->setAccessibleName(tr("Recorder"));
    m_recorder->setToolTip(
        tr("CodeTracer's needs the package codetracer_python_recorder in the interpreter, runs scripts "
           "only, and keeps no times and no threads"));
    connect(m_recorder, &QComboBox::currentIndexChanged, this, &RecordChoices::changed);
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::spacing(4));
    auto* lines = new QHBoxLayout;
    lines->setSpacing(metrics::spacing(1) + 2);
    lines->addWidget(m_lines);
    lines->addWidget(slower);
    first->addWidget(m_values);
    first->addLayout(lines);
    first->addWidget(m_keepOutput);
    first->addStretch(1);
    auto* to = new QLabel(tr("to"), this);
    to->setFont(metrics::smallFont());
    setTextToken(to, Token::Text2);
    m_file->setFont(metrics::valueFont());
    setTextToken(m_file, Token::Text2);
    setButtonLook(m_change, ButtonLook::Link, true);
    setButtonLook(m_reset, ButtonLook::Link, true);
    m_change->setAccessibleName(tr("Change the output file"));
    m_reset->setAccessibleName(tr("Choose the output file by itself"));
    auto* file = new QHBoxLayout;
    file->setSpacing(metrics::spacing(1));
    file->addWidget(to);
    file->addWidget(m_file);
    file->addSpacing(metrics::spacing(1));
    file->addWidget(m_change);
    file->addWidget(m_reset);
    file->addStretch(1);
    auto* second = new QHBoxLayout;
    second->setSpacing(metrics::spacing(4));
    second->addWidget(m_atOnce);
    second->addStretch(1);
    second->addWidget(m_recorder);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::spacing(1));
    column->addLayout(first);
    column->addLayout(second);
    column->addLayout(file);
    connect(m_change, &QPushButton::clicked, this, &RecordChoices::outputRequested);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_output.clear();
        m_force = false;
        Q_EMIT changed();
    });
}

void RecordChoices::set(const RecordOptions& options) {
    const QSignalBlocker blocker(this);
    m_values->setChecked(options.values);
    m_lines->setChecked(options.lines);
    m_keepOutput->setChecked(options.keepOutput.value_or(m_inheritsOutput));
    m_atOnce->setChecked(options.pythonOptions.contains(unbuffered()));
    m_recorder->setCurrentIndex(
        std::max(0, m_recorder->findData(options.recorder.isEmpty() ? m_inheritsRecorder : options.recorder)));
    m_output = options.output;
    m_force = options.force;
}

void RecordChoices::apply(RecordOptions& options) const {
    options.values = m_values->isChecked();
    options.lines = m_lines->isChecked();
    // As little as says it: what is inherited need not be said.
    options.keepOutput.reset();
    if (!m_keepOutput->isChecked() || !m_inheritsOutput)
        options.keepOutput = m_keepOutput->isChecked();
    const QString recorder = m_recorder->currentData().toString();
    options.recorder = recorder == m_inheritsRecorder ? QString() : recorder;
    options.output = m_output;
    options.force = m_force;
    if (m_atOnce->isChecked() != options.pythonOptions.contains(unbuffered())) {
        if (m_atOnce->isChecked())
            options.pythonOptions.prepend(unbuffered());
        else
            options.pythonOptions.removeAll(unbuffered());
    }
}

void RecordChoices::showOutput(const QString& predicted) {
    const QString path = m_output.isEmpty() ? predicted : m_output;
    m_file->setText(m_output.isEmpty() ? QFileInfo(path).fileName() : path);
    m_file->setToolTip(path);
    m_reset->setVisible(!m_output.isEmpty());
}

QWidget* RecordChoices::outputButton() const {
    return m_change;
}

} // namespace callreel
