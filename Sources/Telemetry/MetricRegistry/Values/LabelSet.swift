/// One label of a series.
public struct Label: Sendable, Hashable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The labels of one series, sorted by name, so equal sets are equal values and exposition has one order.
///
/// Values may be any text; names are checked where the set meets a registry.
public struct LabelSet: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  public let labels: [Label]

  public init(_ labels: [Label] = []) {
    self.labels = labels.count < 2 ? labels : labels.sorted { $0.name < $1.name }
  }

  private init(sorted labels: [Label]) { self.labels = labels }

  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { Label($0.0, $0.1) })
  }

  public subscript(name: String) -> String? {
    labels.first { $0.name == name }?.value
  }

  /// This set with one more label.
  public func adding(_ name: String, _ value: String) -> LabelSet {
    if labels.isEmpty { return LabelSet([Label(name, value)]) }
    var labels = labels
    labels.insert(Label(name, value), at: labels.firstIndex { name < $0.name } ?? labels.count)
    return LabelSet(sorted: labels)
  }

  /// Whether a family of `type` may have a series with these label names.
  func isValid(for type: MetricType) -> Bool {
    var previous: String?
    for label in labels {
      guard MetricName.isLabel(label.name), label.name != type.reservedLabel, label.name != previous else {
        return false
      }
      previous = label.name
    }
    return true
  }
}

extension LabelSet: Comparable {
  /// Label by label, name before value: the order of series in the exposition.
  public static func < (left: LabelSet, right: LabelSet) -> Bool {
    for (a, b) in zip(left.labels, right.labels) {
      if a.name != b.name { return a.name < b.name }
      if a.value != b.value { return a.value < b.value }
    }
    return left.labels.count < right.labels.count
  }
}
