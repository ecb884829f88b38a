// SPDX-License-Identifier: Apache-2.0
#include "widgets/settings/SettingRow.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "model/settings/Settings.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/common/FieldMessage.h"
#include "widgets/settings/SettingEditor.h"
#include "widgets/settings/SettingTexts.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

SettingRow::SettingRow(const Setting& setting, const Settings* settings, Environment environment, QWidget* parent)
    : QWidget(parent), m_setting(&setting), m_settings(settings), m_environment(std::move(environment)),
      m_name(new QLabel(this)), m_help(new QLabel(this)), m_key(new QLabel(this)),
      m_editor(SettingEditor::make(setting, this)), m_effective(new QLabel(this)), m_source(new QLabel(this)),
      m_reset(new QToolButton(this)), m_message(new FieldMessage(this)) {
    setObjectName(setting.key);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_name->setWordWrap(true);
    words->addWidget(m_name);
    words->addWidget(m_help);
    words->addWidget(m_key);
    auto* effect = new QVBoxLayout;
    effect->setSpacing(2);
    effect->addWidget(m_effective);
    effect->addWidget(m_source);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, metrics::spacing(3), metrics::spacing(1), metrics::spacing(3));
    grid->setHorizontalSpacing(metrics::spacing(5));
    grid->setVerticalSpacing(metrics::spacing(1));
    grid->addLayout(words, 0, 0, Qt::AlignTop);
    grid->addWidget(m_editor, 0, 1, Qt::AlignTop);
    grid->addLayout(effect, 0, 2, Qt::AlignTop);
    grid->addWidget(m_reset, 0, 3, Qt::AlignTop);
    grid->addWidget(m_message, 1, 0, 1, 4);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(2, 3);
    m_editor->setFixedWidth(250);

    m_help->setWordWrap(true);
    m_source->setWordWrap(true);
    m_effective->setWordWrap(true);
    for (QLabel* label : {m_name, m_help, m_key})
        label->setTextFormat(Qt::RichText);
    for (QLabel* label : {m_effective, m_source})
        label->setTextFormat(Qt::PlainText);
    m_name->setBuddy(m_editor->control());
    m_editor->control()->setAccessibleName(settingText(setting.label));
    m_reset->setIcon(icon(QStringLiteral("rotate-ccw")));
    m_reset->setAccessibleName(tr("Reset %1").arg(settingText(setting.label)));
    setButtonLook(m_reset, ButtonLook::Quiet, true);
    m_message->setField(m_editor->control());

    connect(m_editor, &SettingEditor::edited, this,
            [this](const QVariant& value) { Q_EMIT edited(m_setting->key, value); });
    connect(m_reset, &QToolButton::clicked, this, [this] { Q_EMIT resetPressed(m_setting->key); });
    connect(m_message, &FieldMessage::linkActivated, this, [this] {
        m_explained = true;
        refresh();
    });
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &SettingRow::refresh);
    refresh();
}

QString SettingRow::marked(const QString& text) const {
    const QString plain = text.toHtmlEscaped();
    if (m_words.isEmpty())
        return plain;
    QString out;
    qsizetype from = 0;
    const QString needle = m_words.toHtmlEscaped();
    for (qsizetype at = plain.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
         at = plain.indexOf(needle, from, Qt::CaseInsensitive)) {
        out += plain.mid(from, at - from) + QStringLiteral("<span style=\"background-color:%1; color:%2\">%3</span>")
                                                .arg(theme().color(Token::Match).name(),
                                                     theme().color(Token::Text).name(), plain.mid(at, needle.size()));
        from = at + needle.size();
    }
    return out + plain.mid(from);
}

void SettingRow::setHighlight(const QString& words) {
    m_words = words.trimmed();
    refresh();
}

bool SettingRow::matches(const QString& words) const {
    const QString needle = words.trimmed();
    for (const QString& text : {settingText(m_setting->label), settingText(m_setting->help), m_setting->key,
                                settingText(settingPageTitle(m_setting->page))})
        if (text.contains(needle, Qt::CaseInsensitive))
            return true;
    for (const Setting::Choice& choice : m_setting->choices)
        if (settingText(choice.label).contains(needle, Qt::CaseInsensitive))
            return true;
    return overridingVariable(m_setting->key).contains(needle, Qt::CaseInsensitive);
}

void SettingRow::refresh() {
    m_name->setFont(metrics::strongFont());
    m_help->setFont(metrics::smallFont());
    m_key->setFont(metrics::valueFont());
    m_effective->setFont(metrics::strongFont());
    m_source->setFont(metrics::smallFont());
    setTextToken(m_help, Token::Text2);
    setTextToken(m_key, Token::Text3);
    setTextToken(m_source, Token::Text2);
    m_name->setText(marked(settingText(m_setting->label)));
    m_help->setText(marked(settingText(m_setting->help)));
    m_key->setText(marked(m_setting->key));

    const EffectiveValue effective = effectiveValue(*m_settings, m_setting->key, m_environment);
    m_editor->setValue(m_settings->value(m_setting->key));
    m_effective->setText(effective.problem ? tr("Recordings do not start")
                                           : settingValueText(*m_setting, effective.value));
    setTextToken(m_effective, effective.problem ? Token::Err : Token::Text);
    m_source->setText(settingSourceText(effective));
    const bool set = m_settings->isSet(m_setting->key);
    m_reset->setEnabled(set);
    m_reset->setToolTip(set ? tr("Back to the default: %1").arg(settingValueText(*m_setting, m_setting->defaultValue))
                            : tr("This is the default"));
    showConflict(effective);
    // What is in effect, and who says so, is part of the control for who cannot see the column.
    m_editor->control()->setAccessibleDescription(
        QStringList{tr("In effect: %1, from %2").arg(m_effective->text(), m_source->text()), m_message->text()}
            .join(QStringLiteral(". "))
            .trimmed());
}

void SettingRow::showConflict(const EffectiveValue& effective) {
    if (effective.problem) {
        m_message->setMessage(MessageSeverity::Error, diagnosticText(*effective.problem) + QLatin1Char(' ') +
                                                          diagnosticHelp(*effective.problem));
        return;
    }
    const QVariant own = m_settings->value(m_setting->key);
    const bool overruled = effective.source == PolicySource::Environment && m_settings->isSet(m_setting->key) &&
                           own.toString() != effective.value.toString();
    if (!overruled) {
        m_message->clear();
        return;
    }
    if (m_explained)
        m_message->setMessage(
            MessageSeverity::Info,
            tr("In the shell that starts Callreel: unset %1. Then start it again.").arg(effective.variable));
    else
        m_message->setMessage(MessageSeverity::Info,
                              tr("Your setting is \u201c%1\u201d, but the environment says \u201c%2\u201d and comes "
                                 "first. Order: command line, "
                                 "environment, settings, default.")
                                  .arg(settingValueText(*m_setting, own), effective.variableText),
                              tr("How to unset it"));
}

void SettingRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int line = theme().lineWidth();
    painter.fillRect(QRect(0, height() - line, width(), line), theme().color(Token::Line));
}

} // namespace callreel
