internal import EventLoop

/// Hands a response's body to a consumer that may be slow: what has come and is not taken yet is bounded, and above it
/// curl pauses the transfer (CURLOPT_WRITEFUNCTION(3)).
@Loop final class BodyDrain {
  /// Bytes that may wait for the consumer.
  private static let maxWaiting = 512 << 10

  private let limit: Int
  private let consume: @concurrent @Sendable ([UInt8]) async throws -> Void
  private let resume: @Loop () -> Void
  private let arrival = Doorbell()
  private var waiting: [[UInt8]] = []
  private var waitingBytes = 0
  private var received = 0
  private var hasEnded = false
  private var isPaused = false

  enum Verdict { case taken, pause, tooLarge }

  init(
    limit: Int, resume: @escaping @Loop () -> Void,
    consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) {
    self.limit = limit
    self.resume = resume
    self.consume = consume
  }

  /// Gives the consumer everything; returns after the end.
  func run() async throws {
    while true {
      if waiting.isEmpty {
        if hasEnded { return }
        await arrival.wait()
        try Task.checkCancellation()
        continue
      }
      let piece = waiting.removeFirst()
      waitingBytes -= piece.count
      try await consume(piece)
      if isPaused, waitingBytes < Self.maxWaiting / 2 {
        isPaused = false
        resume()
      }
    }
  }

  /// Nothing more will come.
  func end() {
    hasEnded = true
    arrival.ring()
  }

  func take(_ piece: [UInt8]) -> Verdict {
    if received + piece.count > limit { return .tooLarge }
    if waitingBytes >= Self.maxWaiting {
      isPaused = true
      return .pause
    }
    received += piece.count
    waitingBytes += piece.count
    waiting.append(piece)
    arrival.ring()
    return .taken
  }
}
