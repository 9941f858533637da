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
  /* Whether connections speak TLS; each session then has to be given credentials before its first turn. */
  int uses_tls;
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

/* GnuTLS's own headers are CGnuTLS's: a header that two modules include belongs to either. */
struct gnutls_session_int;

/* A gnutls_certificate_retrieve_function2, of which the daemon wants one although every session has credentials of its
   own, that know their certificate: a session that was not given any has none to show. */
static int outrigger_mhd_no_certificate(
  struct gnutls_session_int *session, const void *names, int name_count, const void *algorithms, int algorithm_count,
  void **certificates, unsigned int *certificate_count, void **key) {
  (void)session; (void)names; (void)name_count; (void)algorithms; (void)algorithm_count;
  (void)certificates; (void)certificate_count; (void)key;
  return -1;
}

/* A daemon without threads and without a listening socket: connections are added with MHD_add_connection.
   MHD_USE_ERROR_LOG only switches the logger on, nothing goes to stderr. NULL when it does not start. */
static inline struct MHD_Daemon *outrigger_mhd_start(struct outrigger_mhd_settings *settings) {
  struct MHD_OptionItem none[] = {{MHD_OPTION_END, 0, NULL}};
  struct MHD_OptionItem tls[] = {
    {MHD_OPTION_HTTPS_CERT_CALLBACK, 0, (void *)outrigger_mhd_no_certificate}, {MHD_OPTION_END, 0, NULL}};
  return MHD_start_daemon(
    (settings->uses_tls ? MHD_USE_TLS : 0) | MHD_USE_EPOLL | MHD_USE_TURBO | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ERROR_LOG, 0,
    NULL, NULL, settings->access, settings->context,
    MHD_OPTION_EXTERNAL_LOGGER, outrigger_mhd_log, settings,
    MHD_OPTION_NOTIFY_COMPLETED, settings->completed, settings->context,
    MHD_OPTION_NOTIFY_CONNECTION, settings->connection, settings->context,
    MHD_OPTION_UNESCAPE_CALLBACK, outrigger_mhd_keep_escapes, NULL,
    MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_timeout_seconds,
    MHD_OPTION_CONNECTION_LIMIT, settings->connection_limit,
    MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
    MHD_OPTION_STRICT_FOR_CLIENT, 1,
    MHD_OPTION_ARRAY, settings->uses_tls ? tls : none,
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

/* The connection's gnutls_session_t; NULL when the daemon does not speak TLS. */
static inline struct gnutls_session_int *outrigger_mhd_tls_session(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
    MHD_get_connection_info(connection, MHD_CONNECTION_INFO_GNUTLS_SESSION);
  return info ? (struct gnutls_session_int *)info->tls_session : NULL;
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

/* Has the response sent without chunks, and the connection closed after it: MHD_set_response_options is variadic. */
static inline int outrigger_mhd_send_unchunked(struct MHD_Response *response) {
  return MHD_set_response_options(response, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END) == MHD_YES;
}

/* accept4(2), a GNU extension that Swift's view of <sys/socket.h> hides: non-blocking and closed on exec. */
extern int accept4(int, struct sockaddr *, socklen_t *, int);
static inline int outrigger_accept(int listener, struct sockaddr *address, socklen_t *length) {
  return accept4(listener, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}
