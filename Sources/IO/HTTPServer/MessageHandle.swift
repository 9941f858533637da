internal import CMicroHTTPD
internal import EventLoop

/// Makes libmicrohttpd's response objects. Each has one reference, the caller's, to be given back with
/// MHD_destroy_response once it is queued.
@Loop
enum MessageHandle {
  /// The size libmicrohttpd is asked to read from a stream at a time; advisory.
  private static let blockSize = 16 << 10

  static func make(body: [UInt8]) -> OpaquePointer? {
    var body = body
    return unsafe body.withUnsafeMutableBytes { bytes in
      unsafe MHD_create_response_from_buffer(bytes.count, bytes.baseAddress, .RESPMEM_MUST_COPY)
    }
  }

  /// The response retains the stream until libmicrohttpd frees it.
  static func make(stream: BodyStream) -> OpaquePointer? {
    let context = unsafe Unmanaged.passRetained(stream)
    let handle = unsafe MHD_create_response_from_callback(
      UInt64.max, blockSize, readStream, context.toOpaque(), releaseStream)
    if unsafe handle == nil { unsafe context.release() }
    return unsafe handle
  }

  /// The header of a response whose body has no known length, for HEAD: it says no length (RFC 9110 section 8.6), and the
  /// connection ends after it, or libmicrohttpd 0.9.75 would send the chunk that ends a body.
  static func makeHeadOfStream() -> OpaquePointer? {
    let handle = unsafe MHD_create_response_from_callback(
      UInt64.max, blockSize, { _, _, _, _ in endOfStream }, nil, nil)
    if unsafe handle != nil { unsafe _ = outrigger_mhd_send_unchunked(handle) }
    return unsafe handle
  }

  // Strings are passed by withCString: as plain arguments each would be copied into an array first. Not isolated, so
  // that the closures need no check at run time; the loop's thread is the only one that has a handle.

  nonisolated static func add(_ field: Headers.Field, to handle: OpaquePointer?) {
    unsafe field.name.withCString { name in
      unsafe field.value.withCString { unsafe _ = MHD_add_response_header(handle, name, $0) }
    }
  }
}

/// MHD_ContentReaderCallback. Suspends before it returns 0: libmicrohttpd would ask again at once for ever.
private func readStream(
  _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int
) -> Int {
  guard let context = unsafe context, let buffer = unsafe buffer else { return endWithError }
  let stream = unsafe Unmanaged<BodyStream>.fromOpaque(context).takeUnretainedValue()
  let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size)
  nonisolated(unsafe) let destination = unsafe target  // the callback's own argument, used before it returns
  return Loop.assumeIsolated {
    switch stream.next(size) {
    case .bytes(let bytes):
      unsafe destination.copyBytes(from: bytes)
      stream.connection?.didSend(bytes.count)
      return bytes.count
    case .wait:
      guard let connection = stream.connection else { return endWithError }
      connection.suspend()
      stream.didSuspend()
      return 0
    case .end: return endOfStream
    case .abort:
      // MHD_CONTENT_READER_END_WITH_ERROR would leave the connection half closed until its turn for a timeout comes.
      // A byte that the closed socket cannot take any more makes libmicrohttpd clean up at once.
      stream.connection?.shutDown()
      unsafe destination.copyBytes(from: [0])
      return 1
    }
  }
}

/// MHD_ContentReaderFreeCallback: balances `make(stream:)`.
private func releaseStream(_ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  let stream = unsafe Unmanaged<BodyStream>.fromOpaque(context).takeRetainedValue()
  Loop.assumeIsolated { stream.didClose() }
}

/// MHD_CONTENT_READER_END_OF_STREAM and MHD_CONTENT_READER_END_WITH_ERROR, macros with a cast that Swift cannot read.
private let endOfStream = -1
private let endWithError = -2
