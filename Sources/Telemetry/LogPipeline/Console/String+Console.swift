extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// In quotes if it would not be read as one word otherwise.
  var readable: String {
    let isWord = !isEmpty && !unicodeScalars.contains { $0 == " " || $0 == "\"" || $0 == "=" || $0.isControl }
    return isWord ? self : "\"\(replacing("\"", with: "\\\"").printable)\""
  }

  /// Without control characters: a log line must not drive the terminal. Line breaks and tabs are shown as escapes too.
  var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isControl: text += "\\u{\(String(scalar.value, radix: 16))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1, and the marks that turn the writing's direction around.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0x2028 || value == 0x2029
  }
}
