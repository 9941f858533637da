internal import CMicroHTTPD
public import EventLoop

/// A response rendered once and sent many times, for the answers that probes ask for every second.
///
/// libmicrohttpd writes the header block before the access handler's caller returns, so fields that differ between
/// requests (a correlation id) are exchanged on the shared response just before each use.
@Loop
@safe
public final class StaticResponse {
  public let status: Int
  let headers: Headers
  let body: [UInt8]
  /// Owned here, one reference; libmicrohttpd holds its own while it sends.
  private nonisolated(unsafe) let handle: OpaquePointer?  // set once; destroying is thread-safe (response.c: its mutex)
  private var extras: [Headers.Field] = []

  /// Fields that may not go on the wire are left out; see ``Headers``.
  public init(status: Int, headers: Headers, body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
    unsafe handle = MessageHandle.make(body: body)
    for field in headers.fields where field.isValid { unsafe MessageHandle.add(field, to: handle) }
  }

  deinit {
    if let handle = unsafe handle { unsafe MHD_destroy_response(handle) }
  }

  /// The shared response with these fields on top of its own. Only for queueing inside the access handler.
  func handle(with fields: [Headers.Field]) -> OpaquePointer? {
    if extras != fields {
      for field in extras { unsafe MessageHandle.remove(field, from: handle) }
      extras = fields
      for field in fields { unsafe MessageHandle.add(field, to: handle) }
    }
    return unsafe handle
  }
}
