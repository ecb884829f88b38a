// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/trace/Trace.h"
#include "model/trace/log/ThreadRecordReader.h"
#include "model/trace/seal/FinalUnwind.h"
#include "model/trace/store/StoreWriter.h"
#include "model/trace/store/ThreadWriter.h"

namespace callreel {

/// What the sealer knows of the log's functions, to check and to translate their numbers.
class FunctionNumbers {
public:
    /// The trace's number of the log's function; nothing when it was not defined.
    std::optional<FunctionId> find(std::uint64_t number) const {
        return number < m_numbers.size() && m_numbers[number] != 0 ? std::optional(m_numbers[number] - 1)
                                                                   : std::nullopt;
    }
    /// The next number of the trace for a function of the log; nothing when its number is impossible.
    std::optional<FunctionId> define(std::uint64_t number, bool isModule);
    bool isModule(FunctionId function) const { return function < m_modules.size() && m_modules[function]; }
    std::uint32_t count() const { return m_count; }

private:
    std::vector<FunctionId> m_numbers; ///< by the log's number, one more than the trace's; 0: not defined
    std::vector<bool> m_modules;       ///< by the trace's number
    std::uint32_t m_count = 0;
};

/// One row of the loss ledger, counted while it grows: by kind and place.
using LossLedger = std::map<std::pair<std::string, std::string>, std::pair<std::uint64_t, std::uint64_t>>;

/// Seals one thread's stream: takes its records, one after the other, to the thread's writer.
class ThreadSealer {
public:
    ThreadSealer(std::string folder, std::uint32_t stream, log::LogClock& clock, const bool& packing,
                 StoreWriter& store);

    /// Makes the next record ready. False when there is none now.
    bool advance();
    /// Time of the record that is ready.
    std::int64_t time() const { return m_event.time; }
    bool hasRecord() const { return m_ready; }
    /// Takes the record that is ready. False when it names a function that is not defined: it stays ready then.
    bool take(const FunctionNumbers& functions);

    /// The stream can go no further: its last record cannot be true.
    void condemn() {
        m_damaged = true;
        m_ready = false;
    }
    bool isDamaged() const { return m_damaged; }
    bool hasGap() const { return m_gap.has_value(); }
    log::GapReason gap() const { return *m_gap; }
    bool hasEnded() const { return m_ended || m_gap; }
    const LossLedger& losses() const { return m_losses; }
    std::uint64_t strayReturns() const { return m_strayReturns; }

    ThreadWriter& writer() { return m_writer; }
    const ThreadWriter& writer() const { return m_writer; }
    log::ThreadRecordReader& reader() { return m_reader; }
    FinalUnwind& finalUnwind() { return m_finalUnwind; }
    /// Time of the last record taken.
    std::int64_t lastTime() const { return m_lastTime; }

private:
    void enter(FunctionId function, bool isModule);
    void leave(ExitCause cause);
    void count(std::uint8_t kind);
    void end();

    log::ThreadRecordReader m_reader;
    StoreWriter& m_store;
    ThreadWriter& m_writer;
    log::ThreadEvent m_event;
    bool m_ready = false;
    bool m_damaged = false;
    bool m_ended = false;
    std::optional<log::GapReason> m_gap;
    std::string m_lines;     ///< of the innermost open call, until its return comes
    std::string m_arguments; ///< of a throw, with its count in front
    LossLedger m_losses;
    std::uint64_t m_strayReturns = 0;
    std::int64_t m_lastTime = 0;
    FinalUnwind m_finalUnwind;
};

/// The loss ledger's word for what a record says was lost, and for why a thread's recording ended.
const char* lossName(std::uint8_t kind);
const char* gapName(log::GapReason reason);

} // namespace callreel
