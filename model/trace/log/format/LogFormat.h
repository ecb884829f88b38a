// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>

/// The write-ahead log's constants, shared by the recorder that writes and the sealer that reads. docs/format.md
/// describes every byte; a change here is a change there.
namespace callreel::log {

inline constexpr char segmentMagic[4] = {'C', 'R', 'S', 'G'};
inline constexpr std::uint16_t formatVersion = 1;

/// At the start of every segment file. All numbers little-endian, natural alignment.
struct SegmentHeader {
    char magic[4];
    std::uint16_t version;
    std::uint16_t headerBytes;       ///< where the records begin: sizeof(SegmentHeader)
    std::uint32_t stream;            ///< 0 definitions, 1.. threads, supervisorStream for supervisor.log
    std::uint32_t segment;           ///< 0, 1, 2 ... within the stream
    std::uint64_t capacity;          ///< of the file, header included
    std::uint64_t ticks;             ///< the clock when this segment was begun: the base of its first time delta
    std::int64_t nanoseconds;        ///< CLOCK_MONOTONIC at the same moment
    double nanosecondsPerTick;       ///< the writer's best estimate at that moment; 1.0 when ticks are nanoseconds
    std::atomic<std::uint64_t> used; ///< bytes, header included; 0 while the segment is written, set when it is closed
    std::uint64_t osThread;          ///< gettid() of the thread that writes the stream
    std::uint32_t pid;
    std::uint32_t reserved0;
    std::uint64_t reserved[7];
};
static_assert(sizeof(SegmentHeader) == 128);

inline constexpr std::uint32_t definitionsStream = 0;
inline constexpr std::uint32_t supervisorStream = 0xFFFFFFFFu;

/// Segments grow from the first size by doubling to the largest. A record is never longer than maxRecordBytes and never
/// crosses into the next segment.
inline constexpr std::uint64_t firstSegmentBytes = 128u << 10;
inline constexpr std::uint64_t largestSegmentBytes = 4u << 20;
inline constexpr std::uint64_t maxRecordBytes = 32u << 10;

/// A tag of 0 is where nothing was written yet: segments are zeroed, and the tag of a record is stored last.
inline constexpr std::uint8_t kindMask = 0x0F;
inline constexpr std::uint8_t valuesFlag = 0x10;     ///< arguments, or the result, follow
inline constexpr std::uint8_t activationFlag = 0x20; ///< an activation number follows
/// Tags from here on are followed by a varint length, so that a reader can skip what it does not know.
inline constexpr std::uint8_t skippableTag = 0x80;

enum class ThreadRecord : std::uint8_t {
    End = 0,
    Start = 1,      ///< time, function, [activation], [arguments]
    Resume = 2,     ///< time, function, activation
    Throw = 3,      ///< time, function, activation, [one value: the exception]
    Running = 4,    ///< time, function, [activation], [arguments]: a frame that was there when recording began
    Return = 5,     ///< time, [value]
    Yield = 6,      ///< time, [value]
    Unwind = 7,     ///< time, [value: the exception]
    Output = 8,     ///< time, u8 stream (1 out, 2 err), bytes: written by the innermost open call
    Lines = 9,      ///< count, first line, differences: executed lines of the innermost open call, before its return
    Loss = 10,      ///< u8 LossKind, count, bytes: what this thread's recorder cut since the last such record
    Thread = 11,    ///< OS id, name; the last one is right
    Gap = 12,       ///< time, u8 GapReason: recording ended here for this thread; open calls stay open
    ThreadEnd = 13, ///< time
};

enum class DefinitionRecord : std::uint8_t {
    End = 0,
    Path = 1,     ///< id, text, size in bytes, mtime in ns since 1970 (both 0 when there is no such file)
    Function = 2, ///< id, path, line, u8 flavour (FunctionInfo::Flavour), u8 functionFlags, name, module, count, {u8
                  ///< argumentFlags, name}
    Type = 3,     ///< id, module, name
    Metadata = 4, ///< key, value: keys of docs/format.md
    Outcome = 5,  ///< time, u8 OutcomeKind, code, exception type, message: how the main program ended, as python saw it
    Failure = 6,  ///< u8 fatal, code, message: the recorder's own trouble
    Exit = 7, ///< CLOCK_MONOTONIC ns (fixed 8), u8 ExitKind, code or signal, u8 stopped by the user: what waitpid told
              ///< the supervisor
    Source = 8, ///< path id, text: a source that is in no file (-c, <stdin>)
    Shape = 9,  ///< id, type, count, names: the attributes of objects of a type; numbered as a type is
};

inline constexpr std::uint8_t libraryFunction = 0x01;
inline constexpr std::uint8_t redactedArgument = 0x01;
inline constexpr std::uint8_t starArgument = 0x02;
inline constexpr std::uint8_t starStarArgument = 0x04;

enum class OutcomeKind : std::uint8_t { Exited = 1, Exception = 2 };
enum class ExitKind : std::uint8_t { Exited = 1, Signal = 2 };
enum class LossKind : std::uint8_t {
    ValueCut = 1,
    ValueRedacted = 2,
    RecordDropped = 3,
    ChildProcess = 4,
    ExceptionNotTold = 5,
    CallbackFailed = 6,
    OutputCut = 7,
    LinesNotTold = 8,   ///< the program took the trace hook of 3.11
    Subinterpreter = 9, ///< the program made another interpreter in its process
};
enum class GapReason : std::uint8_t {
    Stopped = 1,
    ToolFreed = 2,
    HookTaken = 3,
    CallbackFailed = 4,
    DiskFull = 5,
    Quota = 6
};

/// The page `control` of a run's folder: mapped by the supervisor, which makes it, and by the recorder.
struct ControlPage {
    char magic[4]; ///< "CRCT"
    std::uint16_t version;
    std::uint16_t pageBytes;          ///< sizeof(ControlPage)
    std::atomic<std::uint32_t> state; ///< RecorderState
    std::atomic<std::uint32_t> pid;
    std::atomic<std::uint64_t> bytes;       ///< of segments made so far
    std::atomic<std::uint32_t> streams;     ///< thread streams made so far
    std::atomic<std::uint32_t> systemError; ///< errno of a failure, 0 for none
    std::uint64_t startTicks;               ///< time zero of the run on the recorder's clock
    std::int64_t startMonotonic;            ///< the same moment, CLOCK_MONOTONIC, ns
    std::int64_t startRealtime;             ///< the same moment, CLOCK_REALTIME, ns
    double nanosecondsPerTick;
    std::uint64_t
        quotaBytes; ///< written by the supervisor: undrained bytes at which the recorder stops recording; 0 none
    std::atomic<std::uint64_t> drainedBytes;  ///< written by the supervisor
    char errorCode[64];                       ///< of a failure: "tool-slot-taken"; zero-terminated
    char errorMessage[1008];                  ///< UTF-8, zero-terminated
    std::atomic<std::uint32_t> progressAsked; ///< set by who looks on: the supervisor counts, and sets it back
    std::atomic<std::uint32_t> progressTold;  ///< `calls` is what the supervisor has counted
    std::atomic<std::uint64_t> calls;         ///< written by the supervisor
};

enum class RecorderState : std::uint32_t { NotStarted = 0, Recording = 1, Ended = 2, Failed = 3, Disabled = 4 };

} // namespace callreel::log
