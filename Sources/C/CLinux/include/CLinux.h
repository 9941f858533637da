#pragma once
/* The parts of Linux that Swift's Glibc module leaves out, and the system calls whose C forms are
   variadic or macros. No logic lives here. */
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

/* pidfd_open(2) has no wrapper in glibc 2.36's headers for every feature level. */
static inline int outrigger_pidfd_open(pid_t pid) {
  return (int)syscall(SYS_pidfd_open, pid, 0);
}
