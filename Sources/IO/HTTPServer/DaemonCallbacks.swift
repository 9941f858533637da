internal import CMicroHTTPD
internal import EventLoop

// What libmicrohttpd calls, on the loop's thread, from inside MHD_run. Each only unpacks its arguments.

/// MHD_AccessHandlerCallback: once when the header is complete (`state` is empty), once for each piece of the body,
/// once at the end. `state` is the connection, unretained: the server keeps it until it closes.
func accessRequest(
  _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?, _ path: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ upload: UnsafePointer<CChar>?,
  _ uploadSize: UnsafeMutablePointer<Int>?, _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let handle = unsafe handle, let state = unsafe state, let uploadSize = unsafe uploadSize,
    let known = unsafe state.pointee ?? outrigger_mhd_socket_context(handle)
  else { return .NO }
  let connection = unsafe Unmanaged<Connection>.fromOpaque(known).takeUnretainedValue()
  if unsafe state.pointee == nil {
    guard let path = unsafe path, let method = unsafe method, let version = unsafe version else { return .NO }
    unsafe state.pointee = known
    // The callback's own arguments, read before it returns.
    nonisolated(unsafe) let line = unsafe RequestLine(method: method, path: path, version: version)
    return Loop.assumeIsolated { unsafe connection.begin(line) }
  }
  let size = unsafe uploadSize.pointee
  guard size > 0, let upload = unsafe upload else { return Loop.assumeIsolated { connection.dispatch() } }
  nonisolated(unsafe) let bytes = unsafe UnsafeRawBufferPointer(start: upload, count: size)  // as above
  unsafe uploadSize.pointee = 0
  return Loop.assumeIsolated { unsafe connection.receive(bytes) }
}

/// MHD_RequestCompletedCallback: the response is sent, or the connection broke.
func requestCompleted(
  _: UnsafeMutableRawPointer?, _: OpaquePointer?, _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  _: MHD_RequestTerminationCode
) {
  guard let known = unsafe state?.pointee else { return }
  unsafe state?.pointee = nil
  let connection = unsafe Unmanaged<Connection>.fromOpaque(known).takeUnretainedValue()
  Loop.assumeIsolated { connection.complete() }
}

/// MHD_NotifyConnectionCallback: `socket` is what outrigger_mhd_socket_context answers later.
func connectionChanged(
  _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?,
  _ socket: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ change: MHD_ConnectionNotificationCode
) {
  guard let context = unsafe context, let handle = unsafe handle, let socket = unsafe socket else { return }
  let server = unsafe Unmanaged<Server>.fromOpaque(context).takeUnretainedValue()
  if change == connectionStarted {
    nonisolated(unsafe) let handle = unsafe handle  // owned by libmicrohttpd until MHD_CONNECTION_NOTIFY_CLOSED
    let connection = Loop.assumeIsolated { unsafe server.opened(handle) }
    unsafe socket.pointee = Unmanaged.passUnretained(connection).toOpaque()
  } else if let known = unsafe socket.pointee {
    unsafe socket.pointee = nil
    let connection = unsafe Unmanaged<Connection>.fromOpaque(known).takeUnretainedValue()
    Loop.assumeIsolated { server.closed(connection) }
  }
}

/// The name Swift gives the case depends on its reading of the header's prefixes; the number does not.
private let connectionStarted = MHD_ConnectionNotificationCode(rawValue: 0)
