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

  /// - Parameter options: what its instruments have in common.
  func validate(_ options: some Sendable) throws(RegistryError) {
    guard MetricName.isMetric(name) else { throw .invalidName(name) }
    switch options {
    case let options as HistogramOptions where !options.buckets.isValid:
      throw .invalidBuckets(options.buckets.bounds, family: name)
    case let options as Quantiles where !options.isValid: throw .invalidQuantiles(options.quantiles, family: name)
    case let options as States where !options.isValid: throw .invalidStates(options.names, family: name)
    default: try validateLabels()
    }
  }

  private func validateLabels() throws(RegistryError) {
    guard case .fixed(let names) = labels else { return }
    for (index, label) in names.enumerated() {
      guard MetricName.isLabel(label), label != reservedLabel, !names[..<index].contains(label) else {
        throw .invalidLabel(label, family: name)
      }
    }
  }

  /// The label that the format itself puts on the series.
  private var reservedLabel: String? { type == .stateSet ? name : type.reservedLabel }

  /// The type and labels in words, for an error.
  var summary: String {
    switch labels {
    case .open: "\(type.rawValue) with any labels"
    case .fixed([]): "\(type.rawValue) without labels"
    case .fixed(let names): "\(type.rawValue) with labels \(names.joined(separator: ", "))"
    }
  }
}
