/// The calls of the last while and how many failed, in a few slices of time, so that memory does not grow with calls.
struct CircuitWindow: Sendable {
  private static let slices = 10

  private struct Slice {
    var index: Int64
    var calls = 0
    var failures = 0
  }

  private let sliceLength: Duration
  private let origin: ContinuousClock.Instant
  private var slices: [Slice] = []

  init(_ length: Duration, from now: ContinuousClock.Instant) {
    sliceLength = max(.milliseconds(1), length / Self.slices)
    origin = now
  }

  mutating func note(isFailure: Bool, at now: ContinuousClock.Instant) {
    let index = index(of: now)
    prune(index)
    if slices.last?.index != index { slices.append(Slice(index: index)) }
    slices[slices.count - 1].calls += 1
    if isFailure { slices[slices.count - 1].failures += 1 }
  }

  mutating func totals(at now: ContinuousClock.Instant) -> (calls: Int, failures: Int) {
    prune(index(of: now))
    return slices.reduce((0, 0)) { ($0.0 + $1.calls, $0.1 + $1.failures) }
  }

  private func index(of now: ContinuousClock.Instant) -> Int64 {
    Int64(origin.duration(to: now) / sliceLength)
  }

  private mutating func prune(_ index: Int64) {
    slices.removeAll { $0.index <= index - Int64(Self.slices) }
  }
}
