#pragma once
/* Starting a child process the way the tests need it. Swift may not call fork(2), and posix_spawn(3)
   knows neither a death signal nor another user. */
#include <sys/types.h>

/* What to start. Every pointer belongs to the caller and is only read. */
struct support_launch {
  const char *path;
  char *const *arguments;
  char *const *environment;
  const char *directory; /* NULL: the caller's own */
  int standard_input;
  int standard_output;
  int standard_error;
  int changes_user; /* non-zero: become user_id and group_id before the program starts */
  uid_t user_id;
  gid_t group_id;
  int death_signal; /* sent to the child when the thread that called support_spawn ends; 0: none */
};

/* Starts the program in a process group of its own, with no signal blocked or ignored.
   Returns the process id, or -errno of the step that failed. */
pid_t support_spawn(const struct support_launch *launch);

/* pipe2(2) with O_CLOEXEC, which Swift's Glibc module leaves out. Returns 0, or -1 with errno set. */
int support_pipe(int ends[2]);
