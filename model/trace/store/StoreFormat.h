// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The sealed trace's constants and tables. docs/format.md describes every table and every byte of the chunks; a change
/// here is a change there.
namespace callreel::store {

inline constexpr std::uint32_t applicationId = 0x4352454Cu; ///< "CREL", at offset 68 of the file
inline constexpr int formatVersion = 1;                     ///< user_version, at offset 60 of the file

inline constexpr std::uint32_t chunkCalls = 4096;            ///< a chunk has at most so many calls ...
inline constexpr std::size_t chunkValueBytes = 1u << 20;     ///< ... and ends early when its values pass this
inline constexpr std::uint32_t outputChunkEntries = 1024;    ///< pieces of output of one chunk ...
inline constexpr std::size_t outputChunkBytes = 256u << 10;  ///< ... which ends early when it passes this
inline constexpr std::uint64_t maxSourceBytes = 2u << 20;    ///< of one source that is kept
inline constexpr std::uint64_t maxSourcesBytes = 128u << 20; ///< of all sources of one trace

/// No frame may unpack to more than this; what was written by us never does.
inline constexpr std::size_t maxStructureBytes = 1u << 20;
inline constexpr std::size_t maxValuesBytes = 8u << 20;
inline constexpr std::size_t maxLinesBytes = 16u << 20;
inline constexpr std::size_t maxOutputChunkBytes = 1u << 20;
inline constexpr std::size_t maxBlobBytes = 32u << 20; ///< of any value in any row

/// The byte of the column "causes".
inline constexpr std::uint8_t enterMask = 0x03;
inline constexpr unsigned exitShift = 2;
inline constexpr std::uint8_t exitMask = 0x03;
inline constexpr std::uint8_t lateFlag = 0x10;    ///< its end is in late_close
inline constexpr std::uint8_t resumedFlag = 0x20; ///< not the first segment of its activation: has a row in "resumed"
inline constexpr std::uint8_t knownCauses = 0x3F;

inline constexpr const char* schema = R"(
CREATE TABLE metadata(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE verdict(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE recorder_error(id INTEGER PRIMARY KEY, code TEXT, message TEXT, help TEXT);
CREATE TABLE loss(id INTEGER PRIMARY KEY, kind TEXT, location TEXT, count INTEGER, bytes INTEGER);
CREATE TABLE path(id INTEGER PRIMARY KEY, text TEXT, size INTEGER, modified INTEGER);
CREATE TABLE source(path INTEGER PRIMARY KEY, bytes INTEGER, text BLOB);
CREATE TABLE function(id INTEGER PRIMARY KEY, name TEXT, module TEXT, path INTEGER, line INTEGER, flavour INTEGER,
                      flags INTEGER, calls INTEGER);
CREATE TABLE argument(function INTEGER, position INTEGER, name TEXT, flags INTEGER,
                      PRIMARY KEY(function, position)) WITHOUT ROWID;
CREATE TABLE type(id INTEGER PRIMARY KEY, module TEXT, name TEXT);
CREATE TABLE attribute(type INTEGER, position INTEGER, name TEXT, PRIMARY KEY(type, position)) WITHOUT ROWID;
CREATE TABLE thread(id INTEGER PRIMARY KEY, os_id INTEGER, name TEXT, calls INTEGER, returns INTEGER, suspended INTEGER,
                    closed_at_end INTEGER, balanced INTEGER);
CREATE TABLE output_chunk(first INTEGER PRIMARY KEY, count INTEGER, bytes INTEGER, data BLOB);
CREATE TABLE chunk(id INTEGER PRIMARY KEY, thread INTEGER, first_call INTEGER, calls INTEGER, first_start INTEGER,
                   last_start INTEGER);
CREATE TABLE chunk_summary(chunk INTEGER PRIMARY KEY, depths BLOB, functions BLOB, unwinds INTEGER);
CREATE TABLE chunk_structure(chunk INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE chunk_values(chunk INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE chunk_lines(chunk INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE late_close(thread INTEGER, call INTEGER, size INTEGER, duration INTEGER, exit INTEGER, result BLOB,
                        lines BLOB, PRIMARY KEY(thread, call)) WITHOUT ROWID;
CREATE TABLE resumption(call INTEGER PRIMARY KEY, next INTEGER);
CREATE TABLE activation(first_call INTEGER PRIMARY KEY, last_call INTEGER, segments INTEGER);
)";

} // namespace callreel::store
