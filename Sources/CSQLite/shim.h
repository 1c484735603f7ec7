#ifndef TANDEM_CSQLITE_H
#define TANDEM_CSQLITE_H

#include <sqlite3.h>

/* sqlite3_db_config is variadic, which Swift can't call: one form for the on-off options. */
static inline int tandem_sqlite3_db_switch(sqlite3 *database, int option, int on, int *now) {
  return sqlite3_db_config(database, option, on, now);
}

#endif
