// SPDX-License-Identifier: Apache-2.0
#include "widgets/output/OutputModel.h"

#include "model/trace/values/Characters.h"

namespace callreel {

namespace {

constexpr std::uint64_t chunksAtOnce = 500;
/// A line longer than this is shown in pieces.
constexpr std::size_t longestLine = 20'000;

QString shown(const std::string& bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        if (c == '\t')
            text.append("    ");
        else if (c != '\r')
            text.push_back(c);
    }
    return QString::fromStdString(Characters::escaped(text));
}

/// The first chunk written at or after the time.
std::uint64_t chunkAt(const Trace& trace, std::int64_t time) {
    std::uint64_t low = 0, high = trace.outputCount();
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        const auto chunk = trace.output(middle, 1);
        if (!chunk || chunk->empty() || chunk->front().time >= time)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

bool wrote(const Call& call, const OutputChunk& chunk) {
    return chunk.call && chunk.call->thread == call.id.thread && chunk.call->index >= call.id.index &&
           chunk.call->index < call.id.index + call.size;
}

} // namespace

OutputModel::OutputModel(std::shared_ptr<const Trace> trace, QObject* parent)
    : QAbstractListModel(parent), m_trace(std::move(trace)) {
    restart(0);
}

void OutputModel::restart(std::uint64_t chunk) {
    m_job.cancel();
    beginResetModel();
    m_lines.clear();
    m_partBegin = m_next = chunk;
    m_started = m_end = false;
    m_error.reset();
    endResetModel();
    if (canFetchMore({}))
        fetchMore({});
    else
        Q_EMIT loaded();
}

void OutputModel::setOnlyCall(std::optional<Call> call) {
    m_only = std::move(call);
    restart(0);
}

bool OutputModel::hasNextPart() const {
    return !m_end && m_lines.size() >= static_cast<std::size_t>(mostLines);
}

void OutputModel::showNextPart() {
    if (hasNextPart())
        restart(m_next);
}

void OutputModel::showFirstPart() {
    restart(0);
}

int OutputModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

bool OutputModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_end && !m_error && !m_job.isRunning() && m_next < m_trace->outputCount() &&
           m_lines.size() < static_cast<std::size_t>(mostLines);
}

OutputModel::Batch OutputModel::read(const Trace& trace, std::uint64_t first, bool fromStart,
                                     const std::optional<Call>& only, const BackgroundJob::Cancelled& cancelled) {
    Batch batch;
    batch.next = fromStart && only ? std::max(first, chunkAt(trace, only->start)) : first;
    while (batch.chunks.size() < chunksAtOnce && !cancelled()) {
        auto chunks = trace.output(batch.next, chunksAtOnce);
        if (!chunks) {
            batch.error = chunks.error();
            return batch;
        }
        if (chunks->empty()) {
            batch.end = true;
            return batch;
        }
        batch.next += chunks->size();
        for (OutputChunk& chunk : *chunks) {
            if (only && chunk.time > only->start + only->duration) {
                batch.end = true;
                return batch;
            }
            if (!only || wrote(*only, chunk))
                batch.chunks.push_back(std::move(chunk));
        }
    }
    batch.end = batch.next >= trace.outputCount();
    return batch;
}

void OutputModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    const bool fromStart = !m_started;
    m_started = true;
    m_job.start(
        [trace = m_trace, first = m_next, fromStart, only = m_only](const BackgroundJob::Cancelled& cancelled) {
            return read(*trace, first, fromStart, only, cancelled);
        },
        [this](Batch batch) { take(std::move(batch)); });
}

void OutputModel::take(Batch batch) {
    m_next = batch.next;
    m_end = batch.end;
    m_error = batch.error;
    std::vector<Line> fresh;
    const int before = static_cast<int>(m_lines.size());
    bool lastGrew = false;
    for (const OutputChunk& chunk : batch.chunks) {
        std::size_t at = 0;
        bool first = true;
        while (at < chunk.bytes.size()) {
            const std::size_t newline = chunk.bytes.find('\n', at);
            const std::size_t end =
                std::min(newline == std::string::npos ? chunk.bytes.size() : newline, at + longestLine);
            const std::string piece = chunk.bytes.substr(at, end - at);
            Line* last = !fresh.empty() ? &fresh.back() : !m_lines.empty() ? &m_lines.back() : nullptr;
            // print() writes its text and its newline apart: what goes on in the same stream from the same call is one
            // line.
            if (first && last && !last->ended && last->stream == chunk.stream && last->call == chunk.call &&
                last->bytes.size() + piece.size() <= longestLine) {
                last->bytes += piece;
                last->ended = end == newline;
                lastGrew = lastGrew || fresh.empty();
            } else {
                fresh.push_back({chunk.time, chunk.stream, chunk.call, piece, first, end == newline});
            }
            first = false;
            at = end == newline ? end + 1 : end;
        }
    }
    if (lastGrew)
        Q_EMIT dataChanged(index(before - 1), index(before - 1));
    if (!fresh.empty()) {
        beginInsertRows({}, before, before + static_cast<int>(fresh.size()) - 1);
        m_lines.insert(m_lines.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
        endInsertRows();
    }
    Q_EMIT loaded();
}

QVariant OutputModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(line.bytes);
    case TimeRole:
        return static_cast<qint64>(line.time);
    case StreamRole:
        return static_cast<int>(line.stream);
    case CallRole:
        return line.call ? QVariant(static_cast<quint64>(line.call->number())) : QVariant();
    case FunctionRole: {
        if (!line.call)
            return QString();
        const auto call = m_trace->call(*line.call);
        return call ? QString::fromStdString(m_trace->function(call->function).name) : QString();
    }
    case FirstRole:
        return line.first;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(line.stream == OutputStream::Err ? tr("err") : tr("out"),
                                            shown(line.bytes));
    default:
        return {};
    }
}

} // namespace callreel
