// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/InterpreterDelegate.h"

#include <QPainter>

#include "widgets/record/InterpreterField.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

bool isFit(const InterpreterList::Entry& entry) {
    return !entry.info || entry.info->isFit();
}

} // namespace

QString InterpreterDelegate::title(const InterpreterList::Entry& entry) {
    if (!entry.info || entry.info->version.isEmpty())
        return entry.path.section(QLatin1Char('/'), -1);
    const bool python = entry.info->implementation.isEmpty() || entry.info->implementation == QLatin1String("CPython");
    return (python ? QStringLiteral("Python") : entry.info->implementation) + QLatin1Char(' ') + entry.info->version;
}

QString InterpreterDelegate::originText(const InterpreterList::Entry& entry) {
    if (!entry.origin)
        return tr("chosen by you");
    switch (*entry.origin) {
    case InterpreterCandidate::Origin::Variable:
        return tr("CALLREEL_PYTHON");
    case InterpreterCandidate::Origin::Settings:
        return tr("settings");
    case InterpreterCandidate::Origin::VirtualEnvironment:
        return tr("project environment");
    case InterpreterCandidate::Origin::Path:
        return tr("PATH");
    case InterpreterCandidate::Origin::System:
        return tr("system");
    case InterpreterCandidate::Origin::Pyenv:
        return tr("pyenv");
    }
    return {};
}

QString InterpreterDelegate::remark(const InterpreterList::Entry& entry) {
    if (!entry.info)
        return tr("being asked…");
    if (entry.info->unfit)
        return diagnosticText(*entry.info->unfit);
    if (entry.info->version.startsWith(QLatin1String("3.11")))
        return tr("profile hook: slower than 3.12");
    return {};
}

QString InterpreterDelegate::sentence(const InterpreterList::Entry& entry) {
    QStringList parts{title(entry), originText(entry), entry.path};
    if (const QString text = remark(entry); !text.isEmpty())
        parts << text;
    return parts.join(QStringLiteral(", "));
}

QSize InterpreterDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {300, metrics::runRowHeight()};
}

void InterpreterDelegate::paintEntry(QPainter* painter, const QRect& rect, const InterpreterList::Entry& entry,
                                     Qt::LayoutDirection direction, bool withReason, bool enabled) {
    const Theme& t = theme();
    const bool fit = isFit(entry);
    int left = rect.left();
    int right = rect.right();
    const auto place = [&](int from, int width) {
        return QStyle::visualRect(direction, rect, QRect(from, rect.top(), width, rect.height()));
    };
    const auto write = [&](const QString& text, const QFont& font, Token token, Qt::TextElideMode mode) {
        const QFontMetrics fm(font);
        const int width = std::min(fm.horizontalAdvance(text) + 2, std::max(0, right - left));
        painter->setFont(font);
        painter->setPen(t.color(enabled ? token : Token::Disabled));
        painter->drawText(place(left, width), Qt::AlignVCenter | Qt::AlignLeft, fm.elidedText(text, mode, width));
        left += width + metrics::spacing(2);
    };
    const int edge = metrics::rowIconSize() + 1;
    const QString name = !entry.info ? QStringLiteral("circle-dashed")
                         : fit       ? QStringLiteral("circle-check")
                                     : QStringLiteral("circle-x");
    const Token tone = !entry.info ? Token::Text3 : fit ? Token::Ok : withReason ? Token::Text3 : Token::Err;
    const QRect spot = place(left, edge);
    painter->drawPixmap(spot.left(), spot.center().y() - edge / 2,
                        iconPixmap(name, edge, t.color(tone), painter->device()->devicePixelRatioF()));
    left += edge + metrics::spacing(2);
    if (withReason) {
        const QString reason = remark(entry);
        const QFontMetrics fm(metrics::smallFont());
        const int width = std::min(fm.horizontalAdvance(reason) + 2, rect.width() / 2);
        painter->setFont(metrics::smallFont());
        painter->setPen(t.color(fit ? Token::Text2 : Token::Warn));
        painter->drawText(place(right - width, width), Qt::AlignVCenter | Qt::AlignRight,
                          fm.elidedText(reason, Qt::ElideRight, width));
        right -= width + metrics::spacing(2);
    }
    write(title(entry), metrics::strongFont(), fit ? Token::Text : Token::Text2, Qt::ElideRight);
    write(originText(entry), metrics::textFont(), Token::Text2, Qt::ElideRight);
    write(entry.path, metrics::valueFont(), Token::Text3, Qt::ElideMiddle);
}

void InterpreterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* field = qobject_cast<const InterpreterField*>(parent());
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, theme().color(selected ? Token::Selected : Token::Raised));
    const QRect rect = option.rect.adjusted(metrics::spacing(3), 0, -metrics::spacing(3), 0);
    const InterpreterList::Entry* entry = field->entryAt(index.row());
    if (entry) {
        paintEntry(painter, rect, *entry, option.direction, true, true);
    } else {
        if (index.row() == field->firstActionRow())
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                              theme().color(Token::Line));
        painter->setFont(metrics::textFont());
        painter->setPen(theme().color(Token::AccentText));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    }
    painter->restore();
}

} // namespace callreel
