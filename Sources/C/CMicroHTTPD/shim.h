#pragma once
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/socket.h>
#include <microhttpd.h>

/* MHD_start_daemon, MHD_get_daemon_info and MHD_get_connection_info are variadic, and the logger takes a va_list:
   Swift can call none of them, so their forms with fixed arguments are here. */

/* What a daemon is started with. It must outlive the daemon, whose logger reads it. */
struct outrigger_mhd_settings {
  void *context;
  unsigned idle_timeout_seconds;
  unsigned connection_limit;
  size_t connection_memory;
  MHD_AccessHandlerCallback access;
  MHD_RequestCompletedCallback completed;
  MHD_NotifyConnectionCallback connection;
  void (*log)(void *context, const char *line);
};

static void outrigger_mhd_log(void *cls, const char *format, va_list arguments) {
  const struct outrigger_mhd_settings *settings = (const struct outrigger_mhd_settings *)cls;
  char line[512];
  vsnprintf(line, sizeof line, format, arguments);
  settings->log(settings->context, line);
}

/* Paths and query items are decoded by us, who answer 400 to what cannot be; libmicrohttpd would pass it on. */
static size_t outrigger_mhd_keep_escapes(void *cls, struct MHD_Connection *connection, char *text) {
  (void)cls;
  (void)connection;
  return strlen(text);
}

/* A daemon without threads and without a listening socket: connections are added with MHD_add_connection.
   MHD_USE_ERROR_LOG only switches the logger on, nothing goes to stderr. NULL when it does not start. */
static inline struct MHD_Daemon *outrigger_mhd_start(struct outrigger_mhd_settings *settings) {
  return MHD_start_daemon(
    MHD_USE_EPOLL | MHD_USE_TURBO | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ERROR_LOG, 0,
    NULL, NULL, settings->access, settings->context,
    MHD_OPTION_EXTERNAL_LOGGER, outrigger_mhd_log, settings,
    MHD_OPTION_NOTIFY_COMPLETED, settings->completed, settings->context,
    MHD_OPTION_NOTIFY_CONNECTION, settings->connection, settings->context,
    MHD_OPTION_UNESCAPE_CALLBACK, outrigger_mhd_keep_escapes, NULL,
    MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_timeout_seconds,
    MHD_OPTION_CONNECTION_LIMIT, settings->connection_limit,
    MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
    MHD_OPTION_STRICT_FOR_CLIENT, 1,
    MHD_OPTION_END);
}

/* The epoll descriptor of a daemon in external epoll mode; -1 when the daemon has none. */
static inline int outrigger_mhd_epoll_fd(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_EPOLL_FD);
  return info ? info->epoll_fd : -1;
}

/* What the connection callback stored for this connection, or NULL. */
static inline void *outrigger_mhd_socket_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
    MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

static inline int outrigger_mhd_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

static inline const struct sockaddr *outrigger_mhd_peer(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}

/* Where the value of a response's field is kept: a heap copy of what MHD_add_response_header got, which libmicrohttpd
   never changes and reads only while it renders a header. It lends it as const; a caller that writes as many bytes
   before it queues the response changes what is sent, without the two copies that exchanging the field would cost. */
static inline unsigned char *outrigger_mhd_field_value(struct MHD_Response *response, const unsigned char *name) {
  return response ? (unsigned char *)(uintptr_t)MHD_get_response_header(response, (const char *)name) : NULL;
}

/* accept4(2), a GNU extension that Swift's view of <sys/socket.h> hides: non-blocking and closed on exec. */
extern int accept4(int, struct sockaddr *, socklen_t *, int);
static inline int outrigger_accept(int listener, struct sockaddr *address, socklen_t *length) {
  return accept4(listener, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}
