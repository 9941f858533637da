internal import Patterns

/// The patterns of `log.redact`.
public struct UserPatterns: Sendable {
  private let patterns: [Pattern]

  public init() { patterns = [] }

  /// - Throws: ``UserPatternError`` for the first that is none.
  public init(_ texts: [String]) throws(UserPatternError) {
    var patterns: [Pattern] = []
    for text in texts {
      do {
        patterns.append(try Pattern(text))
      } catch {
        throw UserPatternError(pattern: text, problem: error.description)
      }
    }
    self.patterns = patterns
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// The text with all that matches masked; nil if nothing does. All of it is masked when a pattern takes too long on it.
  func mask(_ text: [UInt8], _ counts: inout RedactionCounts) -> [UInt8]? {
    var masked: [UInt8]?
    for pattern in patterns {
      let text = masked ?? text
      guard let ranges = pattern.ranges(in: text) else {
        counts.add(.patternLimit)
        return Array(Redactor.mask.utf8)
      }
      if ranges.isEmpty { continue }
      counts.add(.userPattern, ranges.count)
      masked = Self.mask(ranges, of: text)
    }
    return masked
  }

  private static func mask(_ ranges: [Range<Int>], of text: [UInt8]) -> [UInt8] {
    var masked: [UInt8] = []
    masked.reserveCapacity(text.count)
    var copied = 0
    for range in ranges {
      masked += text[copied..<range.lowerBound]
      masked += Redactor.mask.utf8
      copied = range.upperBound
    }
    masked += text[copied...]
    return masked
  }
}

/// A pattern of `log.redact` that is no regular expression.
public struct UserPatternError: Error, Hashable, CustomStringConvertible {
  public let pattern: String
  /// Where and what, a clause.
  public let problem: String

  public var description: String {
    "log.redact: “\(pattern)” is no regular expression: \(problem); write one in Perl's syntax (PCRE2)"
  }
}
