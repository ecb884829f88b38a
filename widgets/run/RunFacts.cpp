// SPDX-License-Identifier: Apache-2.0
#include "widgets/run/RunFacts.h"

#include <QGridLayout>
#include <QLabel>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

RunFacts::RunFacts(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::spacing(4));
    m_grid->setVerticalSpacing(metrics::spacing(1) + 1);
    m_grid->setColumnStretch(1, 1);
}

void RunFacts::clear() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
}

void RunFacts::add(const QString& name, const QString& value, bool fixed, const QString& toolTip) {
    auto* label = new QLabel(name);
    setTextToken(label, Token::Text2);
    auto* text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setToolTip(toolTip);
    text->setAccessibleName(name);
    text->setAccessibleDescription(value);
    // Long paths have no spaces to break at.
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (fixed)
        text->setFont(metrics::valueFont());
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
    m_lines << name + QStringLiteral(": ") + value;
}

QString RunFacts::text() const {
    return m_lines.join(QLatin1Char('\n'));
}

RunTable::RunTable(const QStringList& heads, const QList<QStringList>& rows, const QList<int>& numbers, QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, metrics::spacing(1), 0, 0);
    grid->setHorizontalSpacing(metrics::spacing(4));
    grid->setVerticalSpacing(2);
    const auto cell = [&](const QString& text, int row, int column, Token token) {
        auto* label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setFont(metrics::smallFont());
        label->setWordWrap(column == 0);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setTextToken(label, token);
        grid->addWidget(label, row, column, numbers.contains(column) ? Qt::AlignRight : Qt::AlignLeft);
    };
    for (int column = 0; column < heads.size(); ++column)
        cell(heads[column], 0, column, Token::Text3);
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column)
            cell(rows[row][column], row + 1, column, Token::Text);
    }
    grid->setColumnStretch(static_cast<int>(heads.size()), 1);
}

} // namespace callreel
