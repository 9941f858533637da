#pragma once
#include <sys/types.h>
#include <sys/socket.h>
#include <microhttpd.h>

/* The epoll descriptor of a daemon in external epoll mode; MHD_get_daemon_info is variadic, which Swift
   cannot call. -1 when the daemon has none. */
static inline int outrigger_mhd_epoll_fd(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_EPOLL_FD);
  return info ? info->epoll_fd : -1;
}
