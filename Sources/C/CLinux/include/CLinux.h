#pragma once
/* The parts of Linux that Swift's Glibc module leaves out, and the system calls whose C forms are
   variadic or macros. No logic lives here. */
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* strerror_r(3) has a GNU and a POSIX form under one name; this is the POSIX one: 0, or an error number. */
int outrigger_strerror(int number, char *buffer, size_t size);

/* pthread_setname_np(3) for the calling thread; a GNU extension that Swift's view of <pthread.h> hides. */
void outrigger_name_thread(const char *name);

/* A small number that no other living thread has, given at the first call and free again when the thread ends;
   -1 when all are taken. What a thread writes under its number needs no other protection. */
enum { OUTRIGGER_THREAD_SLOTS = 64 };
extern _Thread_local int outrigger_thread_slot_value;
int outrigger_claim_thread_slot(void);
static inline int outrigger_thread_slot(void) {
  int value = outrigger_thread_slot_value;
  return value >= 1 && value <= OUTRIGGER_THREAD_SLOTS ? value - 1 : outrigger_claim_thread_slot();
}

/* Whether the calling thread is the event loop's: it says so of itself, once. */
void outrigger_become_loop_thread(void);
int outrigger_is_loop_thread(void);
/* Its id (gettid(2)) once it has, else 0. */
int outrigger_loop_thread_id(void);

/* pidfd_open(2) has no wrapper in glibc 2.36's headers for every feature level. */
static inline int outrigger_pidfd_open(pid_t pid) {
  return (int)syscall(SYS_pidfd_open, pid, 0);
}

/* What a child process is started with. Its descriptors become 0, 1 and 2; no other is left open. */
struct outrigger_program {
  const char *path;
  char *const *arguments;
  char *const *environment;
  int input, output, error;
  /* The soft limit of open descriptors the child gets; 0 leaves ours. */
  unsigned long descriptor_limit;
};

/* Starts the program in a process group of its own, every signal unblocked and at its default. It is sent SIGTERM when
   the calling thread ends (prctl(2)), so the caller must live as long as this process. The pid, or a negated errno. */
pid_t outrigger_spawn(const struct outrigger_program *program);

/* pipe2(2), close-on-exec. */
int outrigger_pipe(int ends[2]);

/* A child that has ended and waits to be reaped, or 0: looked at, not reaped (waitid(2)). */
pid_t outrigger_peek_ended_child(void);

/* One datagram and who sent it (SCM_CREDENTIALS, unix(7)); descriptors that came with it are closed. The length, or -1. */
ssize_t outrigger_receive_from(int descriptor, void *buffer, size_t size, pid_t *sender, uid_t *user);

/* PR_SET_CHILD_SUBREAPER (prctl(2), which is variadic). */
int outrigger_become_subreaper(void);

/* RLIMIT_NOFILE is an enumerator of another type in C than getrlimit(2) wants in Swift. */
int outrigger_get_descriptor_limit(struct rlimit *limit);
int outrigger_set_descriptor_limit(const struct rlimit *limit);
