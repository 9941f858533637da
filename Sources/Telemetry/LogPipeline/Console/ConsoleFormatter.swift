/// One line as people read it, made from its JSON text:
///
///     12:03:44.123 INFO  bot       update handled  handler=start outcome=ok  #1f3a9c04
///
/// Time in UTC, level and logger aligned, the message, then fields, the error, and the first eight characters of the
/// correlation id. A stack follows on lines of its own. Nothing a line holds can move the cursor or change colours.
public struct ConsoleFormatter: Sendable {
  private static let loggerWidth = 9

  private let isColoured: Bool

  public init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// Appends the text, without a line break at its end. A line that is not a JSON object is shown as it is.
  public func append(_ line: [UInt8], to text: inout [UInt8]) {
    guard let members = JSONReader.object(line) else {
      text.append(contentsOf: String(decoding: line, as: UTF8.self).printable.utf8)
      return
    }
    var parts = ConsoleParts()
    for (key, value) in members { parts.take(key, value) }
    write(parts, to: &text)
  }

  private func write(_ parts: ConsoleParts, to text: inout [UInt8]) {
    write(parts.time, .dim, to: &text)
    text.append(contentsOf: " ".utf8)
    let level = ConsoleLevel(parts.level)
    write(level.name.padded(to: 5), level.colour, to: &text)
    text.append(contentsOf: " ".utf8)
    write(parts.logger.printable.padded(to: Self.loggerWidth), .cyan, to: &text)
    text.append(contentsOf: " ".utf8)
    write(parts.message.printable, level.isSevere ? .bold : nil, to: &text)
    for (index, field) in parts.fields.enumerated() {
      text.append(contentsOf: (index == 0 ? "  " : " ").utf8)
      write("\(field.key.printable)=", .dim, to: &text)
      write(field.value, field.key.hasPrefix("error") ? .red : nil, to: &text)
    }
    if !parts.correlationID.isEmpty {
      text.append(contentsOf: "  ".utf8)
      write("#\(parts.correlationID.prefix(8))".printable, .dim, to: &text)
    }
    for frame in parts.stack.split(separator: "\n") {
      text.append(contentsOf: "\n    ".utf8)
      write(String(frame).printable, .dim, to: &text)
    }
  }

  private func write(_ string: String, _ colour: ConsoleColour?, to text: inout [UInt8]) {
    guard isColoured, let colour else {
      text.append(contentsOf: string.utf8)
      return
    }
    text.append(contentsOf: "\u{1B}[\(colour.rawValue)m".utf8)
    text.append(contentsOf: string.utf8)
    text.append(contentsOf: "\u{1B}[0m".utf8)
  }
}

/// How a level is shown.
private struct ConsoleLevel {
  let name: String
  let colour: ConsoleColour
  let isSevere: Bool

  init(_ level: String) {
    switch level {
    case "trace": (name, colour, isSevere) = ("TRACE", .dim, false)
    case "debug": (name, colour, isSevere) = ("DEBUG", .dim, false)
    case "info": (name, colour, isSevere) = ("INFO", .green, false)
    case "notice": (name, colour, isSevere) = ("NOTE", .cyan, false)
    case "warning": (name, colour, isSevere) = ("WARN", .yellow, true)
    case "error": (name, colour, isSevere) = ("ERROR", .red, true)
    case "critical": (name, colour, isSevere) = ("CRIT", .boldRed, true)
    default: (name, colour, isSevere) = (String(level.prefix(5)).printable, .dim, false)
    }
  }
}
