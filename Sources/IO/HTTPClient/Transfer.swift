internal import CCurl
internal import EventLoop

/// One request on its way: curl's handle, what has arrived so far, and who waits for it.
@Loop final class Transfer {
  let easy = EasyHandle()
  let origin: Origin
  let createdAt = ContinuousClock.now
  let deadline: ContinuousClock.Instant
  var timer: LoopTimer?
  /// Is told how long it waited for its place.
  var onStart: (@Sendable (Duration) -> Void)?
  let outcome = Outcome<ClientResponse>()
  private let maxResponseBytes: Int
  /// Headers of one response, all lines together.
  private static let maxHeaderBytes = 256 << 10
  private var headerBytes = 0
  private var received = 0
  private var response = ClientResponse(status: 0)
  /// Why a callback made curl end the transfer.
  private var refusal: ClientError?
  private let onChunk: (@Loop (ClientResponse, [UInt8]) -> Void)?
  /// Where the request's body comes from, when it is read while it is sent.
  private(set) var feed: BodyFeed?
  /// Where the response's body goes, when it is not gathered here.
  private(set) var drain: BodyDrain?

  /// - Throws: ``ClientError/Reason/invalidRequest`` when the request cannot be put on the wire.
  init(
    _ request: ClientRequest, configuration: ClientConfiguration, source: BodySource? = nil,
    onChunk: (@Loop (ClientResponse, [UInt8]) -> Void)? = nil
  ) throws(ClientError) {
    origin = try Origin(url: request.url)
    try request.checkSyntax(origin)
    deadline = request.deadline ?? .now + configuration.timeout
    maxResponseBytes = request.maxResponseBytes ?? configuration.maxResponseBytes
    self.onChunk = onChunk
    easy.apply(request, configuration, bodyLength: source?.length)
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe outrigger_curl_set_pointer(easy.pointer, CURLOPT_WRITEDATA, context)
    unsafe outrigger_curl_set_pointer(easy.pointer, CURLOPT_HEADERDATA, context)
    unsafe outrigger_curl_set_sink(easy.pointer, CURLOPT_WRITEFUNCTION, receiveBody)
    unsafe outrigger_curl_set_sink(easy.pointer, CURLOPT_HEADERFUNCTION, receiveHeader)
    if let source {
      feed = BodyFeed(source) { [easy] in easy.unpause() }
      unsafe outrigger_curl_set_pointer(easy.pointer, CURLOPT_READDATA, context)
      unsafe outrigger_curl_set_source(easy.pointer, CURLOPT_READFUNCTION, sendBody)
    }
  }

  /// Gives the body of a successful response to `consume`.
  func setDrain(limit: Int, _ consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void) {
    drain = BodyDrain(limit: limit, resume: { [easy] in easy.unpause() }, consume: consume)
  }

  func finish(_ result: Result<ClientResponse, ClientError>) {
    timer?.cancel()
    outcome.decide(result)
  }

  /// What curl's verdict means for the caller.
  func result(_ code: CURLcode) -> Result<ClientResponse, ClientError> {
    if let refusal { return .failure(refusal) }
    if code != CURLE_OK { return .failure(ClientError(code, origin: origin.description, easy: easy)) }
    response.status = easy.number(CURLINFO_RESPONSE_CODE)
    return .success(response)
  }

  /// A clause for a transfer that is over its deadline: how far it had come.
  var progress: String {
    if !easy.hasBegunToSend { return "no connection was made in time" }
    return headerBytes == 0
      ? "the server took the request and had not begun to answer in time"
      : "the answer had begun and was not complete in time (\(received) bytes of its body had come)"
  }

  /// What curl is to be told: how many bytes were taken, that it has to pause, or an end of the transfer.
  fileprivate func takeBody(_ chunk: [UInt8]) -> Int {
    guard let drain, (200..<300).contains(easy.number(CURLINFO_RESPONSE_CODE)) else {
      return gather(chunk) ? chunk.count : -1
    }
    switch drain.take(chunk) {
    case .taken:
      received += chunk.count
      return chunk.count
    case .pause: return Int(CURL_WRITEFUNC_PAUSE)
    case .tooLarge:
      _ = refuse("the body of the response is larger than the caller takes")
      return -1
    }
  }

  /// `false` ends the transfer.
  private func gather(_ chunk: [UInt8]) -> Bool {
    received += chunk.count
    if let onChunk {
      response.status = easy.number(CURLINFO_RESPONSE_CODE)
      onChunk(response, chunk)
      return true
    }
    if received > maxResponseBytes {
      return refuse("the body of the response is larger than \(maxResponseBytes) bytes")
    }
    response.body.append(contentsOf: chunk)
    return true
  }

  /// One line with its line end; a status line starts a new response, as after `100 Continue`.
  fileprivate func takeHeader(_ line: [UInt8]) -> Bool {
    headerBytes += line.count
    if headerBytes > Self.maxHeaderBytes {
      return refuse("the headers of the response are larger than \(Self.maxHeaderBytes) bytes")
    }
    if line.starts(with: "HTTP/".utf8) {
      response.headers = []
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let value = line[(colon + 1)...].trimmingBlanks
      response.headers.append(
        (name: String(decoding: line[..<colon], as: UTF8.self), value: String(decoding: value, as: UTF8.self)))
    }
    return true
  }

  private func refuse(_ detail: String) -> Bool {
    refusal = ClientError(.tooLarge, origin: origin.description, detail: detail, wasSent: true)
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Without optional white space (RFC 9110, section 5.6.3) and the line's end.
  fileprivate var trimmingBlanks: ArraySlice<UInt8> {
    let rest = drop(while: Self.isBlank)
    return rest[..<(rest.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? rest.startIndex)]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }
}

private func receiveBody(
  _ bytes: UnsafeMutablePointer<CChar>?, _: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
  unsafe receive(bytes, count, context) { transfer, chunk in transfer.takeBody(chunk) }
}

private func receiveHeader(
  _ bytes: UnsafeMutablePointer<CChar>?, _: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
  unsafe receive(bytes, count, context) { transfer, line in
    transfer.takeHeader(line) ? line.count : -1
  }
}

private func sendBody(
  _ room: UnsafeMutablePointer<CChar>?, _: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
  guard let room = unsafe room, let context = unsafe context else { return 0 }
  let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  guard let bytes = Loop.assumeIsolated({ transfer.feed?.take(count) }) else { return Int(CURL_READFUNC_PAUSE) }
  unsafe UnsafeMutableRawBufferPointer(start: room, count: count).copyBytes(from: bytes)
  return bytes.count
}

/// Returning another number than `count` ends the transfer (CURLOPT_WRITEFUNCTION(3)). The client keeps the transfer
/// alive as long as curl may call.
private func receive(
  _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
  _ take: @Loop (Transfer, [UInt8]) -> Int
) -> Int {
  guard let bytes = unsafe bytes, let context = unsafe context else { return count == 0 ? 0 : -1 }
  let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let chunk = unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  return Loop.assumeIsolated { take(transfer, chunk) }
}
