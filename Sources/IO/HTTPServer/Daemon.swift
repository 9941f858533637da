internal import CMicroHTTPD
internal import EventLoop
internal import Glibc
internal import Logging

/// One libmicrohttpd daemon in external epoll mode: it has no thread, its epoll descriptor is watched by the loop,
/// and it works only inside ``run()``.
@Loop
@safe
final class Daemon {
  /// Owned; read by the daemon's logger, so freed after it.
  private let settings: UnsafeMutablePointer<outrigger_mhd_settings>
  /// Owned; stopped exactly once, by ``stop()``: a second MHD_stop_daemon aborts the process.
  private var handle: OpaquePointer?
  /// Retained from start to stop: every callback gets the server as its context.
  private let context: Unmanaged<Server>
  let epollDescriptor: Int32

  init(for server: Server, _ configuration: ServerConfiguration) throws(ServerError) {
    unsafe MHD_set_panic_func(panicked, nil)
    unsafe context = Unmanaged.passRetained(server)
    unsafe settings = .allocate(capacity: 1)
    unsafe settings.initialize(
      to: outrigger_mhd_settings(
        context: context.toOpaque(),
        idle_timeout_seconds: UInt32(clamping: max(1, configuration.idleTimeout.components.seconds)),
        // The limit is ours, and may change while we run.
        connection_limit: UInt32(clamping: ServerConfiguration.mostConnections),
        connection_memory: max(1024, configuration.maxHeader),
        access: accessRequest, completed: requestCompleted, connection: connectionChanged, log: logLine,
        uses_tls: configuration.tls == nil ? 0 : 1))
    unsafe handle = outrigger_mhd_start(settings)
    epollDescriptor = unsafe handle.map { unsafe outrigger_mhd_epoll_fd($0) } ?? -1
    guard unsafe handle != nil, epollDescriptor >= 0 else {
      stop()
      throw .daemonRefused(reason: "libmicrohttpd \(unsafe String(cString: MHD_get_version())) did not start")
    }
  }

  /// Gives the daemon an accepted, non-blocking socket; it closes it in time, also when it refuses it.
  func add(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Bool {
    unsafe MHD_add_connection(handle, descriptor, address, length) == .YES
  }

  /// Does whatever can be done now. Not to be called from a callback of the daemon.
  func run() { unsafe _ = MHD_run(handle) }

  /// How long the daemon may be left alone; nil: until its descriptor is ready.
  var timeout: Duration? {
    var milliseconds: UInt64 = 0
    guard unsafe MHD_get_timeout(handle, &milliseconds) == .YES else { return nil }
    return .milliseconds(Int64(clamping: milliseconds))
  }

  /// Cuts every connection. None may be suspended: libmicrohttpd would abort the process.
  func stop() {
    if let handle = unsafe handle { unsafe MHD_stop_daemon(handle) }
    unsafe handle = nil
    unsafe settings.deallocate()
    unsafe context.release()
  }
}

/// MHD_PanicCallback. libmicrohttpd's state is lost when it comes to this, so the process ends as it would without us,
/// but with the reason in the log.
private func panicked(
  _: UnsafeMutableRawPointer?, _ file: UnsafePointer<CChar>?, _ line: UInt32, _ reason: UnsafePointer<CChar>?
) {
  let place = unsafe file.map { unsafe String(cString: $0) } ?? "libmicrohttpd"
  let text = unsafe reason.map { unsafe String(cString: $0) } ?? "no reason given"
  Logger(label: "outrigger.http").critical(
    "The HTTP server library cannot go on; the process is aborted.",
    metadata: ["http.library_reason": "\(text)", "http.library_place": "\(place):\(line)"])
  abort()
}

private func logLine(_ context: UnsafeMutableRawPointer?, _ line: UnsafePointer<CChar>?) {
  guard let context = unsafe context, let line = unsafe line else { return }
  let server = unsafe Unmanaged<Server>.fromOpaque(context).takeUnretainedValue()
  let text = unsafe String(cString: line)
  server.logger.debug("HTTP server library message.", metadata: ["http.library_message": "\(text)"])
}
