// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/CommandPalette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/desktop/Actions.h"
#include "widgets/common/Page.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int keysRole = Qt::UserRole + 2;

/// The keys stand at the right, in a column of their own.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setFont(metrics::smallFont());
        painter->setPen(theme().color(option.state & QStyle::State_Selected ? Token::Text2 : Token::Text3));
        painter->drawText(option.rect.adjusted(0, 0, -metrics::spacing(3), 0),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight)) |
                              Qt::AlignVCenter,
                          index.data(keysRole).toString());
    }
};

} // namespace

CommandPalette::CommandPalette(Actions* actions, Page* page, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_page(page), m_field(new QLineEdit(this)), m_list(new QListWidget(this)) {
    setWindowTitle(tr("Search calls and commands"));
    resize(560, 420);
    m_field->setPlaceholderText(page && page->canSearch() ? tr("Calls by name, commands") : tr("Commands"));
    m_field->setAccessibleName(tr("Search calls and commands"));
    m_field->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::ClickFocus);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(3), metrics::spacing(3), metrics::spacing(3), metrics::spacing(3));
    column->setSpacing(metrics::spacing(2));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    fill(QString());
    m_field->setFocus();
}

void CommandPalette::fill(const QString& text) {
    m_list->clear();
    const bool commandsOnly = text.startsWith(QLatin1Char('>'));
    const QString words = (commandsOnly ? text.mid(1) : text).trimmed();
    if (!commandsOnly && !words.isEmpty() && m_page && m_page->canSearch())
        m_list->addItem(
            new QListWidgetItem(icon(QStringLiteral("search")), tr("Find the call \u201c%1\u201d").arg(words)));
    for (const ActionEntry& entry : actionTable()) {
        if (entry.kind == ActionEntry::Kind::Separator || qstrcmp(entry.id, "tools.command") == 0)
            continue;
        const QAction* action = m_actions->action(entry.id);
        const QString label = action->toolTip();
        if (!action->isEnabled() || !label.contains(words, Qt::CaseInsensitive))
            continue;
        const QString keys = QKeySequence(QLatin1String(entry.shortcut).left(QByteArray(entry.shortcut).indexOf(';')),
                                          QKeySequence::PortableText)
                                 .toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(
            action->icon().isNull() ? icon(QStringLiteral("chevron-right")) : action->icon(), label, m_list);
        item->setData(keysRole, keys);
        item->setData(Qt::AccessibleTextRole, label + QStringLiteral(", ") + keys);
        item->setData(idRole, QLatin1String(entry.id));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QString id = item->data(idRole).toString();
    const QString words = m_field->text().trimmed();
    Page* page = m_page;
    Actions* actions = m_actions;
    accept();
    if (id.isEmpty())
        page->search(words);
    else
        actions->action(id.toLatin1().constData())->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? 8
                         : key == Qt::Key_PageUp   ? -8
                                                   : 0;
        if (step && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::open(Actions* actions, Page* page, QWidget* parent) {
    auto* dialog = new CommandPalette(actions, page, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace callreel
