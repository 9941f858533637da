internal import EventLoop

/// The wait before the next try: full jitter
/// (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), and never less than the server asked for.
struct SinkBackoff {
  static let base = Duration.milliseconds(500)
  static let maximum = Duration.seconds(30)

  private var tries = 0

  mutating func reset() { tries = 0 }

  mutating func next(after asked: Duration?, random: (ClosedRange<Double>) -> Double) -> Duration {
    let ceiling = min(Self.maximum, Self.base * (1 << min(tries, 10)))
    tries += 1
    return max(asked ?? .zero, ceiling * random(0...1))
  }
}
