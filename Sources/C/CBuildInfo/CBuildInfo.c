#include "CBuildInfo.h"

#ifndef OUTRIGGER_COMMIT
#define OUTRIGGER_COMMIT "unknown"
#endif

const char *outrigger_commit(void) { return OUTRIGGER_COMMIT; }
