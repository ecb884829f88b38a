// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"

struct sqlite3;
struct sqlite3_stmt;

namespace callreel {

/// A prepared statement. Owned by whoever prepared it; must not outlive its Database.
class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}

    explicit operator bool() const { return m_statement != nullptr; }

    Statement& bind(int position, std::int64_t number);
    Statement& bindText(int position, std::string_view text);
    /// The bytes must stay until the statement was stepped or reset.
    Statement& bindBlob(int position, std::string_view bytes);
    Statement& bindNull(int position);

    /// True for a row, false at the end; nothing on an error, which Database::lastCode() tells.
    std::optional<bool> step();
    void reset();
    /// Steps a statement that gives no rows, and makes it ready for the next use. False on an error.
    bool run();

    std::int64_t number(int column) const;
    std::string text(int column) const;
    /// Text or blob; valid until the next step or reset.
    std::string_view bytes(int column) const;
    bool isNull(int column) const;
    bool isNumber(int column) const;
    int columns() const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// A connection to one SQLite file. Not for several threads at once: whoever owns it locks.
class Database {
public:
    /// Opens a file from anywhere: read-only, immutable, defensive, no trusted schema, no mapped memory, bounded rows.
    /// Errors: "not-a-trace", "trace-damaged".
    static Result<Database> openUntrusted(const std::string& path);
    /// Makes a new file that only this process writes: without a journal, since a half-written file is thrown away.
    /// Errors: "output-not-writable", "disk-full".
    static Result<Database> create(const std::string& path);

    Result<Statement> prepare(const char* sql);
    Result<void> execute(const char* sql);

    int lastCode() const;
    /// The last error as a diagnostic; of a file that is read "trace-damaged", of one that is written
    /// "output-not-writable" or "disk-full".
    std::unexpected<Diagnostic> lastError() const;
    const std::string& path() const { return m_path; }
    /// Asks SQLite to close; errors show here when what was held back cannot be written.
    Result<void> close();

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Closer> m_database;
    std::string m_path;
    bool m_writes = false;
};

} // namespace callreel
