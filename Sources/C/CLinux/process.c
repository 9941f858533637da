#define _GNU_SOURCE
#include "CLinux.h"
#include <linux/close_range.h>
#include <stddef.h>

/* Runs in the child, which shares our memory until it executes (vfork(2)): it calls the system and nothing else. */
static int become(const struct outrigger_program *program, pid_t parent) {
  if (setpgid(0, 0) < 0) return errno;
  for (int number = 1; number < NSIG; number++) (void)signal(number, SIG_DFL);
  if (dup2(program->input, 0) < 0 || dup2(program->output, 1) < 0 || dup2(program->error, 2) < 0) return errno;
  /* All of ours are close-on-exec already; this is for those a library forgot. Kernels before 5.11 refuse. */
  (void)close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
  if (program->descriptor_limit) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && program->descriptor_limit <= limit.rlim_max) {
      limit.rlim_cur = program->descriptor_limit;
      (void)setrlimit(RLIMIT_NOFILE, &limit);
    }
  }
  (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) return ESRCH;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(program->path, program->arguments, program->environment);
  return errno;
}

pid_t outrigger_spawn(const struct outrigger_program *program) {
  /* No handler of ours may run in the child while it shares our memory. */
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid();
  volatile int problem = 0;
  pid_t child = vfork();
  if (child == 0) {
    problem = become(program, parent);
    _exit(127);
  }
  int error = child < 0 ? errno : problem;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child > 0 && error) (void)waitpid(child, NULL, 0);
  return error ? -error : child;
}

int outrigger_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

pid_t outrigger_peek_ended_child(void) {
  siginfo_t info;
  info.si_pid = 0;
  if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) < 0) return 0;
  return info.si_pid;
}

ssize_t outrigger_receive_from(int descriptor, void *buffer, size_t size, pid_t *sender, uid_t *user) {
  union {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(struct ucred)) + CMSG_SPACE(sizeof(int) * 16)];
  } control;
  struct iovec part = {buffer, size};
  struct msghdr message = {0};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.bytes;
  message.msg_controllen = sizeof control.bytes;
  *sender = 0;
  *user = (uid_t)-1;
  ssize_t count = recvmsg(descriptor, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
  if (count < 0) return -1;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET) continue;
    if (header->cmsg_type == SCM_CREDENTIALS) {
      struct ucred credentials;
      memcpy(&credentials, CMSG_DATA(header), sizeof credentials);
      *sender = credentials.pid;
      *user = credentials.uid;
    } else if (header->cmsg_type == SCM_RIGHTS) {
      size_t bytes = header->cmsg_len - CMSG_LEN(0);
      for (size_t offset = 0; offset + sizeof(int) <= bytes; offset += sizeof(int)) {
        int received;
        memcpy(&received, CMSG_DATA(header) + offset, sizeof received);
        close(received);
      }
    }
  }
  return count;
}

int outrigger_become_subreaper(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

int outrigger_get_descriptor_limit(struct rlimit *limit) { return getrlimit(RLIMIT_NOFILE, limit); }

int outrigger_set_descriptor_limit(const struct rlimit *limit) { return setrlimit(RLIMIT_NOFILE, limit); }
