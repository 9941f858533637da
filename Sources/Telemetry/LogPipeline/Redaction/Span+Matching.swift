extension Span<UInt8> {
  /// The first index from `start` on whose byte does not satisfy `predicate`, or the end.
  func end(from start: Int, while predicate: (UInt8) -> Bool) -> Int {
    var index = start
    while index < count, predicate(self[index]) { index += 1 }
    return index
  }

  /// Whether `word` (ASCII, lower case) is at `start`, in any case. `start` may be out of bounds.
  func matches(_ word: String, at start: Int) -> Bool {
    let word = word.utf8.span
    guard start >= 0, start + word.count <= count else { return false }
    for index in word.indices where self[start + index].lowercased != word[index] { return false }
    return true
  }

  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    range.first { self[$0] == byte }
  }

  func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
    range.last { self[$0] == byte }
  }

  /// Whether the range is masked already.
  func isMask(_ range: Range<Int>) -> Bool {
    range.count == Redactor.mask.utf8.count && range.allSatisfy { self[$0] == UInt8(ascii: "*") }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isLetterOrDigit: Bool {
    isDigit || lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z")
  }

  /// The ASCII letter in lower case; any other byte as it is.
  var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}
