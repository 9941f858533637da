/// Something wrong with the configuration: where, which key, what, and what would be right.
///
/// No text of it holds a secret.
public struct SettingsIssue: Sendable, Equatable, CustomStringConvertible {
  /// Where a value was written.
  public enum Origin: Sendable, Equatable {
    /// A line of the file, counted from 1.
    case line(Int)
    /// An environment variable.
    case variable(String)
    /// Nowhere in particular: the file as a whole, or defaults.
    case whole
  }

  /// The configuration file as it was named, nil when there is none.
  public let file: String?
  public let origin: Origin
  /// The key's path, as `http.listen`; empty when no key is meant.
  public let path: String
  /// What is wrong.
  public let problem: String
  /// What would be right; empty when the problem says it.
  public let remedy: String

  /// `outrigger.yml:3: http.listen: what is wrong; what would be right`
  public var description: String {
    let place = path.isEmpty ? place : "\(place): \(path)"
    return remedy.isEmpty ? "\(place): \(problem)" : "\(place): \(problem); \(remedy)"
  }

  private var place: String {
    switch origin {
    case .line(let line): "\(file ?? "configuration"):\(line)"
    case .variable(let name): name
    case .whole: file ?? "configuration"
    }
  }
}

/// Everything that is wrong with a configuration, in the order of the file, variables last.
public struct SettingsErrors: Error, Sendable, Equatable, CustomStringConvertible {
  public let issues: [SettingsIssue]

  /// One line for each.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}

extension SettingsIssue {
  /// By line, then what concerns the whole, then variables by name.
  static func isOrdered(_ left: SettingsIssue, _ right: SettingsIssue) -> Bool {
    left.rank == right.rank ? left.path < right.path : left.rank < right.rank
  }

  private var rank: (Int, String) {
    switch origin {
    case .line(let line): (line, "")
    case .whole: (.max, "")
    case .variable(let name): (.max, name)
    }
  }
}
