/// What every answer tells a browser: not to guess types, not to show us in a frame, not to pass our addresses on. An answer
/// that has one of the fields itself keeps its own.
enum SecurityHeaders {
  static let fields: [Headers.Field] = [
    Headers.Field(name: "X-Content-Type-Options", value: "nosniff"),
    Headers.Field(name: "X-Frame-Options", value: "DENY"),
    Headers.Field(name: "Referrer-Policy", value: "no-referrer"),
  ]

  /// Those that are not among the answer's own.
  static func missing(in own: [Headers.Field]) -> [Headers.Field] { fields.filter { !$0.isIn(own) } }
}

extension Headers.Field {
  /// Whether there is one of that name.
  func isIn(_ fields: [Headers.Field]) -> Bool { fields.contains { $0.name.equalsIgnoringCase(name) } }
}
