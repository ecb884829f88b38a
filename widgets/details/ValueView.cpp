// SPDX-License-Identifier: Apache-2.0
#include "widgets/details/ValueView.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include "widgets/calltree/SpanPainter.h"
#include "widgets/details/ValueModel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

class RowHeight : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {80, metrics::rowHeight()};
    }
};

/// How wide the names are: as wide as they need, within limits.
constexpr int leastName = 72;
constexpr int mostName = 168;

} // namespace

ValueView::ValueView(ValueModel* model, QWidget* parent) : QTreeView(parent), m_model(model) {
    setModel(model);
    setItemDelegate(new RowHeight(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(metrics::indent());
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAccessibleName(tr("Arguments and result"));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    viewport()->setMouseTracking(true);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        setIndentation(metrics::indent());
        scheduleDelayedItemsLayout();
    });
    openSections();
}

void ValueView::reset() {
    QTreeView::reset();
    openSections();
}

void ValueView::openSections() {
    if (!m_model)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex section = m_model->index(row, 0);
        expand(section);
        // An exception's arguments are what the eye comes for.
        for (int child = 0; child < m_model->rowCount(section); ++child) {
            const QModelIndex value = m_model->index(child, 0, section);
            if (value.data(ValueModel::ErrorRole).toBool())
                expand(value);
        }
    }
}

void ValueView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    header()->resizeSection(0, viewport()->width());
    header()->resizeSection(1, 0);
    header()->resizeSection(2, 0);
}

void ValueView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

// Three columns with widths of their own per row: the name is indented, the rest stands under one another.
void ValueView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter->save();
    if (index.data(ValueModel::SectionRole).toBool()) {
        painter->fillRect(row, theme().color(Token::Header));
        painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), theme().color(Token::Line));
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme().color(Token::Line));
        QFont strong = metrics::smallFont();
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(theme().color(Token::Text2));
        const QRect text = row.adjusted(metrics::spacing(3), 0, -metrics::spacing(3), 0);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->setFont(metrics::smallFont());
        painter->setPen(theme().color(Token::Text3));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter,
                          index.siblingAtColumn(ValueModel::Type).data().toString());
        painter->restore();
        return;
    }
    const bool selected = selectionModel()->isSelected(index);
    if (selected) {
        painter->fillRect(row, theme().color(hasFocus() ? Token::Selected : Token::SelectedOff));
        if (hasFocus())
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), theme().color(Token::Accent));
    } else if (row.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse()) {
        painter->fillRect(row, theme().color(Token::Hover));
    }
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid() && above.parent().isValid(); above = above.parent())
        ++depth;
    const int left = metrics::spacing(2) + depth * metrics::indent();
    painter->setPen(theme().color(Token::Guide));
    for (int level = 0; level < depth; ++level) {
        const int x = metrics::spacing(4) + level * metrics::indent();
        painter->drawLine(x, row.top(), x, row.bottom());
    }
    if (index.model()->hasChildren(index)) {
        const int size = metrics::rowIconSize();
        painter->drawPixmap(
            left, row.top() + (row.height() - size) / 2,
            iconPixmap(isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), size,
                       theme().color(Token::Text3), devicePixelRatioF()));
    }
    const int nameLeft = left + metrics::spacing(4);
    const Value* value = m_model->value(index);
    if (!value) {
        painter->setFont(metrics::smallFont());
        painter->setPen(theme().color(Token::Text3));
        painter->drawText(row.adjusted(nameLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    painter->setFont(metrics::valueFont());
    const QFontMetrics font(painter->font());
    const QString name = index.data().toString();
    const int nameColumn = std::clamp(row.width() * 30 / 100, leastName, mostName);
    const int nameWidth =
        std::max(nameColumn - (left - metrics::spacing(2)), font.horizontalAdvance(QLatin1Char('x')) * 4);
    painter->setPen(theme().color(Token::Text));
    if (!name.isEmpty())
        painter->drawText(QRect(nameLeft, row.top(), nameWidth - metrics::spacing(2), row.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          font.elidedText(name, Qt::ElideMiddle, nameWidth - metrics::spacing(2)));
    const QString type = index.siblingAtColumn(ValueModel::Type).data().toString();
    const QFontMetrics small(metrics::smallFont());
    const int valueLeft = name.isEmpty() ? nameLeft : nameLeft + nameWidth;
    const int typeRoom = std::min(small.horizontalAdvance(type), (row.width() - valueLeft) / 2);
    const int typeLeft = row.width() - metrics::spacing(3) - typeRoom;
    const int room = typeLeft - metrics::spacing(2) - valueLeft;
    const auto characters =
        static_cast<std::size_t>(std::max(4, room / std::max(1, font.horizontalAdvance(QLatin1Char('0')))));
    SpanPainter::draw(*painter, QRectF(valueLeft, row.top(), room, row.height()), m_model->spans(index, characters),
                      index.data(ValueModel::ErrorRole).toBool() ? Token::Err : Token::Text);
    painter->setFont(metrics::smallFont());
    painter->setPen(theme().color(selected ? Token::Text2 : Token::Text3));
    painter->drawText(QRect(typeLeft, row.top(), typeRoom, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                      small.elidedText(type, Qt::ElideLeft, typeRoom));
    painter->restore();
}

void ValueView::copyCurrent() {
    if (!currentIndex().isValid())
        return;
    QGuiApplication::clipboard()->setText(m_model->copyText(currentIndex()));
    Q_EMIT copied();
}

void ValueView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ValueView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex at = currentIndex();
    auto* copy = menu->addAction(icon(QStringLiteral("copy")), tr("&Copy the value"), this, &ValueView::copyCurrent);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(m_model->value(at) != nullptr);
    if (m_model->hasChildren(at) && at.isValid()) {
        menu->addAction(tr("E&xpand everything in it"), this, [this, at] { expandRecursively(at); });
        menu->addAction(tr("Co&llapse"), this, [this, at] { collapse(at); });
    }
    menu->popup(event->globalPos());
}

} // namespace callreel
