#pragma once
#include <sqlite3.h>

// What Swift cannot import from sqlite3.h: variadic functions, and the macro that is a pointer.

/// Turns off what would let SQL run here and not elsewhere, or let a damaged schema run code: "text" for 'text',
/// writes to the schema's own tables, functions called from views and triggers that a file brought along.
/// sqlite3_db_config is variadic.
static inline int outrigger_sqlite_be_strict(sqlite3 *db) {
  int code = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  return code;
}

/// Binds a copy of the bytes. SQLITE_TRANSIENT is a cast, and a null pointer would bind NULL instead of ''.
static inline int outrigger_sqlite_bind_text(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds a copy of the bytes, as above.
static inline int outrigger_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}
