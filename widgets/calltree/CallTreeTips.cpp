// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeTips.h"

#include <algorithm>
#include <climits>

#include "widgets/calltree/CallGlyphs.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/common/Numbers.h"

namespace callreel {

QString callTreeTip(const CallTreeRows& rows, const Call& call, const CallRowGeometry& places, const QPoint& position) {
    const FunctionInfo& function = rows.trace().function(call.function);
    if (places.columns[static_cast<std::size_t>(CallColumn::Causes)].contains(position)) {
        const CallGlyph in = enterGlyph(call.enter), out = exitGlyph(call.exit);
        return CallTree::tr("In: %1, %2\nOut: %3, %4").arg(in.word, in.meaning, out.word, out.meaning);
    }
    if (!rows.trace().run().timesRecorded &&
        (places.columns[static_cast<std::size_t>(CallColumn::Start)].contains(position) ||
         places.columns[static_cast<std::size_t>(CallColumn::Duration)].contains(position)))
        return CallTree::tr("Not recorded: this trace has no times");
    if (places.columns[static_cast<std::size_t>(CallColumn::Start)].contains(position))
        return CallTree::tr("%1 ns after the start")
            .arg(formatExact(static_cast<std::uint64_t>(std::max<std::int64_t>(0, call.start))));
    if (places.columns[static_cast<std::size_t>(CallColumn::Duration)].contains(position))
        return CallTree::tr("%1 ns").arg(
            formatExact(static_cast<std::uint64_t>(std::max<std::int64_t>(0, call.duration))));
    if (places.columns[static_cast<std::size_t>(CallColumn::Values)].contains(position)) {
        const auto values = rows.values(call);
        if (!values || !values->recorded)
            return values ? CallTree::tr("Values were not recorded in this run.") : QString();
        QString text = QString::fromStdString(
            ValueText::plainText(ValueText::renderArguments(values->arguments, callTexts::valueOptions(600))));
        if (values->result)
            text += QStringLiteral("\n→ ") + QString::fromStdString(ValueText::plainText(
                                                 ValueText::render(*values->result, callTexts::valueOptions(600))));
        return text;
    }
    QString text = callTexts::qualifiedName(function);
    if (!function.file.empty())
        text +=
            QLatin1Char('\n') + QStringLiteral("%1:%2").arg(QString::fromStdString(function.file)).arg(function.line);
    if (call.size > 1)
        text += QLatin1Char('\n') + CallTree::tr("%1 call(s) below", nullptr,
                                                 static_cast<int>(std::min<std::uint64_t>(call.size - 1, INT_MAX)))
                                        .arg(formatExact(call.size - 1));
    return text;
}

QString libraryTip(const CallTreeRows& rows, const TreeRow& row) {
    const QString words = callTexts::libraryCalls(row.libraryCalls, true) + QLatin1Char('\n') +
                          callTexts::libraryCallsFrom(rows.trace(), row.call, row.libraryCalls) + QLatin1Char('\n');
    return words + (row.expanded ? CallTree::tr("A click folds them.") : CallTree::tr("A click shows them."));
}

} // namespace callreel
