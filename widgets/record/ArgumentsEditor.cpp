// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/ArgumentsEditor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

#include "widgets/record/ArgumentRow.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

ArgumentsEditor::ArgumentsEditor(QWidget* parent)
    : QWidget(parent), m_frame(new RowFrame(this)), m_add(new QPushButton(this)), m_paste(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    auto* foot = new QWidget(m_frame);
    foot->setFixedHeight(FrameRow::rowHeight());
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::spacing(2), 0, metrics::spacing(2), 0);
    m_add->setText(tr("Add an argument"));
    m_add->setIcon(icon(QStringLiteral("plus"), Token::Text3));
    m_add->setAccessibleName(tr("Add an argument"));
    m_add->setIconSize(QSize(metrics::rowIconSize(), metrics::rowIconSize()));
    setButtonLook(m_add, ButtonLook::Quiet, true);
    m_paste->setText(tr("Paste a command line…"));
    m_paste->setAccessibleName(tr("Paste a command line…"));
    setButtonLook(m_paste, ButtonLook::Link, true);
    row->addWidget(m_add);
    row->addStretch(1);
    row->addWidget(m_paste);
    m_frame->rows()->addWidget(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        insertRow(m_rows.size(), {});
        focusRow(m_rows.size() - 1);
        Q_EMIT changed();
    });
    connect(m_paste, &QPushButton::clicked, this, &ArgumentsEditor::pasteRequested);
}

QStringList ArgumentsEditor::arguments() const {
    QStringList out;
    for (const ArgumentRow* row : m_rows)
        out << row->text();
    return out;
}

void ArgumentsEditor::setArguments(const QStringList& arguments) {
    if (arguments == this->arguments())
        return;
    const QSignalBlocker blocker(this);
    while (m_rows.size() > arguments.size()) {
        ArgumentRow* row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (i < m_rows.size())
            m_rows.at(i)->setText(arguments.at(i));
        else
            insertRow(i, arguments.at(i));
    }
    renumber();
}

ArgumentRow* ArgumentsEditor::insertRow(qsizetype at, const QString& text) {
    auto* row = new ArgumentRow(m_frame);
    row->setText(text);
    m_rows.insert(at, row);
    m_frame->rows()->insertWidget(static_cast<int>(at), row);
    connect(row, &ArgumentRow::edited, this, &ArgumentsEditor::changed);
    connect(row, &ArgumentRow::addRequested, this, [this, row] {
        const qsizetype below = m_rows.indexOf(row) + 1;
        insertRow(below, {});
        focusRow(below);
        Q_EMIT changed();
    });
    connect(row, &ArgumentRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &ArgumentRow::moveRequested, this, [this, row](int step) { moveRow(row, step); });
    connect(row, &ArgumentRow::stepRequested, this, [this, row](int step) { focusRow(m_rows.indexOf(row) + step); });
    connect(row, &ArgumentRow::linesPasted, this, [this, row](const QStringList& lines) { takeLines(row, lines); });
    renumber();
    return row;
}

void ArgumentsEditor::removeRow(ArgumentRow* row) {
    const qsizetype at = m_rows.indexOf(row);
    m_rows.removeAt(at);
    if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        focusRow(std::max<qsizetype>(0, at - 1));
    row->hide();
    row->deleteLater();
    renumber();
    Q_EMIT changed();
}

void ArgumentsEditor::moveRow(ArgumentRow* row, int step) {
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = from + step;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows.move(from, to);
    m_frame->rows()->removeWidget(row);
    m_frame->rows()->insertWidget(static_cast<int>(to), row);
    renumber();
    Q_EMIT changed();
}

void ArgumentsEditor::takeLines(ArgumentRow* row, QStringList lines) {
    // The first goes where the cursor is, as a paste does; the others become rows of their own.
    row->edit()->insert(lines.takeFirst());
    qsizetype at = m_rows.indexOf(row);
    for (const QString& line : std::as_const(lines))
        insertRow(++at, line);
    focusRow(at);
    Q_EMIT changed();
}

void ArgumentsEditor::focusRow(qsizetype at) {
    if (at >= m_rows.size()) {
        m_add->setFocus(Qt::TabFocusReason);
    } else if (at >= 0) {
        m_rows.at(at)->edit()->setFocus(Qt::OtherFocusReason);
    }
}

void ArgumentsEditor::renumber() {
    QWidget* before = nullptr;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setNumber(static_cast<int>(i) + 1);
        if (before)
            QWidget::setTabOrder(before, m_rows.at(i)->edit());
        before = m_rows.at(i)->edit();
    }
    if (before)
        QWidget::setTabOrder(before, m_add);
    QWidget::setTabOrder(m_add, m_paste);
}

} // namespace callreel
