internal import LogPipeline

/// One line of the spool taken apart, as far as sinks map it to formats of their own. What is absent is nil or empty.
struct ShippedLine {
  /// When the line was logged. Assigned once, at the source, so that what is sent twice is the same to the sink.
  private(set) var timestamp = LogTimestamp(microseconds: 0)
  private(set) var time = ""
  private(set) var level = "info"
  private(set) var logger = ""
  private(set) var message = ""
  private(set) var service = ""
  private(set) var environment = ""
  private(set) var correlationID: String?
  private(set) var traceID: String?
  private(set) var spanID: String?
  private(set) var updateID: String?
  private(set) var module: String?
  private(set) var error = ShippedError()
  private(set) var source = ShippedSource()
  private(set) var fields: [(key: String, value: JSONReader.Value)] = []

  /// - Parameter bytes: the contract's line. Anything else gives a line whose message is the text.
  init(_ bytes: [UInt8]) {
    guard let members = JSONReader.object(bytes) else {
      message = String(decoding: bytes, as: UTF8.self)
      return
    }
    for (key, value) in members { take(key, value) }
  }

  private mutating func take(_ key: String, _ value: JSONReader.Value) {
    switch (key, value) {
    case ("ts", .string(let text)):
      time = text
      timestamp = LogTimestamp(text, now: timestamp) ?? timestamp
    case ("level", .string(let text)): level = text
    case ("logger", .string(let text)): logger = text
    case ("message", .string(let text)): message = text
    case ("service", .string(let text)): service = text
    case ("environment", .string(let text)): environment = text
    case ("correlation_id", .string(let text)): correlationID = text
    case ("trace_id", .string(let text)): traceID = text
    case ("span_id", .string(let text)): spanID = text
    case ("update_id", .literal(let text)): updateID = text
    case ("module", .string(let text)): module = text
    case ("error", .object(let members)): error = ShippedError(members)
    case ("source", .object(let members)): source = ShippedSource(members)
    case ("fields", .object(let members)): fields = members
    default: fields.append((key, value))
    }
  }

  /// Nanoseconds since 1970 as text. Times before that or after 2262, which a line of another program may claim, have none
  /// that servers could read: one such line would have all that is sent with it refused.
  var unixNanoseconds: String { "\(min(max(timestamp.microseconds, 0), Int64.max / 1000) * 1000)" }

  /// Nested objects as dotted keys, each key once: the later value counts.
  var flatFields: [(key: String, value: FlatValue)] {
    var flat: [(key: String, value: FlatValue)] = []
    var places: [String: Int] = [:]
    func add(_ key: String, _ value: JSONReader.Value) {
      switch value {
      case .object(let members):
        for (name, value) in members { add("\(key).\(name)", value) }
        return
      case .string(let text): put(key, .text(text))
      case .literal(let text): put(key, FlatValue(literal: text))
      }
    }
    func put(_ key: String, _ value: FlatValue) {
      if let place = places[key] {
        flat[place].value = value
      } else {
        places[key] = flat.count
        flat.append((key, value))
      }
    }
    for (key, value) in fields { add(key, value) }
    return flat
  }
}

/// A field's value in a flat format.
enum FlatValue {
  case text(String)
  case integer(String)
  case number(String)
  case truth(Bool)

  /// Arrays and null are their JSON text.
  init(literal: String) {
    if literal == "true" || literal == "false" {
      self = .truth(literal == "true")
    } else if Int64(literal) != nil {
      self = .integer(literal)
    } else if let number = Double(literal), number.isFinite {
      self = .number(literal)
    } else {
      self = .text(literal)
    }
  }

  var text: String {
    switch self {
    case .text(let text), .integer(let text), .number(let text): text
    case .truth(let isTrue): isTrue ? "true" : "false"
    }
  }
}

/// A line's `error`.
struct ShippedError {
  var type: String?
  var message: String?
  /// Frames one a line, the innermost first.
  var stack: String?

  init() {}

  init(_ members: [(key: String, value: JSONReader.Value)]) {
    for case (let key, .string(let text)) in members {
      switch key {
      case "type": type = text
      case "message": message = text
      case "stack": stack = text
      default: break
      }
    }
  }
}

/// A line's `source`.
struct ShippedSource {
  var file: String?
  var line: String?
  var function: String?

  init() {}

  init(_ members: [(key: String, value: JSONReader.Value)]) {
    for (key, value) in members {
      switch (key, value) {
      case ("file", .string(let text)): file = text
      case ("function", .string(let text)): function = text
      case ("line", .literal(let text)): line = text
      default: break
      }
    }
  }
}
