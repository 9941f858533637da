#define _GNU_SOURCE
#include "CSupport.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Between fork and exec only async-signal-safe calls are allowed (signal-safety(7)). */
static int prepare_and_execute(const struct support_launch *launch, pid_t parent) {
  if (setpgid(0, 0) < 0) return errno;
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (dup2(launch->standard_input, 0) < 0) return errno;
  if (dup2(launch->standard_output, 1) < 0) return errno;
  if (dup2(launch->standard_error, 2) < 0) return errno;
  /* Descriptors of other tests must not stay open in a server; kernels before 5.11 refuse, harmlessly. */
  (void)close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
  if (launch->directory && chdir(launch->directory) < 0) return errno;
  if (launch->changes_user) {
    if (setgroups(1, &launch->group_id) < 0) return errno;
    if (setgid(launch->group_id) < 0) return errno;
    if (setuid(launch->user_id) < 0) return errno;
  }
  /* A change of user clears the death signal (prctl(2)), so it is asked for last. */
  if (launch->death_signal) {
    prctl(PR_SET_PDEATHSIG, launch->death_signal);
    if (getppid() != parent) return ESRCH;
  }
  execve(launch->path, launch->arguments, launch->environment);
  return errno;
}

pid_t support_spawn(const struct support_launch *launch) {
  int report[2];
  if (pipe2(report, O_CLOEXEC) < 0) return -errno;
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    int problem = prepare_and_execute(launch, parent);
    (void)!write(report[1], &problem, sizeof problem);
    _exit(127);
  }
  int problem = child < 0 ? errno : 0;
  close(report[1]);
  if (child > 0) {
    /* The pipe closes by itself when exec succeeds; else it carries the errno. */
    int received = 0;
    ssize_t count;
    do count = read(report[0], &received, sizeof received);
    while (count < 0 && errno == EINTR);
    if (count == sizeof received) {
      problem = received;
      waitpid(child, NULL, 0);
    }
  }
  close(report[0]);
  return problem ? -problem : child;
}

int support_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
