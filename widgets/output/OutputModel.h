// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include <deque>
#include <memory>
#include <optional>

#include "model/trace/Trace.h"
#include "widgets/trace/BackgroundJob.h"

namespace callreel {

/// What the program wrote, line by line, read from the trace as one scrolls. At most `mostLines` are held; then the
/// oldest part is let go of only when the reader asks for the next part.
class OutputModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole, ///< qint64, ns
        StreamRole,              ///< int, OutputStream
        CallRole,                ///< quint64 CallId::number(); invalid when nobody is known
        FunctionRole,            ///< QString
        FirstRole,               ///< bool: begins a piece of output; the lines after it came at the same moment
    };
    static constexpr int mostLines = 200'000;

    explicit OutputModel(std::shared_ptr<const Trace> trace, QObject* parent = nullptr);

    /// Only what this call and the calls below it wrote; nothing shows all.
    void setOnlyCall(std::optional<Call> call);
    /// The part after the lines that are held, when there were too many.
    bool hasNextPart() const;
    void showNextPart();
    void showFirstPart();
    bool isFirstPart() const { return m_partBegin == 0; }
    bool isLoading() const { return m_job.isRunning(); }
    const std::optional<Diagnostic>& error() const { return m_error; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded();

private:
    struct Line {
        std::int64_t time = 0;
        OutputStream stream = OutputStream::Out;
        std::optional<CallId> call;
        std::string bytes;
        bool first = true;
        bool ended = false; ///< by a newline
    };
    struct Batch {
        std::vector<OutputChunk> chunks;
        std::uint64_t next = 0;
        bool end = false;
        std::optional<Diagnostic> error;
    };
    void restart(std::uint64_t chunk);
    void take(Batch batch);
    static Batch read(const Trace& trace, std::uint64_t first, bool fromStart, const std::optional<Call>& only,
                      const BackgroundJob::Cancelled& cancelled);

    std::shared_ptr<const Trace> m_trace;
    std::vector<Line> m_lines;
    std::optional<Call> m_only;
    std::uint64_t m_partBegin = 0;
    std::uint64_t m_next = 0;
    bool m_started = false;
    bool m_end = false;
    std::optional<Diagnostic> m_error;
    BackgroundJob m_job;
};

} // namespace callreel
