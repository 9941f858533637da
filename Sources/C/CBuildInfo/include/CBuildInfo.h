#pragma once
/* The commit the package was built from, given by the build as OUTRIGGER_COMMIT; "unknown" without it. A target of
   its own, so that a new commit recompiles one file. */
const char *outrigger_commit(void);
