// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/EnvironmentEditor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "widgets/record/EnvironmentRow.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

EnvironmentEditor::EnvironmentEditor(QWidget* parent)
    : QWidget(parent), m_inherited(QProcessEnvironment::systemEnvironment()), m_frame(new RowFrame(this)),
      m_add(new QPushButton(this)), m_inherit(new QCheckBox(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_frame->rows()->addWidget(EnvironmentRow::makeHeader(m_frame));
    auto* foot = new QWidget(m_frame);
    foot->setFixedHeight(FrameRow::rowHeight());
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::spacing(2), 0, metrics::spacing(2), 0);
    m_add->setText(tr("Add a variable"));
    m_add->setAccessibleName(tr("Add a variable"));
    m_add->setIcon(icon(QStringLiteral("plus"), Token::Text3));
    m_add->setIconSize(QSize(metrics::rowIconSize(), metrics::rowIconSize()));
    setButtonLook(m_add, ButtonLook::Quiet, true);
    m_inherit->setText(tr("and the %n inherited variable(s)", nullptr, static_cast<int>(m_inherited.keys().size())));
    m_inherit->setAccessibleName(m_inherit->text());
    m_inherit->setFont(metrics::smallFont());
    m_inherit->setChecked(true);
    setTextToken(m_inherit, Token::Text2);
    row->addWidget(m_add);
    row->addStretch(1);
    row->addWidget(m_inherit);
    m_frame->rows()->addWidget(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, {})->nameEdit()->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    connect(m_inherit, &QCheckBox::toggled, this, [this] {
        renumber();
        Q_EMIT changed();
    });
}

QList<QPair<QString, QString>> EnvironmentEditor::variables() const {
    QList<QPair<QString, QString>> out;
    for (const EnvironmentRow* row : m_rows)
        if (!row->name().isEmpty() || !row->value().isEmpty()) // a row just added is nothing yet
            out.append({row->name(), row->value()});
    return out;
}

bool EnvironmentEditor::inherits() const {
    return m_inherit->isChecked();
}

void EnvironmentEditor::setVariables(const QList<QPair<QString, QString>>& variables, bool inherit) {
    if (variables == this->variables() && inherit == inherits())
        return;
    const QSignalBlocker blocker(this);
    m_inherit->setChecked(inherit);
    while (m_rows.size() > variables.size()) {
        EnvironmentRow* row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    for (qsizetype i = 0; i < variables.size(); ++i) {
        if (i < m_rows.size())
            m_rows.at(i)->set(variables.at(i).first, variables.at(i).second);
        else
            addRow(variables.at(i).first, variables.at(i).second);
    }
    renumber();
}

void EnvironmentEditor::setWrongRow(int row) {
    m_frame->setWrong(row >= 0);
}

QWidget* EnvironmentEditor::rowField(int row) const {
    return row >= 0 && row < m_rows.size() ? static_cast<QWidget*>(m_rows.at(row)->nameEdit()) : m_add;
}

EnvironmentRow* EnvironmentEditor::addRow(const QString& name, const QString& value) {
    auto* row = new EnvironmentRow(m_frame);
    row->set(name, value);
    m_rows.append(row);
    m_frame->rows()->insertWidget(static_cast<int>(m_rows.size()), row); // after the head
    connect(row, &EnvironmentRow::edited, this, [this, row] {
        row->showReplaced(m_inherited, inherits());
        Q_EMIT changed();
    });
    connect(row, &EnvironmentRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &EnvironmentRow::addRequested, m_add, &QPushButton::click);
    renumber();
    return row;
}

void EnvironmentEditor::removeRow(EnvironmentRow* row) {
    const qsizetype at = m_rows.indexOf(row);
    m_rows.removeAt(at);
    rowField(static_cast<int>(at) - 1)->setFocus(Qt::OtherFocusReason);
    row->hide();
    row->deleteLater();
    renumber();
    Q_EMIT changed();
}

void EnvironmentEditor::renumber() {
    QWidget* before = nullptr;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        EnvironmentRow* row = m_rows.at(i);
        row->setNumber(static_cast<int>(i) + 1);
        row->showReplaced(m_inherited, inherits());
        if (before)
            QWidget::setTabOrder(before, row->nameEdit());
        QWidget::setTabOrder(row->nameEdit(), row->valueEdit());
        before = row->valueEdit();
    }
    if (before)
        QWidget::setTabOrder(before, m_add);
    QWidget::setTabOrder(m_add, m_inherit);
}

} // namespace callreel
