/// Why a registry refused a family. The caller got one that works and is not exposed; nothing else is affected.
public enum RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
  case invalidName(String)
  case invalidLabel(String, family: String)
  case invalidBuckets([Double], family: String)
  case clash(family: String, registered: String, requested: String)
  case tooManyFamilies(family: String, limit: Int)

  /// The name of the family that is not exposed.
  public var family: String {
    switch self {
    case .invalidName(let name): name
    case .invalidLabel(_, let family), .invalidBuckets(_, let family): family
    case .clash(let family, _, _), .tooManyFamilies(let family, _): family
    }
  }

  public var description: String {
    switch self {
    case .invalidName(let name):
      "Cannot register metric \"\(name)\": a name must match [a-zA-Z_:][a-zA-Z0-9_:]*."
    case .invalidLabel(let label, let family):
      "Cannot register metric \(family) with label \"\(label)\": labels must differ, match [a-zA-Z_][a-zA-Z0-9_]*, "
        + "not start with __, and not be le on a histogram."
    case .invalidBuckets(let bounds, let family):
      "Cannot register histogram \(family) with buckets \(bounds): bounds must be finite, ascending and "
        + "at most \(Buckets.limit)."
    case .clash(let family, let registered, let requested):
      "Cannot register metric \(family) as \(requested): it is registered as \(registered). Both must agree."
    case .tooManyFamilies(let family, let limit):
      "Cannot register metric \(family): the registry already has its limit of \(limit) families."
    }
  }
}
