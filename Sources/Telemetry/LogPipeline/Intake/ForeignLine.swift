/// One JSON object that another program logged: where its members are in its text, each under what it stands for.
///
/// Nothing is decoded here. A value that is not of the kind its key wants is a field like any other.
struct ForeignLine: Sendable {
  struct Member: Sendable {
    /// Between the quotation marks.
    var key: Range<Int>
    /// The whole value, quotation marks included.
    var value: Range<Int>
    var isOverridden = false
  }

  /// Room for more fields than this is given back.
  private static let keptFields = 4096
  /// More fields than this are compared by a table.
  private static let fewFields = 24

  private(set) var timestamp: Range<Int>?
  private(set) var level: Range<Int>?
  private(set) var logger: Range<Int>?
  private(set) var message: Range<Int>?
  private(set) var correlationID: Range<Int>?
  private(set) var traceID: Range<Int>?
  private(set) var spanID: Range<Int>?
  private(set) var updateID: Range<Int>?
  private(set) var module: Range<Int>?
  private(set) var errorType: Range<Int>?
  private(set) var errorMessage: Range<Int>?
  private(set) var stack: Range<Int>?
  private(set) var source: Range<Int>?
  private(set) var fields: [Member] = []

  var hasError: Bool { errorType != nil || errorMessage != nil || stack != nil }

  /// - Returns: false if the text in the range is not one JSON object.
  mutating func read(_ text: Span<UInt8>) -> Bool {
    let kept = fields
    self = ForeignLine()
    if kept.capacity <= Self.keptFields {
      fields = kept
      fields.removeAll(keepingCapacity: true)
    }
    var index = 0
    JSONGrammar.skipSpace(text, &index)
    guard readMembers(text, &index, nested: nil) else { return false }
    JSONGrammar.skipSpace(text, &index)
    guard index == text.count else { return false }
    markOverridden(text)
    return true
  }

  /// - Parameter nested: the key whose object this is: `error` and `fields` are looked into.
  private mutating func readMembers(_ text: Span<UInt8>, _ index: inout Int, nested: ForeignKey?) -> Bool {
    JSONGrammar.skipMembers(text, &index) { text, index in readMember(text, &index, nested: nested) }
  }

  private mutating func readMember(_ text: Span<UInt8>, _ index: inout Int, nested: ForeignKey?) -> Bool {
    let keyStart = index + 1
    guard JSONGrammar.skipString(text, &index) else { return false }
    let key = keyStart..<index - 1
    guard JSONGrammar.skipColon(text, &index) else { return false }
    let kind: ForeignKey =
      switch nested {
      case nil: ForeignKey(text, key)
      case .error: Self.errorPart(text, key)
      default: .field
      }
    let start = index
    if nested == nil, kind == .fields || kind == .error, index < text.count, text[index] == UInt8(ascii: "{") {
      return readMembers(text, &index, nested: kind)
    }
    guard JSONGrammar.skipValue(text, &index, depth: nested == nil ? 0 : 1) else { return false }
    if !take(kind, text, start..<index) {
      fields.append(Member(key: key, value: start..<index))
    }
    return true
  }

  private static func errorPart(_ text: Span<UInt8>, _ key: Range<Int>) -> ForeignKey {
    switch ForeignKey(text, key) {
    case .message: .errorMessage
    case .stack: .stack
    default: key.count == 4 && text.hasBytes("type", at: key.lowerBound) ? .errorType : .field
    }
  }

  /// - Returns: whether the value was one that the key can have.
  private mutating func take(_ key: ForeignKey, _ text: Span<UInt8>, _ value: Range<Int>) -> Bool {
    let first = text[value.lowerBound]
    let isString = first == UInt8(ascii: "\"")
    let isNumber = first == UInt8(ascii: "-") || first.isDigit
    switch key {
    case .timestamp where isString || isNumber: timestamp = value
    case .level where isString || isNumber: level = value
    case .logger where isString: logger = value
    case .message where isString: message = value
    case .correlationID where isString: correlationID = value
    case .traceID where isString: traceID = value
    case .spanID where isString: spanID = value
    case .updateID where value.count < 19 && value.allSatisfy { text[$0].isDigit }: updateID = value
    case .module where isString: module = value
    case .error where isString, .errorMessage where isString: errorMessage = value
    case .errorType where isString: errorType = value
    case .stack where isString: stack = value
    case .source where first == UInt8(ascii: "{"): source = value
    default: return false
    }
    return true
  }

  /// Of several fields with one key the last counts, as for every usual parser.
  private mutating func markOverridden(_ text: Span<UInt8>) {
    if fields.count > Self.fewFields {
      var seen = Set<[UInt8]>(minimumCapacity: fields.count)
      for index in fields.indices.reversed() {
        let key = fields[index].key.map { text[$0] }
        fields[index].isOverridden = !seen.insert(key).inserted
      }
      return
    }
    for index in fields.indices {
      for later in fields.indices.dropFirst(index + 1) where text.areEqual(fields[index].key, fields[later].key) {
        fields[index].isOverridden = true
        break
      }
    }
  }
}

extension Span<UInt8> {
  fileprivate func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where self[left.lowerBound + offset] != self[right.lowerBound + offset] {
      return false
    }
    return true
  }
}
