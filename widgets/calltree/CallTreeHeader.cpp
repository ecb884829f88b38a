// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeHeader.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>
#include <array>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr std::array<int, callColumnCount> firstWidths{300, 360, 72, 92, 190};
constexpr std::array<int, callColumnCount> leastWidths{200, 140, 56, 72, 96};

int scaled(int pixels) {
    return pixels * metrics::rowHeight() / 24;
}

} // namespace

CallTreeHeader::CallTreeHeader(const QString& unit, QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    auto* model = new QStandardItemModel(0, callColumnCount, this);
    model->setHorizontalHeaderLabels(
        {tr("Function"), tr("Arguments → result"), tr("In / out"), tr("Start, %1").arg(unit), tr("Duration")});
    setModel(model);
    setSectionsClickable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(scaled(48));
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Columns of the call tree"));
    resetWidths();
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_fitting || m_width == 0)
            return;
        // The column that was pulled keeps its width; the one beside it gives or takes.
        m_fitting = true;
        const int neighbour = section == static_cast<int>(CallColumn::Values) ? static_cast<int>(CallColumn::Function)
                                                                              : static_cast<int>(CallColumn::Values);
        const int spare = m_width - length();
        resizeSection(neighbour, std::max(scaled(leastWidths[static_cast<std::size_t>(neighbour)]),
                                          sectionSize(neighbour) + spare));
        m_fitting = false;
    });
}

void CallTreeHeader::resetWidths() {
    m_fitting = true;
    for (int column = 0; column < callColumnCount; ++column)
        resizeSection(column, scaled(firstWidths[static_cast<std::size_t>(column)]));
    // Its title is longer in some languages than its two signs.
    const int titleWidth = QFontMetrics(metrics::smallFont()).horizontalAdvance(title(CallColumn::Causes));
    resizeSection(static_cast<int>(CallColumn::Causes),
                  std::max(columnWidth(CallColumn::Causes), titleWidth + 2 * metrics::spacing(2) + 2));
    m_fitting = false;
    fit(m_width);
}

void CallTreeHeader::fit(int width) {
    m_width = width;
    if (width <= 0)
        return;
    m_fitting = true;
    constexpr int function = static_cast<int>(CallColumn::Function), values = static_cast<int>(CallColumn::Values),
                  duration = static_cast<int>(CallColumn::Duration);
    const int flexible = sectionSize(function) + sectionSize(values);
    const int leastFunction = scaled(leastWidths[function]), leastValues = scaled(leastWidths[values]);
    int room = width - (length() - flexible);
    if (room < leastFunction + leastValues + scaled(60)) {
        // A narrow pane gives up the duration's bar before the words.
        const int given = std::min(leastFunction + leastValues + scaled(60) - room,
                                   sectionSize(duration) - scaled(leastWidths[duration]));
        if (given > 0) {
            resizeSection(duration, sectionSize(duration) - given);
            room += given;
        }
    }
    const int wanted =
        flexible > 0 ? static_cast<int>(static_cast<qint64>(room) * sectionSize(function) / flexible) : 0;
    const int functionWidth = std::clamp(wanted, leastFunction, std::max(leastFunction, room - leastValues));
    resizeSection(function, functionWidth);
    resizeSection(values, std::max(leastValues, room - functionWidth));
    m_fitting = false;
}

QString CallTreeHeader::title(CallColumn column) const {
    return model()->headerData(static_cast<int>(column), Qt::Horizontal).toString();
}

QSize CallTreeHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), metrics::columnHeadHeight()};
}

void CallTreeHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    painter->fillRect(rect, theme().color(Token::Header));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Token::Line));
    painter->setFont(metrics::smallFont());
    painter->setPen(theme().color(Token::Text2));
    const bool right = logicalIndex == static_cast<int>(CallColumn::Start);
    const int left =
        logicalIndex == static_cast<int>(CallColumn::Function) ? metrics::spacing(7) - 4 : metrics::spacing(2);
    const QRect text = rect.adjusted(left, 0, right ? -metrics::spacing(1) : -metrics::spacing(2), -1);
    painter->drawText(
        text, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(title(static_cast<CallColumn>(logicalIndex)), Qt::ElideRight, text.width()));
}

} // namespace callreel
