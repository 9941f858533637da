internal import CCurl
internal import EventLoop

/// One curl easy handle: a transfer's options and, once it is done, its facts (libcurl-easy(3)).
///
/// `@safe`: the pointers are taken in `init`, never change and are given back once, in `deinit`, on the loop.
@safe @Loop final class EasyHandle {
  /// Of transfers that are over, for the next: making one costs curl more than a small request.
  private static var spares: [UnsafeMutableRawPointer] = unsafe []
  /// As many as connections are usually kept.
  private static let maxSpares = 20
  /// Whether the transfer has ended as it should, and nothing of it is left in curl: a connection that only connects stays
  /// its handle's.
  var mayServeAgain = false

  let pointer: UnsafeMutableRawPointer
  /// curl writes the text of an error here; it must outlive the handle (CURLOPT_ERRORBUFFER(3)).
  private let errorBuffer: UnsafeMutablePointer<CChar>
  /// curl does not copy the list of headers (CURLOPT_HTTPHEADER(3)).
  private var headers: UnsafeMutablePointer<curl_slist>?

  init() {
    CurlLibrary.prepare()
    guard let handle = unsafe Self.spares.popLast() ?? curl_easy_init() else {
      preconditionFailure("no memory for a curl handle")
    }
    unsafe pointer = handle
    unsafe errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    unsafe outrigger_curl_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorBuffer)
    set(CURLOPT_NOSIGNAL, 1)
    // Without it, giving up a transfer whose host is being resolved would wait for getaddrinfo.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_TCP_NODELAY, 1)
  }

  isolated deinit {
    if unsafe mayServeAgain && Self.spares.count < Self.maxSpares {
      // All options are the default ones again (curl_easy_reset(3)); it has no cookies, and its connections are the multi
      // handle's.
      unsafe curl_easy_reset(pointer)
      unsafe Self.spares.append(pointer)
    } else {
      unsafe curl_easy_cleanup(pointer)
    }
    unsafe curl_slist_free_all(headers)
    unsafe errorBuffer.deallocate()
  }

  func set(_ option: CURLoption, _ value: Int) {
    unsafe outrigger_curl_set_long(pointer, option, value)
  }

  func set(_ option: CURLoption, size: Int) {
    unsafe outrigger_curl_set_size(pointer, option, curl_off_t(size))
  }

  /// curl copies the text.
  func set(_ option: CURLoption, _ text: String) {
    unsafe outrigger_curl_set_text(pointer, option, text)
  }

  func setHeaders(_ lines: [String]) {
    for line in lines { unsafe headers = curl_slist_append(headers, line) }
    unsafe outrigger_curl_set_pointer(pointer, CURLOPT_HTTPHEADER, headers)
  }

  /// curl copies the bytes, so their size has to be known to it first (CURLOPT_COPYPOSTFIELDS(3)).
  func setBody(_ body: [UInt8]) {
    set(CURLOPT_POSTFIELDSIZE_LARGE, size: body.count)
    unsafe body.withUnsafeBytes { bytes in
      // An empty array has no address, and none would make curl ask a read callback for the body.
      if let start = bytes.baseAddress {
        unsafe outrigger_curl_set_text(pointer, CURLOPT_COPYPOSTFIELDS, start.assumingMemoryBound(to: CChar.self))
      } else {
        set(CURLOPT_COPYPOSTFIELDS, "")
      }
    }
  }

  /// Lets a transfer go on that a callback has paused (curl_easy_pause(3)). Never from within a callback.
  func unpause() { unsafe _ = curl_easy_pause(pointer, CURLPAUSE_CONT) }

  func number(_ info: CURLINFO) -> Int {
    var value = 0
    unsafe outrigger_curl_get_long(pointer, info, &value)
    return value
  }

  func size(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    unsafe outrigger_curl_get_size(pointer, info, &value)
    return Int(value)
  }

  /// Whether a connection was there and the request on its way.
  var hasBegunToSend: Bool { size(CURLINFO_PRETRANSFER_TIME_T) != 0 }

  /// The text curl left of the last error; empty when there is none.
  var errorDetail: String { unsafe String(cString: errorBuffer) }
}
