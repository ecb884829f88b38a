// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/EnvironmentRow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "widgets/common/ElidedLabel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr int nameStretch = 3;
constexpr int valueStretch = 4;
constexpr int replacedStretch = 2;

/// Names and values are laid out alike in the head and in the rows.
QHBoxLayout* makeColumns(QWidget* row, QWidget* name, QWidget* value, QWidget* replaced) {
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::spacing(2), 0, metrics::spacing(1), 1);
    layout->setSpacing(metrics::spacing(2));
    layout->addWidget(name, nameStretch);
    layout->addWidget(value, valueStretch);
    layout->addWidget(replaced, replacedStretch);
    return layout;
}

class HeaderRow : public FrameRow {
public:
    explicit HeaderRow(QWidget* parent) : FrameRow(parent) {
        m_header = true;
        setFixedHeight(metrics::columnHeadHeight());
    }
};

} // namespace

EnvironmentRow::EnvironmentRow(QWidget* parent)
    : FrameRow(parent), m_name(makeRowEdit(this)), m_value(makeRowEdit(this)),
      m_replaced(new ElidedLabel({}, Qt::ElideMiddle, this)), m_remove(new QToolButton(this)) {
    m_name->setPlaceholderText(tr("NAME"));
    m_value->setPlaceholderText(tr("empty"));
    m_replaced->setFont(metrics::smallFont());
    m_replaced->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextToken(m_replaced, Token::Text3);
    m_remove->setIcon(icon(QStringLiteral("trash-2")));
    setButtonLook(m_remove, ButtonLook::Quiet, true);
    m_remove->setIconSize(QSize(metrics::rowIconSize(), metrics::rowIconSize()));
    makeColumns(this, m_name, m_value, m_replaced)->addWidget(m_remove);
    for (QLineEdit* edit : {m_name, m_value}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textChanged, this, &EnvironmentRow::edited);
        connect(edit, &QLineEdit::textChanged, this, qOverload<>(&QWidget::update));
    }
    connect(m_remove, &QToolButton::clicked, this, &EnvironmentRow::removeRequested);
}

QWidget* EnvironmentRow::makeHeader(QWidget* parent) {
    auto* row = new HeaderRow(parent);
    const auto label = [row](const QString& text) {
        auto* out = new QLabel(text, row);
        out->setFont(metrics::smallFont());
        setTextToken(out, Token::Text2);
        return out;
    };
    QLabel* replaced = label(tr("Instead of"));
    replaced->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QHBoxLayout* layout = makeColumns(row, label(tr("Name")), label(tr("Value")), replaced);
    layout->addSpacing(metrics::smallControlHeight());
    return row;
}

QString EnvironmentRow::name() const {
    return m_name->text();
}

QString EnvironmentRow::value() const {
    return m_value->text();
}

void EnvironmentRow::set(const QString& name, const QString& value) {
    m_name->setText(name);
    m_value->setText(value);
}

void EnvironmentRow::setNumber(int number) {
    m_name->setAccessibleName(tr("Name of variable %1").arg(number));
    m_value->setAccessibleName(tr("Value of variable %1").arg(number));
    m_remove->setAccessibleName(tr("Remove variable %1").arg(number));
    m_remove->setToolTip(m_remove->accessibleName());
}

void EnvironmentRow::showReplaced(const QProcessEnvironment& inherited, bool inherits) {
    if (name().isEmpty())
        m_replaced->setText({});
    else if (inherits && inherited.contains(name()))
        m_replaced->setText(inherited.value(name()).isEmpty() ? tr("an empty one") : inherited.value(name()));
    else
        m_replaced->setText(tr("new"));
}

bool EnvironmentRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            if (watched == m_name)
                m_value->setFocus(Qt::OtherFocusReason);
            else
                Q_EMIT addRequested();
            return true;
        }
        if (plain && key->key() == Qt::Key_Backspace && m_name->text().isEmpty() && m_value->text().isEmpty()) {
            Q_EMIT removeRequested();
            return true;
        }
    }
    return FrameRow::eventFilter(watched, event);
}

} // namespace callreel
