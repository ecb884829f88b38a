// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeCopy.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/common/Numbers.h"
#include "widgets/trace/BackgroundJob.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

constexpr std::uint64_t mostRows = 100'000;
/// Of callTexts::copiedHead().
constexpr int callColumnsCopied = 7;

struct Copied {
    QString text;
    std::uint64_t rows = 0;
    std::uint64_t all = 0;
    bool whole = true;
    QString error;
};

QString rowText(const Trace& trace, const Call& call, std::uint32_t indent) {
    const auto values = trace.values(call.id);
    const auto segments = trace.segmentCount(call.id);
    return callTexts::copiedRow(trace, call, segments.value_or(1), values ? &*values : nullptr,
                                static_cast<int>(indent));
}

QString libraryText(const Trace& trace, const Call& first, std::uint64_t calls, std::uint32_t indent) {
    return QString(static_cast<int>(indent) * 2, QLatin1Char(' ')) + callTexts::libraryCalls(calls, true) +
           QStringLiteral(": ") + callTexts::libraryCallsFrom(trace, first, calls) +
           QString(callColumnsCopied - 1, QLatin1Char('\t'));
}

/// What a row stands for, and everything below it: library calls as one line where they are folded.
Copied copySubtree(const Trace& trace, const FoldedCalls* folded, const TreeRow& root,
                   const BackgroundJob::Cancelled& cancelled) {
    Copied copied;
    copied.text = callTexts::copiedHead() + QLatin1Char('\n');
    const bool counted = root.kind == TreeRow::Kind::Library;
    const bool folds = folded && !counted && folded->own().isOwn(root.call.function);
    const auto tree = folds ? folded->thread(root.thread) : nullptr;
    const std::uint64_t end = root.call.id.index + (counted ? root.libraryCalls : root.call.size);
    copied.all = end - root.call.id.index;
    if (tree)
        copied.all = tree->nodesBefore(end) - tree->nodeOf(root.call.id.index).index;
    for (std::uint64_t index = root.call.id.index; index < end;) {
        if (copied.rows == mostRows || cancelled()) {
            copied.whole = false;
            break;
        }
        const auto call = trace.call({root.thread, index});
        if (!call) {
            copied.error = diagnosticText(call.error());
            break;
        }
        if (tree) {
            const FoldedThread::Node node = tree->nodeOf(index);
            const std::uint32_t indent = node.depth - std::min(node.depth, root.level);
            copied.text += (node.own ? rowText(trace, *call, indent) : libraryText(trace, *call, node.calls, indent)) +
                           QLatin1Char('\n');
            index += node.calls;
        } else {
            // Library calls may begin deeper than they go on.
            copied.text +=
                rowText(trace, *call, call->depth - std::min(call->depth, root.call.depth)) + QLatin1Char('\n');
            ++index;
        }
        ++copied.rows;
    }
    return copied;
}

} // namespace

void copyCallRow(CallTree* tree) {
    const auto row = tree->row(tree->currentRow());
    if (!row || row->kind == TreeRow::Kind::Thread)
        return;
    const Trace& trace = tree->state().trace();
    const QString text = row->kind == TreeRow::Kind::Library ? libraryText(trace, row->call, row->libraryCalls, 0)
                                                             : rowText(trace, row->call, 0);
    QGuiApplication::clipboard()->setText(callTexts::copiedHead() + QLatin1Char('\n') + text + QLatin1Char('\n'));
    tree->say(CallTree::tr("The row was copied."));
}

void copyCallSubtree(CallTree* tree) {
    const auto row = tree->row(tree->currentRow());
    if (!row || row->kind == TreeRow::Kind::Thread)
        return;
    auto* job = new BackgroundJob(tree);
    job->start(
        [trace = tree->state().share(), folded = tree->rows()->folded(), row = *row](
            const BackgroundJob::Cancelled& cancelled) { return copySubtree(*trace, folded.get(), row, cancelled); },
        [tree, job](const Copied& copied) {
            job->deleteLater();
            QGuiApplication::clipboard()->setText(copied.text);
            const QString rows = formatExact(copied.rows);
            if (!copied.error.isEmpty())
                tree->say(CallTree::tr("%1 rows were copied, then: %2").arg(rows, copied.error));
            else if (!copied.whole)
                tree->say(CallTree::tr("The first %1 of %2 rows were copied.").arg(rows, formatExact(copied.all)));
            else
                tree->say(CallTree::tr("%1 rows were copied.").arg(rows));
        });
}

} // namespace callreel
