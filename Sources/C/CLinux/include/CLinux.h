#pragma once
/* The parts of Linux that Swift's Glibc module leaves out, and the system calls whose C forms are
   variadic or macros. No logic lives here. */
#include <errno.h>
#include <fcntl.h>
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
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
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

/* pidfd_open(2) has no wrapper in glibc 2.36's headers for every feature level. */
static inline int outrigger_pidfd_open(pid_t pid) {
  return (int)syscall(SYS_pidfd_open, pid, 0);
}
