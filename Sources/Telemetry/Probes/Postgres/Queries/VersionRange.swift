/// Versions of the server, as postgres_exporter's queries name them: `>=10.0.0`, `>=9.6.0 <15 || 16.x`.
///
/// Comparisons beside each other must all hold; of sides of `||`, one.
struct VersionRange: Sendable, Equatable {
  static let all = VersionRange(alternatives: [[]])

  private struct Comparison: Sendable, Equatable {
    let comparator: String
    let version: [Int]
  }

  private let alternatives: [[Comparison]]

  private init(alternatives: [[Comparison]]) { self.alternatives = alternatives }

  /// `nil` for what is no range.
  init?(_ text: String) {
    var alternatives: [[Comparison]] = []
    for side in text.split(separator: "||", omittingEmptySubsequences: false) {
      var comparisons: [Comparison] = []
      for word in side.split(separator: " ") {
        guard let comparison = Self.comparison(word) else { return nil }
        comparisons.append(comparison)
      }
      if comparisons.isEmpty { return nil }
      alternatives.append(comparisons)
    }
    self.init(alternatives: alternatives)
  }

  /// - Parameter server: as 150018 for 15.18.
  func contains(_ server: Int) -> Bool {
    let version = [server / 10_000, server % 10_000, 0]
    return alternatives.contains { $0.allSatisfy { Self.holds($0, version) } }
  }

  private static func comparison(_ word: Substring) -> Comparison? {
    let comparator = word.prefix { "<>=!".contains($0) }
    guard ["", "=", "==", "!", "!=", "<", "<=", ">", ">="].contains(comparator) else { return nil }
    let parts = word.dropFirst(comparator.count).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var version: [Int] = []
    for part in parts where !["x", "X", "*"].contains(part) {
      guard let number = Int(part), number >= 0 else { return nil }
      version.append(number)
    }
    return Comparison(comparator: String(comparator), version: version)
  }

  /// Only the parts that are written are compared: 15 is every 15.x.
  private static func holds(_ comparison: Comparison, _ version: [Int]) -> Bool {
    let own = Array(version.prefix(comparison.version.count))
    let (isLess, isEqual) = (own.lexicographicallyPrecedes(comparison.version), own == comparison.version)
    return switch comparison.comparator {
    case "<": isLess
    case "<=": isLess || isEqual
    case ">": !isLess && !isEqual
    case ">=": !isLess
    case "!", "!=": !isEqual
    default: isEqual
    }
  }
}
