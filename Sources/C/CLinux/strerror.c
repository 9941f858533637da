/* The POSIX form of strerror_r is chosen by feature macros, so it has a file of its own. */
#undef _GNU_SOURCE
#define _POSIX_C_SOURCE 200809L
#include <string.h>

int outrigger_strerror(int number, char *buffer, size_t size) { return strerror_r(number, buffer, size); }
