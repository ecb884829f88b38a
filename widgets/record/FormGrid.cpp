// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/FormGrid.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpacerItem>

#include <algorithm>

#include "widgets/common/FieldMessage.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

FormGrid::FormGrid(QWidget* form) : QObject(form), m_form(form), m_grid(new QGridLayout(form)) {
    m_grid->setContentsMargins(metrics::spacing(4), metrics::spacing(5), metrics::spacing(6), metrics::spacing(4));
    m_grid->setHorizontalSpacing(metrics::spacing(4));
    m_grid->setVerticalSpacing(metrics::spacing(1));
    m_grid->setColumnStretch(1, 1);
}

QLabel* FormGrid::addRow(const QString& label, QWidget* field, QWidget* buddy, int firstLine) {
    const int row = m_grid->rowCount();
    QLabel* name = makeLabel(label, buddy);
    if (firstLine > 0)
        name->setFixedHeight(firstLine);
    m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignRight);
    m_grid->addWidget(field, row, 1);
    m_grid->setRowMinimumHeight(row + 2, metrics::spacing(2)); // row + 1 is the message's
    m_grid->addItem(new QSpacerItem(0, metrics::spacing(2)), row + 2, 1);
    return name;
}

QLabel* FormGrid::makeLabel(const QString& label, QWidget* buddy) const {
    auto* name = new QLabel(label, m_form);
    name->setBuddy(buddy);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextToken(name, Token::Text2);
    name->setFixedHeight(metrics::controlHeight());
    return name;
}

int FormGrid::labelWidth() const {
    int width = 0;
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        if (const QLayoutItem* item = m_grid->itemAtPosition(row, 0))
            width = std::max(width, item->sizeHint().width());
    }
    return width;
}

void FormGrid::addMessage(FieldProblem::Field field, QWidget* about) {
    auto* message = new FieldMessage(m_form);
    message->setField(about);
    m_grid->addWidget(message, m_grid->rowCount() - 2, 1);
    m_messages.insert(static_cast<int>(field), message);
    connect(message, &FieldMessage::linkActivated, this,
            [this, field](int index) { Q_EMIT repairChosen(field, index); });
}

void FormGrid::addStretch() {
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void FormGrid::setAbout(FieldProblem::Field field, QWidget* about) {
    FieldMessage* message = m_messages.value(static_cast<int>(field));
    message->clear();
    message->setField(about);
}

void FormGrid::show(const QList<FieldProblem>& problems, std::optional<FieldProblem::Field> untouched) {
    for (auto at = m_messages.cbegin(); at != m_messages.cend(); ++at) {
        const auto field = static_cast<FieldProblem::Field>(at.key());
        const auto found = std::find_if(problems.cbegin(), problems.cend(),
                                        [field](const FieldProblem& problem) { return problem.field == field; });
        if (found == problems.cend()) {
            at.value()->clear();
            continue;
        }
        QStringList links;
        for (const Repair& repair : found->repairs)
            links << repair.text;
        at.value()->setMessage(untouched == field ? MessageSeverity::Info : MessageSeverity::Error, found->text, links);
    }
}

} // namespace callreel
