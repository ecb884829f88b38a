// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeCopy.h"

#include <QClipboard>
#include <QGuiApplication>

#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/common/Numbers.h"
#include "widgets/trace/BackgroundJob.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

constexpr std::uint64_t mostRows = 100'000;

struct Copied {
    QString text;
    std::uint64_t rows = 0;
    bool whole = true;
    QString error;
};

QString rowText(const Trace& trace, const Call& call, std::uint32_t rootDepth) {
    const auto values = trace.values(call.id);
    const auto segments = trace.segmentCount(call.id);
    return callTexts::copiedRow(trace, call, segments.value_or(1), values ? &*values : nullptr,
                                static_cast<int>(call.depth - rootDepth));
}

Copied copySubtree(const Trace& trace, const Call& root, const BackgroundJob::Cancelled& cancelled) {
    Copied copied;
    copied.text = callTexts::copiedHead() + QLatin1Char('\n');
    for (std::uint64_t index = root.id.index; index < root.id.index + root.size; ++index) {
        if (copied.rows == mostRows || cancelled()) {
            copied.whole = false;
            break;
        }
        const auto call = trace.call({root.id.thread, index});
        if (!call) {
            copied.error = diagnosticText(call.error());
            break;
        }
        copied.text += rowText(trace, *call, root.depth) + QLatin1Char('\n');
        ++copied.rows;
    }
    return copied;
}

} // namespace

void copyCallRow(CallTree* tree) {
    const auto row = tree->row(tree->currentRow());
    if (!row || row->kind != VisibleRows::Row::Kind::Call)
        return;
    const Trace& trace = tree->state().trace();
    QGuiApplication::clipboard()->setText(callTexts::copiedHead() + QLatin1Char('\n') +
                                          rowText(trace, row->call, row->call.depth) + QLatin1Char('\n'));
    tree->say(CallTree::tr("The row was copied."));
}

void copyCallSubtree(CallTree* tree) {
    const auto row = tree->row(tree->currentRow());
    if (!row || row->kind != VisibleRows::Row::Kind::Call)
        return;
    auto* job = new BackgroundJob(tree);
    job->start([trace = tree->state().share(), call = row->call](
                   const BackgroundJob::Cancelled& cancelled) { return copySubtree(*trace, call, cancelled); },
               [tree, job, size = row->call.size](const Copied& copied) {
                   job->deleteLater();
                   QGuiApplication::clipboard()->setText(copied.text);
                   const QString rows = formatExact(copied.rows);
                   if (!copied.error.isEmpty())
                       tree->say(CallTree::tr("%1 rows were copied, then: %2").arg(rows, copied.error));
                   else if (!copied.whole)
                       tree->say(CallTree::tr("The first %1 of %2 rows were copied.").arg(rows, formatExact(size)));
                   else
                       tree->say(CallTree::tr("%1 rows were copied.").arg(rows));
               });
}

} // namespace callreel
