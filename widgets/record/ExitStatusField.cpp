// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/ExitStatusField.h"

#include <QLabel>
#include <QTextDocument>
#include <QVBoxLayout>

#include "widgets/common/SegmentedControl.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

enum Choice { Inherited, ReturnZero, ReturnScripts };

} // namespace

ExitStatusField::ExitStatusField(QWidget* parent)
    : QWidget(parent), m_choice(new SegmentedControl(this)), m_effect(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::spacing(1));
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_effect);
    m_choice->setAccessibleName(tr("Exit status"));
    m_choice->addSegment(Inherited, tr("Inherited"));
    m_choice->addSegment(ReturnZero, tr("Return 0"));
    m_choice->addSegment(ReturnScripts, tr("Return the script’s"));
    m_effect->setFont(metrics::smallFont());
    m_effect->setTextFormat(Qt::RichText);
    m_effect->setWordWrap(true);
    setTextToken(m_effect, Token::Text2);
    connect(m_choice, &SegmentedControl::chosen, this, &ExitStatusField::changed);
}

std::optional<bool> ExitStatusField::propagate() const {
    if (m_choice->currentId() == Inherited)
        return std::nullopt;
    return m_choice->currentId() == ReturnScripts;
}

void ExitStatusField::setPropagate(std::optional<bool> propagate) {
    m_choice->setCurrentId(!propagate ? Inherited : *propagate ? ReturnScripts : ReturnZero);
}

void ExitStatusField::showEffect(const Result<RecorderPolicy>& policy, const QString& variableText) {
    if (!policy) {
        m_effect->setVisible(false); // the message below says what is wrong
        return;
    }
    m_effect->setVisible(true);
    const PolicyValue<bool>& value = policy->propagateScriptExit;
    const QString effect =
        value.value ? tr("callreel returns the script’s status") : tr("callreel returns 0 when the script fails");
    QString source;
    switch (value.source) {
    case PolicySource::Program:
    case PolicySource::CommandLine:
        source = tr("from the command line, %1").arg(QString::fromStdString(value.origin));
        break;
    case PolicySource::Environment:
        source =
            tr("from the environment, %1").arg(QString::fromStdString(value.origin) + QLatin1Char('=') + variableText);
        break;
    case PolicySource::Settings:
        source = tr("from the settings");
        break;
    case PolicySource::Default:
        source = tr("the default");
        break;
    }
    m_effect->setText(
        tr("In effect: %1 — %2")
            .arg(QStringLiteral("<b>") + effect.toHtmlEscaped() + QStringLiteral("</b>"), source.toHtmlEscaped()));
    m_choice->setAccessibleDescription(effectText());
}

QString ExitStatusField::effectText() const {
    QTextDocument plain;
    plain.setHtml(m_effect->text());
    return plain.toPlainText();
}

} // namespace callreel
