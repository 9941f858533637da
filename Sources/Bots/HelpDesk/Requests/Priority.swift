internal import Storage

/// How urgent a request is; the raw value is the database's.
enum Priority: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable, StorageConvertible {
  case high = "HIGH"
  case medium = "MEDIUM"
  case low = "LOW"

  /// In metrics and in a button's data.
  var label: String { rawValue.lowercased() }
}
