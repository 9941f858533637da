internal import CMicroHTTPD
public import EventLoop

/// A response rendered once and sent many times, for the answers that probes ask for every second.
///
/// libmicrohttpd copies the header block before the access handler's caller returns, so the one field that differs
/// between requests, the correlation id, is written into the shared response just before each use.
@Loop
@safe
public final class StaticResponse {
  public let status: Int
  let headers: Headers
  let body: [UInt8]
  /// Owned here, one reference; libmicrohttpd holds its own while it sends.
  private nonisolated(unsafe) let handle: OpaquePointer?  // set once; destroying is thread-safe (response.c: its mutex)
  /// The value of the correlation id's field, owned by `handle`.
  private let identity: UnsafeMutableBufferPointer<UInt8>

  /// Fields that may not go on the wire are left out; see ``Headers``.
  public init(status: Int, headers: Headers, body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
    unsafe handle = MessageHandle.make(body: body)
    for field in SecurityHeaders.missing(in: headers.fields) + headers.fields where field.isValid {
      unsafe MessageHandle.add(field, to: handle)
    }
    let blank = String(repeating: "0", count: RequestIdentity.drawnLength)
    let field = Headers.Field(name: "\(RequestIdentity.header)", value: blank)
    unsafe MessageHandle.add(field, to: handle)
    unsafe identity = UnsafeMutableBufferPointer(
      start: outrigger_mhd_field_value(handle, RequestIdentity.header.utf8Start),
      count: RequestIdentity.drawnLength)
  }

  deinit {
    if let handle = unsafe handle { unsafe MHD_destroy_response(handle) }
  }

  /// The shared response for one request, only for queueing inside the access handler. Nil when the client's own id
  /// does not fit into it: then a response of the request's own is needed.
  func handle(for request: RequestIdentity) -> OpaquePointer? {
    guard unsafe identity.baseAddress != nil, unsafe request.write(to: identity) else { return nil }
    return unsafe handle
  }
}
