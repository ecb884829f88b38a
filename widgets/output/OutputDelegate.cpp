// SPDX-License-Identifier: Apache-2.0
#include "widgets/output/OutputDelegate.h"

#include <QPainter>

#include "widgets/calltree/CallTexts.h"
#include "widgets/common/DigitPainter.h"
#include "widgets/common/FoldRow.h"
#include "widgets/output/FilteredOutput.h"
#include "widgets/output/OutputModel.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

namespace {

int timeWidth(const QFontMetrics& font) {
    return font.horizontalAdvance(QStringLiteral("00000.000")) + metrics::spacing(3);
}

int streamWidth(const QFontMetrics& font) {
    return font.horizontalAdvance(QStringLiteral("out")) + metrics::spacing(5);
}

/// Where texts begin.
int textLeft() {
    const QFontMetrics font(metrics::valueFont());
    return timeWidth(font) + metrics::spacing(3) + streamWidth(font);
}

void paintFocus(QPainter* painter, const QRect& row, bool focused) {
    if (!focused)
        return;
    painter->setPen(QPen(theme().color(Token::Focus), 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(row).adjusted(0.75, 0.75, -0.75, -0.75));
}

} // namespace

OutputDelegate::OutputDelegate(const TraceState* state, QObject* parent)
    : QStyledItemDelegate(parent), m_state(state) {}

QSize OutputDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, metrics::lineHeight()};
}

void OutputDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    const QVariant number = index.data(OutputModel::CallRole);
    const bool ofCurrent =
        number.isValid() && m_state->current() && m_state->current()->number() == number.toULongLong();
    if (selected && (option.state & QStyle::State_Active) && focused)
        painter->fillRect(row, theme().color(Token::Selected));
    else if (selected || ofCurrent)
        painter->fillRect(row, theme().color(Token::SelectedOff));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme().color(Token::Hover));
    if (const qint64 folded = index.data(FilteredOutput::FoldRole).toLongLong(); folded > 0) {
        painter->setFont(metrics::valueFont());
        paintFold(*painter, row.adjusted(textLeft(), 0, 0, 0), folded, selected);
        paintFocus(painter, row, focused);
        painter->restore();
        return;
    }
    const bool error = index.data(OutputModel::StreamRole).toInt() == static_cast<int>(OutputStream::Err);
    if (error)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), theme().color(Token::ErrLine));

    painter->setFont(metrics::valueFont());
    const QFontMetrics font(painter->font());
    int x = row.left();
    if (index.data(OutputModel::FirstRole).toBool()) {
        painter->setPen(theme().color(selected ? Token::Text2 : Token::Text3));
        drawNumber(painter, QRectF(x, row.top(), timeWidth(font), row.height()),
                   callTexts::start(m_state->trace(), index.data(OutputModel::TimeRole).toLongLong()),
                   Qt::AlignRight | Qt::AlignVCenter);
    }
    x += timeWidth(font) + metrics::spacing(3);
    painter->setPen(theme().color(error ? Token::Stderr : selected ? Token::Text2 : Token::Text3));
    painter->drawText(QRect(x, row.top(), streamWidth(font), row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      error ? tr("err") : tr("out"));
    x = row.left() + textLeft();

    const QString function = index.data(OutputModel::FunctionRole).toString();
    const QFontMetrics general(metrics::textFont());
    const int linkWidth = std::min(general.horizontalAdvance(function) + 2, row.width() / 3);
    const int linkLeft = row.right() - metrics::spacing(3) - linkWidth;
    painter->setPen(theme().color(error ? Token::Stderr : Token::Text));
    const int room = linkLeft - metrics::spacing(3) - x;
    painter->drawText(QRect(x, row.top(), room, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      font.elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->setFont(metrics::textFont());
    painter->setPen(theme().color(Token::AccentText));
    painter->drawText(QRect(linkLeft, row.top(), linkWidth, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                      general.elidedText(function, Qt::ElideLeft, linkWidth));
    paintFocus(painter, row, focused);
    painter->restore();
}

} // namespace callreel
