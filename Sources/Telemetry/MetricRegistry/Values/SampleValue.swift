/// What one series shows at a scrape.
public enum SampleValue: Sendable, Equatable {
  /// A whole number, exact up to `UInt64.max`.
  case count(UInt64)
  /// Any number, NaN and the infinities included.
  case number(Double)
  /// Only in a family of type histogram.
  case histogram(HistogramSnapshot)
  /// Only in a family of type summary.
  case summary(SummarySnapshot)

  /// Exact when `value` is not negative or below 2^53 in size.
  public init(_ value: some BinaryInteger) {
    self = UInt64(exactly: value).map(SampleValue.count) ?? .number(Double(value))
  }

  /// Whether a family of `type` may show this value.
  func isValid(for type: MetricType) -> Bool {
    switch (self, type) {
    case (.count, .counter), (.count, .gauge), (.count, .untyped): true
    case (.number(let value), .counter): value >= 0
    case (.number, .gauge), (.number, .untyped): true
    case (.count(let value), .info), (.count(let value), .stateSet): value <= 1
    case (.number(let value), .info), (.number(let value), .stateSet): value == 0 || value == 1
    case (.histogram(let snapshot), .histogram): snapshot.isValid
    case (.summary, .summary): true
    default: false
    }
  }
}

extension SampleValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) {
    self.init(value)
  }

  public init(floatLiteral value: Double) {
    self = .number(value)
  }
}
