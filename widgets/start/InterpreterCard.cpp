// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/InterpreterCard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/common/DiagnosticText.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

InterpreterCard::InterpreterCard(QWidget* parent)
    : Card(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_path(new ElidedLabel(QString(), Qt::ElideMiddle, this)), m_choose(new QPushButton(tr("Choose another"), this)) {
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_path);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(3), metrics::spacing(2) + 2, metrics::spacing(3), metrics::spacing(2) + 2);
    row->setSpacing(metrics::spacing(2));
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_choose);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    setButtonLook(m_choose, ButtonLook::Link, true);
    m_choose->setAccessibleName(tr("Choose another interpreter"));
    connect(m_choose, &QPushButton::clicked, this, &InterpreterCard::chooseAnother);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &InterpreterCard::refresh);
    showLooking();
}

void InterpreterCard::showLooking() {
    m_iconName = QStringLiteral("loader-circle");
    m_token = Token::Text3;
    m_text->setText(tr("Looking for Python"));
    m_path->setText(QString());
    refresh();
}

void InterpreterCard::showInterpreter(const InterpreterInfo& info) {
    if (info.unfit) {
        showProblem(*info.unfit);
        m_path->setText(info.path);
        refresh();
        return;
    }
    m_iconName = QStringLiteral("circle-check");
    m_token = Token::Ok;
    const QString name = info.implementation.isEmpty() || info.implementation == QLatin1String("CPython")
                             ? QStringLiteral("Python")
                             : info.implementation;
    m_text->setText(tr("Ready to record with %1")
                        .arg(QStringLiteral("<b>%1 %2</b>").arg(name.toHtmlEscaped(), info.version.toHtmlEscaped())));
    m_text->setAccessibleName(tr("Ready to record with %1").arg(name + QLatin1Char(' ') + info.version));
    m_path->setText(info.path);
    refresh();
}

void InterpreterCard::showProblem(const Diagnostic& problem) {
    m_iconName = QStringLiteral("triangle-alert");
    m_token = Token::Warn;
    m_text->setText(diagnosticText(problem).toHtmlEscaped());
    m_text->setAccessibleName(diagnosticText(problem));
    m_text->setToolTip(diagnosticHelp(problem));
    m_path->setText(QString());
    refresh();
}

void InterpreterCard::refresh() {
    m_icon->setPixmap(iconPixmap(m_iconName, metrics::iconSize(), theme().color(m_token), devicePixelRatioF()));
    m_text->setFont(metrics::textFont());
    m_path->setFont(metrics::valueFont());
    setTextToken(m_path, Token::Text2);
    m_path->setVisible(!m_path->text().isEmpty());
}

} // namespace callreel
