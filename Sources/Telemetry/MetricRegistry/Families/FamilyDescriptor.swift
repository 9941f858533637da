/// What identifies a family: two registrations that agree in all of it are the same family.
struct FamilyDescriptor: Sendable, Equatable {
  /// Which labels the series have.
  enum Labels: Sendable, Equatable {
    /// The same names on every series, values given in this order.
    case fixed([String])
    /// Each series brings names of its own.
    case open
  }

  let name: String
  let help: String
  let type: MetricType
  let labels: Labels

  /// The help text is not part of the identity: the first one stays.
  static func == (left: FamilyDescriptor, right: FamilyDescriptor) -> Bool {
    left.name == right.name && left.type == right.type && left.labels == right.labels
  }

  func validate() throws(RegistryError) {
    guard MetricName.isMetric(name) else { throw .invalidName(name) }
    guard case .fixed(let names) = labels else { return }
    for (index, label) in names.enumerated() {
      guard MetricName.isLabel(label), label != type.reservedLabel, !names[..<index].contains(label) else {
        throw .invalidLabel(label, family: name)
      }
    }
  }

  /// The type and labels in words, for an error.
  var summary: String {
    switch labels {
    case .open: "\(type.rawValue) with any labels"
    case .fixed([]): "\(type.rawValue) without labels"
    case .fixed(let names): "\(type.rawValue) with labels \(names.joined(separator: ", "))"
    }
  }
}
