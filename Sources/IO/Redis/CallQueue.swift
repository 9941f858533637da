internal import EventLoop

/// Calls in the order their commands were sent. Taking the first costs no move of the others.
@Loop struct CallQueue {
  private var calls: [RedisCall] = []
  private var head = 0

  nonisolated init() {}

  var first: RedisCall? { head < calls.count ? calls[head] : nil }

  var hasAbandoned: Bool { calls[head...].contains { $0.isAbandoned } }

  mutating func append(_ call: RedisCall) { calls.append(call) }

  mutating func removeFirst() {
    head += 1
    guard head == calls.count || head > 256 else { return }
    calls.removeFirst(head)
    head = 0
  }

  mutating func removeAll() -> [RedisCall] {
    defer { self = CallQueue() }
    return Array(calls[head...])
  }
}

/// Bytes on their way out, of which the socket has taken some.
struct OutgoingBytes {
  private var bytes: [UInt8] = []
  private var sent = 0

  var count: Int { bytes.count - sent }
  var isEmpty: Bool { count == 0 }

  mutating func append(_ more: [UInt8]) {
    if isEmpty { bytes = more } else { bytes.append(contentsOf: more) }
    if count == more.count { sent = 0 }
  }

  /// Offers the bytes until all are taken or `send` takes none now.
  mutating func drain<Failure: Error>(
    _ send: (UnsafeRawBufferPointer) throws(Failure) -> Int?
  ) throws(Failure) {
    while !isEmpty {
      let start = sent
      let outcome = unsafe bytes.withUnsafeBytes { buffer in
        Result { () throws(Failure) in try unsafe send(UnsafeRawBufferPointer(rebasing: buffer[start...])) }
      }
      guard let taken = try outcome.get() else { return }
      sent += taken
    }
    bytes = []
    sent = 0
  }
}
