/// Why a registry refused a family. The caller got one that works and is not exposed; nothing else is affected.
public enum RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
  case invalidName(String)
  case invalidLabel(String, family: String)
  case invalidBuckets([Double], family: String)
  case invalidQuantiles([Double], family: String)
  case invalidStates([String], family: String)
  case clash(family: String, registered: String, requested: String)
  case tooManyFamilies(family: String, limit: Int)

  /// The name of the family that is not exposed.
  public var family: String {
    switch self {
    case .invalidName(let name): name
    case .invalidLabel(_, let family), .invalidBuckets(_, let family), .invalidQuantiles(_, let family),
      .invalidStates(_, let family):
      family
    case .clash(let family, _, _), .tooManyFamilies(let family, _): family
    }
  }

  public var description: String {
    switch self {
    case .invalidName(let name):
      "Cannot register metric \"\(name)\": a name must match [a-zA-Z_:][a-zA-Z0-9_:]*."
    case .invalidLabel(let label, let family):
      "Cannot register metric \(family) with label \"\(label)\": labels must differ, match [a-zA-Z_][a-zA-Z0-9_]*, "
        + "not start with __, and not be le on a histogram, quantile on a summary or a state set's own name."
    case .invalidBuckets(let bounds, let family):
      "Cannot register histogram \(family) with buckets \(bounds): bounds must be finite, ascending and "
        + "at most \(Buckets.limit)."
    case .invalidQuantiles(let quantiles, let family):
      "Cannot register summary \(family) with quantiles \(quantiles): they must be in 0...1 and ascending."
    case .invalidStates(let states, let family):
      "Cannot register state set \(family) with states \(states): they must differ and be 1 to \(States.limit)."
    case .clash(let family, let registered, let requested):
      "Cannot register metric \(family) as \(requested): it is registered as \(registered). Both must agree."
    case .tooManyFamilies(let family, let limit):
      "Cannot register metric \(family): the registry already has its limit of \(limit) families."
    }
  }
}
