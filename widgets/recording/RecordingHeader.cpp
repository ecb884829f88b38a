// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/RecordingHeader.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/MetricLabel.h"
#include "widgets/common/Numbers.h"
#include "widgets/recording/RecordDot.h"
#include "widgets/recording/SparkLine.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

QFrame* separator(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFixedWidth(theme().lineWidth());
    line->setMinimumHeight(40);
    line->setAutoFillBackground(true);
    setFillToken(line, Token::Line);
    return line;
}

} // namespace

QString programTitle(const RecordOptions& options) {
    QStringList words;
    switch (options.target) {
    case RecordOptions::Target::Script:
        words << QFileInfo(options.program).fileName();
        break;
    case RecordOptions::Target::Module:
        words << QStringLiteral("-m") << options.program;
        break;
    case RecordOptions::Target::Code:
        words << QStringLiteral("-c") << options.program.simplified().left(40);
        break;
    }
    words << options.arguments;
    return words.join(QLatin1Char(' ')).simplified();
}

RecordingHeader::RecordingHeader(const RecordOptions& options, QWidget* parent)
    : QWidget(parent),
      m_interpreter(options.interpreter.isEmpty() ? tr("python3") : QFileInfo(options.interpreter).fileName()),
      m_dot(new RecordDot(this)), m_process(new QLabel(this)), m_spark(new SparkLine(this)),
      m_stop(new QPushButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(3), metrics::spacing(2), metrics::spacing(3), metrics::spacing(2));
    row->setSpacing(metrics::spacing(3));
    row->addWidget(m_dot);

    auto* title = new ElidedLabel(programTitle(options), Qt::ElideRight, this);
    title->setFont(metrics::strongFont());
    title->setMaximumWidth(320);
    m_process->setFont(metrics::smallFont());
    setTextToken(m_process, Token::Text2);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addStretch();
    names->addWidget(title);
    names->addWidget(m_process);
    names->addStretch();
    row->addLayout(names);

    m_elapsed = addMetric(row, tr("Elapsed"));
    m_calls = addMetric(row, tr("Calls"));
    m_rate = addMetric(row, tr("Calls per second"), m_spark);
    m_written = addMetric(row, tr("Written"));
    m_memory = addMetric(row, tr("Recorder memory"));
    row->addStretch(1);

    m_stop->setIcon(icon(QStringLiteral("circle-stop"), Token::Err));
    setButtonLook(m_stop, ButtonLook::Err);
    m_stop->setMinimumHeight(32);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &RecordingHeader::stopPressed);
    m_process->setText(tr("%1 · starting").arg(m_interpreter));
    m_elapsed->setValue(elapsedClock(0));
    setStopRequests(0);
}

MetricLabel* RecordingHeader::addMetric(QHBoxLayout* row, const QString& caption, QWidget* beside) {
    row->addWidget(separator(this));
    auto* metric = new MetricLabel(caption, this);
    row->addWidget(metric);
    if (beside)
        row->addWidget(beside, 0, Qt::AlignBottom);
    return metric;
}

void RecordingHeader::setProcess(qint64 pid) {
    m_process->setText(tr("%1 · process %2").arg(m_interpreter, QString::number(pid)));
}

void RecordingHeader::setElapsed(qint64 milliseconds) {
    m_elapsed->setValue(elapsedClock(milliseconds));
}

QString RecordingHeader::elapsedText() const {
    return m_elapsed->value();
}

void RecordingHeader::setProgress(const RecordingProgress& progress) {
    m_calls->setValue(formatCount(progress.calls), formatExact(progress.calls));
    m_written->setValue(formatBytes(progress.bytes), formatExact(progress.bytes));
    if (progress.memory > 0)
        m_memory->setValue(formatBytes(progress.memory), formatExact(progress.memory));
    const double seconds = static_cast<double>(progress.elapsedNs - m_lastElapsedNs) / 1e9;
    if (seconds > 0.05 && progress.calls >= m_lastCalls) {
        const double rate = static_cast<double>(progress.calls - m_lastCalls) / seconds;
        m_rate->setValue(formatCount(static_cast<quint64>(rate)));
        m_spark->add(rate);
        m_lastCalls = progress.calls;
        m_lastElapsedNs = progress.elapsedNs;
    }
}

void RecordingHeader::setStopRequests(int requests) {
    m_stop->setText(requests == 0 ? tr("Stop") : tr("Kill now"));
    m_stop->setAccessibleName(m_stop->text());
    m_stop->setEnabled(requests < 2);
    m_stop->setToolTip(requests == 0   ? tr("Ask the program to end, then keep what was recorded (Ctrl+.)")
                       : requests == 1 ? tr("End the program and everything it started at once (Ctrl+.)")
                                       : tr("The program is being killed"));
}

void RecordingHeader::setEnded() {
    m_dot->setRecording(false);
    m_stop->setEnabled(false);
    m_stop->setToolTip(tr("The recording is over"));
}

void RecordingHeader::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), theme().color(Token::Panel));
    painter.fillRect(QRect(0, height() - theme().lineWidth(), width(), theme().lineWidth()),
                     theme().color(Token::Line));
}

} // namespace callreel
