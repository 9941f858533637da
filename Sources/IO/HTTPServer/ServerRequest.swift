internal import CMicroHTTPD
public import EventLoop
internal import Glibc

/// One request, complete with its body.
///
/// Header fields, query and peer are read from the connection when asked for, so a probe that looks at none of them
/// pays for none. A request that is kept beyond its response keeps copies of them.
@Loop
@safe
public final class ServerRequest {
  public let method: RequestMethod
  /// As sent, percent-encoded, without the query.
  public let rawPath: String
  /// `HTTP/1.1` or `HTTP/1.0`.
  public let version: String
  /// When the server turned to the request.
  public private(set) var receivedAt: ContinuousClock.Instant
  /// Decoded; the same as ``rawPath`` when that cannot be decoded (such a request is answered 400 by the server).
  public internal(set) var path: String
  /// The whole body, at most `maxBody` bytes.
  public internal(set) var body: [UInt8] = []
  /// What the `:name` parts of the route's pattern matched, decoded.
  public internal(set) var parameters: [String: String] = [:]
  /// The query's items in order, decoded, `+` as a space. An item without `=` has an empty value.
  public internal(set) var query: [QueryItem] = []

  public struct QueryItem: Sendable, Equatable {
    public let name: String
    public let value: String
  }

  /// Fields that its answer carries besides its own, whoever answers: what a hook has to tell the client. Those
  /// that the answer has itself stay as they are.
  public var answerHeaders = Headers()

  private(set) var identity: RequestIdentity
  /// The connection, owned by libmicrohttpd and valid until ``detach()``, which the server calls in time.
  private var handle: OpaquePointer?
  private var copiedHeaders = Headers()
  private var copiedPeer: PeerAddress?

  init(_ line: RequestLine, handle: OpaquePointer, receivedAt: ContinuousClock.Instant, identity: RequestIdentity) {
    unsafe self.handle = handle
    self.method = unsafe RequestMethod(rawValue: String(cString: line.method))
    rawPath = unsafe String(cString: line.path)
    self.path = rawPath
    self.version = unsafe String(cString: line.version)
    self.receivedAt = receivedAt
    self.identity = identity
    identifyByClient()
  }
}

/// The first line of a request as libmicrohttpd lends it for the duration of a callback.
@unsafe
struct RequestLine {
  let method: UnsafePointer<CChar>
  let path: UnsafePointer<CChar>
  let version: UnsafePointer<CChar>
}

extension ServerRequest {
  /// The first value of a header field, its name in any case.
  public func header(_ name: String) -> String? {
    guard let handle = unsafe handle else { return copiedHeaders[name] }
    return unsafe name.withCString { unsafe headerValue(handle, $0, strlen($0)) }
  }

  /// What ties the lines and the answer of this request together: the client's `X-Correlation-ID` or `X-Request-Id` if
  /// it is 1–128 of `[A-Za-z0-9._-]`, else 32 hexadecimal digits.
  public var correlationID: String { identity.text }

  /// Every header field in the order sent. Bytes that are not UTF-8 become U+FFFD.
  public var headers: Headers {
    guard unsafe handle != nil else { return copiedHeaders }
    var headers = Headers()
    for item in values(of: .HEADER_KIND) { headers.add(item.name, item.value) }
    return headers
  }

  /// The `Host` field.
  public var host: String? { header("Host") }

  public var peer: PeerAddress? {
    guard let handle = unsafe handle else { return copiedPeer }
    guard let address = unsafe outrigger_mhd_peer(handle) else { return nil }
    return unsafe PeerAddress(address)
  }

  /// The first value of a query item.
  public func query(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

// MARK: - For the server

extension ServerRequest {
  /// Whether the next request on the connection is the same question, as a probe's always is. Its strings are these.
  func repeats(_ line: RequestLine) -> Bool {
    unsafe isEqual(rawPath, line.path) && isEqual(method.rawValue, line.method) && isEqual(version, line.version)
  }

  /// Makes this object, which nobody else has, that of the next request with the same line.
  func renew(handle: OpaquePointer, receivedAt: ContinuousClock.Instant, identity: RequestIdentity) {
    unsafe self.handle = handle
    self.receivedAt = receivedAt
    self.identity = identity
    identifyByClient()
    if !body.isEmpty { body = [] }
    if !query.isEmpty { query = [] }
    if !answerHeaders.fields.isEmpty { answerHeaders = Headers() }
  }

  private func identifyByClient() {
    guard let handle = unsafe handle else { return }
    for name in RequestIdentity.accepted {
      let key = unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
      if let given = unsafe headerValue(handle, key, name.utf8CodeUnitCount),
        let identity = RequestIdentity(given: given)
      {
        self.identity = identity
        return
      }
    }
  }

  /// Decodes path and query; false when either is not valid. A known path was decoded before.
  func decode(isKnown: Bool) -> Bool {
    if !isKnown {
      guard let decoded = rawPath.percentDecoded else { return false }
      path = decoded
    }
    guard let handle = unsafe handle, unsafe MHD_get_connection_values(handle, .GET_ARGUMENT_KIND, nil, nil) > 0
    else { return true }
    for item in values(of: .GET_ARGUMENT_KIND) {
      guard let name = item.name.percentDecoded, let value = item.value.percentDecoded else { return false }
      query.append(QueryItem(name: name, value: value))
    }
    return true
  }

  /// Called before libmicrohttpd reuses the memory of the request; copies what a keeper of the request may still ask.
  func detach(keepingCopies: Bool) {
    if keepingCopies {
      copiedHeaders = headers
      copiedPeer = peer
    }
    unsafe handle = nil
  }

  private func values(of kind: MHD_ValueKind) -> [QueryItem] {
    guard let handle = unsafe handle else { return [] }
    var items: [QueryItem] = []
    unsafe withUnsafeMutablePointer(to: &items) { items in
      _ = unsafe MHD_get_connection_values_n(handle, kind, collectValue, items)
    }
    return items
  }
}

/// Not isolated, so that the closures around it need no check at run time; the loop's thread is the only one that has
/// a handle.
private func headerValue(_ handle: OpaquePointer, _ name: UnsafePointer<CChar>, _ length: Int) -> String? {
  var value: UnsafePointer<CChar>?
  var size = 0
  let found = unsafe MHD_lookup_connection_value_n(handle, .HEADER_KIND, name, length, &value, &size)
  guard found == .YES, let value = unsafe value else { return nil }
  return unsafe String(decoding: UnsafeRawBufferPointer(start: value, count: size), as: UTF8.self)
}

private func isEqual(_ text: String, _ other: UnsafePointer<CChar>) -> Bool {
  unsafe text.withCString { unsafe strcmp($0, other) == 0 }
}

/// MHD_KeyValueIteratorN: `context` is the list above, for the duration of the call.
private func collectValue(
  _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ key: UnsafePointer<CChar>?, _ keySize: Int,
  _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
  let name = unsafe String(decoding: UnsafeRawBufferPointer(start: key, count: keySize), as: UTF8.self)
  let text = unsafe String(decoding: UnsafeRawBufferPointer(start: value, count: valueSize), as: UTF8.self)
  unsafe context?.assumingMemoryBound(to: [ServerRequest.QueryItem].self).pointee
    .append(ServerRequest.QueryItem(name: name, value: text))
  return .YES
}
