internal import CCurl
internal import EventLoop

/// Hands a ``BodySource`` to curl piece by piece: curl pauses the transfer when it wants more than there is
/// (CURLOPT_READFUNCTION(3)), and a piece that has come lets it go on.
@Loop final class BodyFeed {
  private let source: BodySource
  private let resume: @Loop () -> Void
  private let demand = Doorbell()
  private var piece: ArraySlice<UInt8> = []
  private var hasEnded = false
  private var isPaused = false

  init(_ source: BodySource, resume: @escaping @Loop () -> Void) {
    self.source = source
    self.resume = resume
  }

  /// Reads the source to its end, never more than a piece ahead of curl.
  func run() async throws {
    while !hasEnded {
      let next = try await source.next()
      try Task.checkCancellation()
      piece = next[...]
      hasEnded = next.isEmpty
      if isPaused {
        isPaused = false
        resume()
      }
      while !piece.isEmpty {
        await demand.wait()
        try Task.checkCancellation()
      }
    }
  }

  /// What curl may send now, at most `count` bytes; nil: nothing has come yet, and it has to pause.
  func take(_ count: Int) -> ArraySlice<UInt8>? {
    let taken = piece.prefix(count)
    piece = piece.dropFirst(taken.count)
    if piece.isEmpty { demand.ring() }
    if taken.isEmpty, !hasEnded {
      isPaused = true
      return nil
    }
    return taken
  }
}
