/// A secret given away by the key before it: `password=…`, `Authorization: Basic …`, `{"api_key": "…"}`.
enum KeyedSecret {
  /// Spaces, quotes and backslashes passed over between key, separator and value.
  private static let maximumGap = 8
  /// Longer keys are not looked at.
  private static let maximumKey = 64

  /// Headers whose value goes on to the line's end, with spaces in it.
  private static let longHeaders = ["cookie", "authorization"]

  /// - Parameters:
  ///   - separator: where the `=` or `:` is, however it is escaped.
  ///   - start: what lies before it is masked already.
  static func match(in text: Span<UInt8>, separator: Range<Int>, after start: Int) -> SecretPattern.Match? {
    let (key, isQuoted) = key(in: text, before: separator.lowerBound, after: start)
    guard SensitiveKey.matches(text, key) else { return nil }
    let value = value(in: text, after: separator.upperBound, of: key, isInJSON: isQuoted)
    guard !value.isEmpty, !text.isMask(value) else { return nil }
    return SecretPattern.Match(range: value, rule: .key)
  }

  private static func key(
    in text: Span<UInt8>, before separator: Int, after first: Int
  ) -> (Range<Int>, isQuoted: Bool) {
    var end = separator
    var isQuoted = false
    while end > first, separator - end < maximumGap, text[end - 1].isGap {
      isQuoted = isQuoted || text[end - 1] == UInt8(ascii: "\"")
      end -= 1
    }
    var start = end
    while start > first, end - start < maximumKey, text[start - 1].isKeyCharacter { start -= 1 }
    return (start..<end, isQuoted)
  }

  private static func value(
    in text: Span<UInt8>, after separator: Int, of key: Range<Int>, isInJSON: Bool
  ) -> Range<Int> {
    var start = separator
    // A URL's scheme is not a key: `token://host`.
    if text.matches("//", at: start) { return start..<start }
    while start < text.count, start - separator < maximumGap, text[start].isBeforeValue { start += 1 }
    var isEscaped = false
    var quote: UInt8?
    while start < text.count, start - separator < 2 * maximumGap, quote == nil {
      if text[start] == UInt8(ascii: "\\") {
        isEscaped = true
      } else if text[start].isQuote {
        quote = text[start]
      } else {
        break
      }
      start += 1
    }
    let isLong = longHeaders.contains { text.matches($0, at: key.upperBound - $0.utf8.count) }
    let end: Int
    if let quote {
      end = text.endOfQuoted(from: start, quote: quote, isEscaped: isEscaped)
    } else if isLong && !isInJSON && text[separator - 1] == UInt8(ascii: ":") {
      end = text.end(from: start) { $0 >= 0x20 && !$0.isQuote }
    } else {
      end = text.end(from: start) { !($0.endsValue || isInJSON && $0.endsJSONValue) }
    }
    return (isLong ? text.afterScheme(from: start, before: end) : start)..<end
  }
}

extension Span<UInt8> {
  /// Past an authentication scheme and its space, RFC 9110 section 11.4: `Basic dXNlcjpwYXNz`.
  fileprivate func afterScheme(from start: Int, before limit: Int) -> Int {
    let end = end(from: start) { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    guard end > start, end - start <= 16, end + 1 < limit, self[end] == UInt8(ascii: " "), !self[end + 1].endsValue
    else { return start }
    return end + 1
  }

  fileprivate func endOfQuoted(from start: Int, quote: UInt8, isEscaped: Bool) -> Int {
    var index = start
    while index < count, self[index] != quote {
      if self[index] == UInt8(ascii: "\\") {
        if isEscaped { return index }
        index += 1
      }
      index += 1
    }
    return Swift.min(index, count)
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
  fileprivate var isGap: Bool { isQuote || self == UInt8(ascii: " ") || self == UInt8(ascii: "\\") }
  fileprivate var isBeforeValue: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "=") || self == UInt8(ascii: ">")
  }
  fileprivate var isKeyCharacter: Bool {
    isLetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
  /// Generous on purpose: masking a comma too many beats showing a password's second half.
  fileprivate var endsValue: Bool { self <= 0x20 || isQuote || self == UInt8(ascii: "&") }
  fileprivate var endsJSONValue: Bool {
    self == UInt8(ascii: ",") || self == UInt8(ascii: "}") || self == UInt8(ascii: "]")
  }
}
