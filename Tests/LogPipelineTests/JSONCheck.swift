/// A strict check that bytes are one JSON text, RFC 8259: UTF-8, nothing around it, no key twice in an object.
struct JSONCheck {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var problem: String?

  /// What is wrong with the text, or nil.
  static func problem(in bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "is not UTF-8" }
    var check = JSONCheck(scalars: Array(text.unicodeScalars))
    check.value()
    if check.problem == nil, check.index != check.scalars.count { check.fail("has something after its end") }
    return check.problem
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func fail(_ what: String) {
    if problem == nil { problem = "\(what) at \(index)" }
    index = scalars.count
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if next != scalar { return false }
    index += 1
    return true
  }

  private mutating func value() {
    switch next {
    case "{": object()
    case "[": array()
    case "\"": _ = string()
    case "t": word("true")
    case "f": word("false")
    case "n": word("null")
    default: number()
    }
  }

  private mutating func word(_ word: String) {
    for scalar in word.unicodeScalars where !take(scalar) { return fail("bad word") }
  }

  private mutating func object() {
    var keys: Set<String> = []
    index += 1
    if take("}") { return }
    repeat {
      guard next == "\"" else { return fail("no key") }
      guard let key = string(), keys.insert(key).inserted else { return fail("key twice") }
      guard take(":") else { return fail("no colon") }
      value()
    } while take(",")
    if !take("}") { fail("no }") }
  }

  private mutating func array() {
    index += 1
    if take("]") { return }
    repeat { value() } while take(",")
    if !take("]") { fail("no ]") }
  }

  private mutating func string() -> String? {
    var text = ""
    index += 1
    while let scalar = next {
      index += 1
      if scalar == "\"" { return text }
      if scalar.value < 0x20 {
        fail("control character")
        return nil
      }
      text.unicodeScalars.append(scalar)
      if scalar == "\\" { escape() }
    }
    fail("string without end")
    return nil
  }

  private mutating func escape() {
    guard let scalar = next else { return fail("escape without end") }
    index += 1
    if "\"\\/bfnrt".unicodeScalars.contains(scalar) { return }
    guard scalar == "u" else { return fail("bad escape") }
    for _ in 0..<4 {
      guard let digit = next, digit.properties.isASCIIHexDigit else { return fail("bad \\u") }
      index += 1
    }
  }

  private mutating func number() {
    let start = index
    _ = take("-")
    if !take("0") { digits() }
    if take(".") { digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      digits()
    }
    if index == start { fail("no value") }
  }

  private mutating func digits() {
    let start = index
    while let digit = next, ("0"..."9").contains(digit) { index += 1 }
    if index == start { fail("no digit") }
  }
}
