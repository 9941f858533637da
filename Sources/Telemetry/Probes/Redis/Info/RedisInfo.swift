/// The text of INFO, read: lines of `field:value` under headings (https://redis.io/docs/latest/commands/info/).
///
/// Nothing is required: a server that lacks a field, an older one or another make, lacks what is made of it. Which line
/// has which field is known from the INFO before (``RedisInfoShape``); values stay bytes until one is asked for.
struct RedisInfo: Sendable {
  let shape: RedisInfoShape
  private let bytes: [UInt8]
  /// Of each line of the shape.
  private let values: [Range<Int>]

  /// - Parameter known: the shape of an earlier INFO of the server, which is tried first.
  init(_ bytes: [UInt8], like known: RedisInfoShape? = nil) {
    self.bytes = bytes
    if let known, let values = known.values(in: bytes) {
      (shape, self.values) = (known, values)
    } else {
      let new = RedisInfoShape(bytes)
      (shape, values) = (new, new.values(in: bytes) ?? [])
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  var isSentinel: Bool { shape.isSentinel }
  /// Whether there is no field at all.
  var isEmpty: Bool { shape.fields.isEmpty }

  /// A field's value; bytes that are not UTF-8 become U+FFFD.
  func text(_ field: String) -> String? { shape.fields[field].map { text(line: $0) } }

  /// A field as a number, with redis_exporter's reading of words: `ok` and `true` are 1, `err`, `fail` and `false` 0.
  func number(_ field: String) -> Double? { shape.fields[field].flatMap { number(line: $0) } }

  func text(line: Int) -> String {
    line < values.count ? String(decoding: bytes[values[line]], as: UTF8.self) : ""
  }

  func number(line: Int) -> Double? {
    guard line < values.count else { return nil }
    return DecimalText.number(bytes, values[line])
      ?? {
        switch text(line: line) {
        case "ok", "true": 1
        case "err", "fail", "false": 0
        case let text: Double(text)
        }
      }()
  }

  /// `cmdstat_NAME`, `latency_percentiles_usec_NAME` and `errorstat_NAME`, by NAME, in the server's order.
  var commands: [RedisRecord] { records(shape.commands) }
  var percentiles: [RedisRecord] { records(shape.percentiles) }
  var errors: [RedisRecord] { records(shape.errors) }
  /// `dbN`, `slaveN`, a sentinel's `masterN`.
  var databases: [RedisRecord] { records(shape.databases) }
  var replicas: [RedisRecord] { records(shape.replicas) }
  var watchedMasters: [RedisRecord] { records(shape.watchedMasters) }

  private func records(_ members: [RedisInfoShape.Member]) -> [RedisRecord] {
    members.compactMap { member in
      member.line < values.count ? RedisRecord(name: member.name, bytes: bytes, range: values[member.line]) : nil
    }
  }
}

/// A line of INFO whose value is a list: `cmdstat_get:calls=1,usec=9`.
struct RedisRecord: Sendable {
  let name: String
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(name: String, bytes: [UInt8], range: Range<Int>) {
    self.name = name
    self.bytes = bytes
    self.range = range
  }

  subscript(key: String) -> String? { value(key).map { String(decoding: bytes[$0], as: UTF8.self) } }

  func number(_ key: String) -> Double? {
    value(key).flatMap { DecimalText.number(bytes, $0) ?? Double(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// The pairs whose keys are numbers behind one letter, such as `p99.9=3.007`.
  var numbered: [(key: Double, value: Double)] {
    var found: [(Double, Double)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let end = bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound
      if let mark = bytes[at..<end].firstIndex(of: UInt8(ascii: "=")), mark > at,
        let key = DecimalText.number(bytes, (at + 1)..<mark), let value = DecimalText.number(bytes, (mark + 1)..<end)
      {
        found.append((key, value))
      }
      at = end + 1
    }
    return found
  }

  private func value(_ key: String) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound {
      var end = at
      while end < range.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      let mark = at + key.utf8.count
      if mark < end, bytes[mark] == UInt8(ascii: "="), bytes[at..<mark].elementsEqual(key.utf8) {
        return (mark + 1)..<end
      }
      at = end + 1
    }
    return nil
  }
}

/// Numbers as servers write them.
enum DecimalText {
  /// `-12.34` and the like, of at most 15 digits, which a double holds exactly with and without the point; `nil` for
  /// everything else, numbers included.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    var at = range.lowerBound
    let isNegative = at < range.upperBound && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var (digits, places, value) = (0, -1, UInt64(0))
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), places < 0, digits > 0 {
        places = 0
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 15 {
        value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
        digits += 1
        if places >= 0 { places += 1 }
      } else {
        return nil
      }
      at += 1
    }
    guard digits > 0, places != 0 else { return nil }
    let whole = places > 0 ? Double(value) / powers[places] : Double(value)
    return isNegative ? -whole : whole
  }

  /// Of ten; all of them exact.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
