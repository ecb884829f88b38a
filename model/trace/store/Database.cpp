// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/Database.h"

#include <cerrno>
#include <cstring>

#include <sqlite3.h>

#include "model/trace/store/StoreErrors.h"
#include "model/trace/store/StoreFormat.h"

namespace callreel {

namespace {

std::string uriOf(const std::string& path) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            uri += '%';
            uri += digits[static_cast<unsigned char>(c) >> 4];
            uri += digits[static_cast<unsigned char>(c) & 0xF];
        } else {
            uri += c;
        }
    }
    return uri;
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Database::Closer::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Statement& Statement::bind(int position, std::int64_t number) {
    sqlite3_bind_int64(m_statement.get(), position, number);
    return *this;
}

Statement& Statement::bindText(int position, std::string_view text) {
    sqlite3_bind_text64(m_statement.get(), position, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int position, std::string_view bytes) {
    sqlite3_bind_blob64(m_statement.get(), position, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int position) {
    sqlite3_bind_null(m_statement.get(), position);
    return *this;
}

std::optional<bool> Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return std::nullopt;
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
}

bool Statement::run() {
    const bool done = step() == false;
    reset();
    return done;
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const {
    return std::string(bytes(column));
}

std::string_view Statement::bytes(int column) const {
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data && size > 0 ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size))
                            : std::string_view();
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

bool Statement::isNumber(int column) const {
    const int type = sqlite3_column_type(m_statement.get(), column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

int Statement::columns() const {
    return sqlite3_column_count(m_statement.get());
}

Result<Database> Database::openUntrusted(const std::string& path) {
    Database database;
    database.m_path = path;
    sqlite3* handle = nullptr;
    const std::string uri = uriOf(path) + "?immutable=1";
    const int code = sqlite3_open_v2(
        uri.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
        nullptr);
    database.m_database.reset(handle);
    if (code != SQLITE_OK)
        return traceDamaged(path, sqlite3_errstr(code));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, static_cast<int>(store::maxBlobBytes));
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    for (const char* pragma : {"PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA query_only=ON",
                               "PRAGMA cache_size=-4096", "PRAGMA temp_store=MEMORY"}) {
        if (sqlite3_exec(handle, pragma, nullptr, nullptr, nullptr) != SQLITE_OK)
            return database.lastError();
    }
    return database;
}

Result<Database> Database::create(const std::string& path) {
    Database database;
    database.m_path = path;
    database.m_writes = true;
    sqlite3* handle = nullptr;
    const std::string uri = uriOf(path);
    const int code = sqlite3_open_v2(uri.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI |
                                         SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
                                     nullptr);
    database.m_database.reset(handle);
    if (code != SQLITE_OK)
        return database.lastError();
    sqlite3_extended_result_codes(handle, 1);
    // Four megabytes of pages: what does not fit is written to the file, so memory does not grow with the run.
    for (const char* pragma : {"PRAGMA page_size=4096", "PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF",
                               "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA cache_size=-4096", "PRAGMA temp_store=FILE"}) {
        if (sqlite3_exec(handle, pragma, nullptr, nullptr, nullptr) != SQLITE_OK)
            return database.lastError();
    }
    return database;
}

Result<Statement> Database::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return lastError();
    return Statement(statement);
}

Result<void> Database::execute(const char* sql) {
    if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

int Database::lastCode() const {
    return m_database ? sqlite3_errcode(m_database.get()) : SQLITE_NOMEM;
}

std::unexpected<Diagnostic> Database::lastError() const {
    const int code = lastCode();
    if (!m_writes) {
        if (code == SQLITE_NOTADB)
            return notATrace(m_path);
        return traceDamaged(m_path, m_database ? sqlite3_errmsg(m_database.get()) : sqlite3_errstr(code));
    }
    if (code == SQLITE_FULL)
        return diskFull(m_path);
    const int systemError = m_database ? sqlite3_system_errno(m_database.get()) : 0;
    return notWritable(m_path, systemError ? systemError : EIO);
}

Result<void> Database::close() {
    if (sqlite3_close(m_database.get()) != SQLITE_OK)
        return lastError();
    (void)m_database.release();
    return {};
}

} // namespace callreel
