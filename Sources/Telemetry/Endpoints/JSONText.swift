/// A JSON text written member by member (RFC 8259). Numbers that JSON lacks are written as null.
package struct JSONText {
  package private(set) var text = ""
  private var needsComma = false

  package init() {}

  package mutating func object(_ write: (inout JSONText) -> Void) { enclose("{", "}", write) }

  package mutating func array(_ write: (inout JSONText) -> Void) { enclose("[", "]", write) }

  package mutating func objectMember(_ name: String, _ write: (inout JSONText) -> Void) {
    key(name)
    object(write)
  }

  package mutating func arrayMember(_ name: String, _ write: (inout JSONText) -> Void) {
    key(name)
    array(write)
  }

  /// An element of an array.
  package mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  package mutating func member(_ name: String, _ value: String) {
    key(name)
    separate()
    quote(value)
    needsComma = true
  }

  /// Nothing where there is none.
  package mutating func member(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }

  /// An element of an array that is a number, or null.
  package mutating func number(_ value: Double?) {
    separate()
    text += value.map { $0.isFinite ? "\($0)" : "null" } ?? "null"
    needsComma = true
  }

  package mutating func member(_ name: String, _ value: Bool) { raw(name, value ? "true" : "false") }

  package mutating func member(_ name: String, _ value: Int) { raw(name, "\(value)") }

  package mutating func member(_ name: String, _ value: Double) { raw(name, value.isFinite ? "\(value)" : "null") }

  private mutating func raw(_ name: String, _ value: String) {
    key(name)
    separate()
    text += value
    needsComma = true
  }

  private mutating func enclose(_ open: String, _ close: String, _ write: (inout JSONText) -> Void) {
    separate()
    text += open
    needsComma = false
    write(&self)
    text += close
    needsComma = true
  }

  private mutating func key(_ name: String) {
    separate()
    quote(name)
    text += ":"
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  private mutating func quote(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
