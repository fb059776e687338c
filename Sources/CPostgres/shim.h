#ifndef YORIAI_CPOSTGRES_SHIM_H
#define YORIAI_CPOSTGRES_SHIM_H

#include <libpq-fe.h>

// Swift does not import macros with character values.
static const int yoriai_pg_severity = PG_DIAG_SEVERITY_NONLOCALIZED;
static const int yoriai_pg_sqlstate = PG_DIAG_SQLSTATE;
static const int yoriai_pg_message = PG_DIAG_MESSAGE_PRIMARY;

#endif
