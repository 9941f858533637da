public import Cells

/// Which of a few states hold, one series each with the value 1 or 0, and all of one moment.
@frozen
public struct StateSet: Instrument {
  public static let type = MetricType.stateSet

  public let series: CellHandle

  @inlinable
  public init(_ series: CellHandle) {
    self.series = series
  }

  public static func kind(_ options: States) -> SeriesKind { .bits }

  /// Makes this state hold and no other. Out of range, none does.
  ///
  /// - Parameter state: the state's place in the family's list.
  public func set(only state: Int) {
    series.set(bits: Self.bit(state))
  }

  /// Says of one state whether it holds.
  public func set(_ state: Int, _ holds: Bool) {
    series.change(bits: Self.bit(state), to: holds)
  }

  private static func bit(_ state: Int) -> UInt64 {
    (0..<States.limit).contains(state) ? 1 << UInt64(state) : 0
  }
}

/// The names of the states of a family.
public struct States: Sendable, Equatable, ExpressibleByArrayLiteral {
  public let names: [String]

  /// How many states there may be.
  public static let limit = 64

  public init(_ names: [String]) {
    self.names = names
  }

  public init(arrayLiteral elements: String...) {
    names = elements
  }

  var isValid: Bool {
    (1...Self.limit).contains(names.count) && Set(names).count == names.count
  }
}
