/// Whose stack trace is being read, and how far.
enum TraceKind: Sendable {
  /// A line that may belong to the trace after it.
  case head
  case python
  /// After the line with the exception; another trace may follow that it caused.
  case pythonEnd
  case java, go, swift
  /// After the last line of the runtime's report.
  case swiftEnd

  private static let pythonStart = "Traceback (most recent call last):"
  private static let pythonLinks = [
    "During handling of the above exception", "The above exception was the direct cause",
  ]
  private static let goStarts = ["panic: ", "fatal error: "]
  private static let swiftStarts = ["*** Program crashed", "*** Signal ", "💣 Program crashed"]
  private static let swiftLast = "Backtrace took"
  /// Words of lines that traces follow.
  private static let omens = ["error", "exception", "fatal", "critical", "severe", "panic", "throwable", "crash"]
  /// Bytes of a line that are looked at for them.
  private static let searched = 256

  /// Nil if no trace follows such a line.
  init?(firstLine line: [UInt8]) {
    let text = line
    if text.starts(with: Self.pythonStart) {
      self = .python
    } else if Self.goStarts.contains(where: text.starts(with:)) || text.starts(with: "goroutine ") {
      self = .go
    } else if Self.swiftStarts.contains(where: text.starts(with:))
      || text.contains("Fatal error: ", within: Self.searched)
    {
      self = .swift
    } else if Self.omens.contains(where: { text.contains($0, within: Self.searched) }) {
      self = .head
    } else {
      return nil
    }
  }

  /// What it is after one line more; nil if the line does not belong to it.
  func after(_ line: [UInt8]) -> TraceKind? {
    let text = line
    let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0x09 || $0 == 0x0D }
    let isIndented = line.first == UInt8(ascii: " ") || line.first == 0x09
    switch self {
    case .head:
      if text.starts(with: Self.pythonStart) { return .python }
      if text.starts(with: "goroutine ") { return .go }
      if Self.swiftStarts.contains(where: text.starts(with:)) { return .swift }
      return Self.isJavaFrame(text) || text.starts(with: "Caused by: ") ? .java : nil
    case .python:
      if isBlank || isIndented || text.starts(with: Self.pythonStart) { return .python }
      return Self.pythonLinks.contains(where: text.starts(with:)) ? .python : .pythonEnd
    case .pythonEnd:
      if isBlank || isIndented { return .pythonEnd }
      return text.starts(with: Self.pythonStart) || Self.pythonLinks.contains(where: text.starts(with:)) ? .python : nil
    case .java:
      return isIndented || text.starts(with: "Caused by: ") || text.starts(with: "Suppressed: ") ? .java : nil
    case .go:
      let starts = ["goroutine ", "created by ", "[signal ", "exit status ", "runtime stack:", "panic: "]
      let isFrame = line.last == UInt8(ascii: ")") && line.contains(UInt8(ascii: "("))
      return isBlank || line.first == 0x09 || isFrame || starts.contains(where: text.starts(with:)) ? .go : nil
    case .swift:
      return line.first == UInt8(ascii: "{") ? nil : text.starts(with: Self.swiftLast) ? .swiftEnd : .swift
    case .swiftEnd: return nil
    }
  }

  private static func isJavaFrame(_ line: [UInt8]) -> Bool {
    let text = line.span
    let start = text.end(from: 0) { $0 == UInt8(ascii: " ") || $0 == 0x09 }
    return start > 0 && (text.matches("at ", at: start) || text.matches("... ", at: start))
  }

  /// Whether the first line says something of its own, and is not the trace's title.
  func hasOwnHead(_ lines: [String]) -> Bool { !lines[0].hasPrefix(Self.pythonStart) }

  /// The error's type and message.
  func error(in lines: [String]) -> (type: String?, message: String?) {
    if lines.contains(where: { $0.hasPrefix(Self.pythonStart) }) { return Self.pythonError(lines) }
    for start in Self.goStarts {
      if let line = lines.first(where: { $0.hasPrefix(start) }) {
        return (String(start.dropLast(2)), String(line.dropFirst(start.count)))
      }
    }
    for line in lines {
      if let place = line.firstRange(of: "Fatal error: ") { return ("Fatal error", String(line[place.upperBound...])) }
      if let start = Self.swiftStarts.first(where: line.hasPrefix) {
        return ("crash", String(line.dropFirst(start.count).drop { $0 == ":" || $0 == " " }))
      }
    }
    return Self.javaError(lines[0])
  }

  /// The last line that is not indented: `ValueError: no such thing`.
  private static func pythonError(_ lines: [String]) -> (String?, String?) {
    guard let line = lines.last(where: { !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasPrefix("\t") }),
      !line.hasPrefix(pythonStart)
    else { return (nil, nil) }
    guard let colon = line.firstRange(of: ": ") else { return (line, nil) }
    return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
  }

  /// `Exception in thread "main" java.lang.IllegalStateException: no such thing`, also behind a prefix of the logger's.
  private static func javaError(_ line: String) -> (String?, String?) {
    for word in line.split(separator: " ") {
      let name = word.last == ":" ? word.dropLast() : word
      guard name.contains("."), name.hasSuffix("Exception") || name.hasSuffix("Error") else { continue }
      let message = line[word.endIndex...].drop { $0 == " " }
      return (String(name), message.isEmpty ? nil : String(message))
    }
    return (nil, nil)
  }
}

extension [UInt8] {
  fileprivate func starts(with word: String) -> Bool { starts(with: word.utf8) }

  /// In any case, among the first bytes.
  fileprivate func contains(_ word: String, within limit: Int) -> Bool {
    let end = Swift.min(count, limit) - word.utf8.count
    let word = word.lowercased()
    guard end >= 0, let first = word.utf8.first else { return false }
    for index in 0...end where self[index].lowercased == first {
      if span.matches(word, at: index) { return true }
    }
    return false
  }
}
