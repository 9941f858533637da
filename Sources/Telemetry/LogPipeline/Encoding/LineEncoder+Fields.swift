internal import Logging

extension LineEncoder {
  /// Deeper values are left out, with ``depthMarker`` in their place.
  private static let maximumDepth = 16
  static let depthMarker = #""[nested too deeply]""#

  /// The `fields` object. When cutting, it takes fields as long as they fit, and says that it was cut.
  mutating func writeFields(_ limits: LineLimits, _ redactor: Redactor) {
    let open = beginObject(#","fields":"#)
    for position in 0..<fields.count {
      let entry = fields[position]
      field(entry.key, entry.value, limits, redactor)
    }
    if limits.fields != nil { text.append(json: FieldList.cutMarker) }
    endObject(from: open)
  }

  private mutating func field(
    _ key: String, _ value: Logger.MetadataValue, _ limits: LineLimits, _ redactor: Redactor
  ) {
    let start = text.count
    guard let limit = limits.fields else {
      pair(key, value, .max, limits, redactor, depth: 1)
      return
    }
    // The marker's own key must not be there twice.
    if key == "truncated" || start >= limit { return }
    pair(key, value, max(0, limit - start - limits.name - 8), limits, redactor, depth: 1)
    if text.count > limit { text.removeLast(to: start) }
  }

  private mutating func pair(
    _ key: String, _ value: Logger.MetadataValue, _ room: Int, _ limits: LineLimits, _ redactor: Redactor, depth: Int
  ) {
    let bytes = key.utf8.span
    self.key(bytes, limits.name, redactor)
    if SensitiveKey.matches(bytes, 0..<bytes.count) {
      mask(value)
    } else {
      self.value(value, room, limits, redactor, depth: depth)
    }
  }

  private mutating func value(
    _ value: Logger.MetadataValue, _ room: Int, _ limits: LineLimits, _ redactor: Redactor, depth: Int
  ) {
    switch value {
    case .string(let string):
      self.string(string, room, redactor)
    case .stringConvertible(let convertible):
      self.convertible(convertible, room, redactor)
    case .array, .dictionary:
      if depth >= Self.maximumDepth {
        text.append(json: Self.depthMarker)
      } else {
        container(value, room, limits, redactor, depth: depth + 1)
      }
    }
  }

  private mutating func container(
    _ value: Logger.MetadataValue, _ room: Int, _ limits: LineLimits, _ redactor: Redactor, depth: Int
  ) {
    let open = text.count
    if case .dictionary(let members) = value {
      for (key, value) in members.sorted(by: { $0.key < $1.key }) {
        pair(key, value, room, limits, redactor, depth: depth)
      }
      close(open, with: "{", "}")
    } else if case .array(let elements) = value {
      for element in elements {
        text.append(UInt8(ascii: ","))
        self.value(element, room, limits, redactor, depth: depth)
      }
      close(open, with: "[", "]")
    }
  }

  /// Puts the brackets around what was written from `open` on; the first comma makes room for the opening one.
  mutating func close(_ open: Int, with opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
    if text.count == open {
      text.append(UInt8(ascii: opening))
    } else {
      text.replace(at: open, with: UInt8(ascii: opening))
    }
    text.append(UInt8(ascii: closing))
  }

  /// A secret by its key, whatever it is; an empty one shows that it is empty.
  private mutating func mask(_ value: Logger.MetadataValue) {
    if value.description.isEmpty {
      text.append(json: #""""#)
    } else {
      text.append(json: "\"\(Redactor.mask)\"")
      countKeyRedaction()
    }
  }

  /// Numbers and truth values stay what they are. JSON has no NaN and no infinity (RFC 8259 section 6): those are strings.
  ///
  /// The usual types are told by their identity first: each cast that fails costs as much as writing the number.
  private mutating func convertible(
    _ value: any CustomStringConvertible & Sendable, _ room: Int, _ redactor: Redactor
  ) {
    let type: Any.Type = Swift.type(of: value)
    if type == Int.self, let integer = value as? Int {
      text.append(integer)
    } else if type == Double.self, let double = value as? Double, double.isFinite {
      text.append(double)
    } else if type == Bool.self, let bool = value as? Bool {
      text.append(json: bool ? "true" : "false")
    } else if type == JSONLiteral.self, let literal = value as? JSONLiteral {
      text.append(json: literal.description)
    } else if Self.wholeNumbers.contains(ObjectIdentifier(type)) {
      text.append(json: value.description)
    } else if let float = value as? Float, float.isFinite {
      text.append(json: float.description)
    } else {
      string(value.description, room, redactor)
    }
  }

  private static let wholeNumbers = Set(
    [
      Int64.self, UInt64.self, Int32.self, UInt32.self, UInt.self, Int16.self, UInt16.self, Int8.self, UInt8.self,
    ].map { (type: Any.Type) in ObjectIdentifier(type) })
}
