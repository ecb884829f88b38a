// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ShortcutsDialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/desktop/ActionTable.h"
#include "app/desktop/Actions.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"

namespace callreel {

namespace {

QString translated(const char* text) {
    return withoutMnemonic(QCoreApplication::translate("Actions", text));
}

QString keysOf(const char* shortcut, const QString& separator) {
    QStringList list;
    for (const QString& one : QString::fromLatin1(shortcut).split(separator, Qt::SkipEmptyParts))
        list.append(QKeySequence(one, QKeySequence::PortableText).toString(QKeySequence::NativeText));
    return list.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget* parent)
    : QDialog(parent), m_filter(new QLineEdit(this)), m_list(new QTreeWidget(this)) {
    setWindowTitle(tr("All shortcuts"));
    resize(620, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(5), metrics::spacing(5), metrics::spacing(5), metrics::spacing(5));
    column->setSpacing(metrics::spacing(3));
    m_filter->setPlaceholderText(tr("Filter by name or key"));
    m_filter->setAccessibleName(tr("Filter by name or key"));
    m_filter->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(12);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("All shortcuts"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    setButtonLook(close, ButtonLook::Plain);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    fill();
    m_filter->setFocus();
}

void ShortcutsDialog::fill() {
    const auto section = [this](const QString& title) {
        for (int i = 0; i < m_list->topLevelItemCount(); ++i)
            if (m_list->topLevelItem(i)->text(0) == title)
                return m_list->topLevelItem(i);
        auto* item = new QTreeWidgetItem(m_list, {title});
        item->setFirstColumnSpanned(true);
        item->setFont(0, metrics::strongFont());
        item->setFlags(Qt::ItemIsEnabled);
        return item;
    };
    for (const auto& [menu, title] : menuTable()) {
        for (const ActionEntry& entry : actionTable())
            if (entry.menu == menu && entry.kind != ActionEntry::Kind::Separator)
                new QTreeWidgetItem(section(translated(title)),
                                    {translated(entry.text), keysOf(entry.shortcut, QStringLiteral("; "))});
    }
    for (const KeyEntry& entry : keyTable())
        new QTreeWidgetItem(section(translated(entry.section)),
                            {translated(entry.text), keysOf(entry.keys, QStringLiteral(", "))});
    m_list->expandAll();
}

void ShortcutsDialog::filter(const QString& text) {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* section = m_list->topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < section->childCount(); ++j) {
            QTreeWidgetItem* row = section->child(j);
            const bool matches =
                row->text(0).contains(text, Qt::CaseInsensitive) || row->text(1).contains(text, Qt::CaseInsensitive);
            row->setHidden(!matches);
            shown += matches;
        }
        section->setHidden(shown == 0);
    }
}

void ShortcutsDialog::open(QWidget* parent) {
    auto* dialog = new ShortcutsDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace callreel
