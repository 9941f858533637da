/// The keys that are read and checked, but that this version does nothing with: configuring one is a warning.
///
/// A section stands for all its keys. Taking a line out here is part of building the feature.
enum NotYetSupported {
  static let keys: Set<String> = [
    "secrets"
  ]

  /// Whether the key, or a section it is in, is among them.
  static func contains(_ pattern: [String]) -> Bool {
    (1...max(pattern.count, 1)).contains { keys.contains(pattern.prefix($0).joined(separator: ".")) }
  }
}
