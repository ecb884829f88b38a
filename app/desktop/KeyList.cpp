// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/KeyList.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeySequence>

#include "app/desktop/ActionTable.h"
#include "app/desktop/Actions.h"
#include "widgets/theme/Metrics.h"

namespace callreel {

namespace {

QString plainText(const char* text) {
    return withoutMnemonic(QCoreApplication::translate("Actions", text));
}

QString keysOf(const char* shortcut, const QString& separator) {
    QStringList list;
    for (const QString& one : QString::fromLatin1(shortcut).split(separator, Qt::SkipEmptyParts))
        list.append(QKeySequence(one, QKeySequence::PortableText).toString(QKeySequence::NativeText));
    return list.join(QStringLiteral(", "));
}

} // namespace

KeyList::KeyList(QWidget* parent) : QTreeWidget(parent) {
    setColumnCount(2);
    setHeaderLabels({tr("Action"), tr("Keys")});
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(12);
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void KeyList::addRow(const QString& section, const QString& action, const QString& keys) {
    QTreeWidgetItem* parent = nullptr;
    for (int i = 0; i < topLevelItemCount() && !parent; ++i)
        if (topLevelItem(i)->text(0) == section)
            parent = topLevelItem(i);
    if (!parent) {
        parent = new QTreeWidgetItem(this, {section});
        parent->setFirstColumnSpanned(true);
        parent->setFont(0, metrics::strongFont());
        parent->setFlags(Qt::ItemIsEnabled);
    }
    new QTreeWidgetItem(parent, {action, keys});
}

void KeyList::showAll() {
    clear();
    for (const auto& [menu, title] : menuTable()) {
        for (const ActionEntry& entry : actionTable())
            if (entry.menu == menu && entry.kind != ActionEntry::Kind::Separator)
                addRow(plainText(title), plainText(entry.text), keysOf(entry.shortcut, QStringLiteral("; ")));
    }
    for (const KeyEntry& entry : keyTable())
        addRow(plainText(entry.section), plainText(entry.text), keysOf(entry.keys, QStringLiteral(", ")));
    expandAll();
}

void KeyList::showSection(const QByteArray& section) {
    clear();
    const QString title = plainText(section.constData());
    for (const KeyEntry& entry : keyTable())
        if (section == entry.section)
            addRow(title, plainText(entry.text), keysOf(entry.keys, QStringLiteral(", ")));
    for (const ActionEntry& entry : actionTable())
        if (section == sectionOf(entry))
            addRow(title, plainText(entry.text), keysOf(entry.shortcut, QStringLiteral("; ")));
    expandAll();
}

void KeyList::filter(const QString& text) {
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* section = topLevelItem(i);
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

int KeyList::rowsShown() const {
    int rows = 0;
    for (int i = 0; i < topLevelItemCount(); ++i)
        for (int j = 0; j < topLevelItem(i)->childCount(); ++j)
            rows += !topLevelItem(i)->child(j)->isHidden();
    return rows;
}

} // namespace callreel
