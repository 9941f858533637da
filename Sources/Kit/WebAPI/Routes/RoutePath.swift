/// The path of a route below `/api/NAME/`: literal segments and parameters with types.
///
///     let id = PathParameter<Int64>("id")
///     routes.get("requests/\(id)", …)
///
/// A path whose parameter is no such value is not found, so a handler never sees one.
public struct RoutePath: Sendable, ExpressibleByStringInterpolation {
  /// As the router has it: `requests/:id`.
  let pattern: String
  private let accepts: [String: @Sendable (String) -> Bool]

  public init(stringLiteral text: String) {
    pattern = Self.checked(text)
    accepts = [:]
  }

  public init(stringInterpolation: Interpolation) {
    pattern = stringInterpolation.pattern
    accepts = stringInterpolation.accepts
  }

  /// Whether every parameter is a value of its type.
  func fits(_ parameters: [String: String]) -> Bool {
    accepts.allSatisfy { name, accepts in parameters[name].map(accepts) ?? false }
  }

  private static func checked(_ literal: String) -> String {
    precondition(
      !literal.hasPrefix("/") && !literal.contains { ":*".contains($0) },
      "a path is relative to /api/NAME/, and its parameters are interpolated: \(literal)")
    return literal
  }

  public struct Interpolation: StringInterpolationProtocol {
    var pattern = ""
    var accepts: [String: @Sendable (String) -> Bool] = [:]

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      pattern += pattern.isEmpty ? checked(literal) : literal
    }

    public mutating func appendInterpolation<Value>(_ parameter: PathParameter<Value>) {
      precondition(pattern.isEmpty || pattern.hasSuffix("/"), "a parameter is a whole segment: \(parameter.name)")
      pattern += ":\(parameter.name)"
      accepts[parameter.name] = { parameter.value($0) != nil }
    }
  }
}

/// One segment of a path: a value of a type, in the one way it is written.
public struct PathParameter<Value: LosslessStringConvertible & Sendable>: Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }

  /// `+7` and `007` are not other names of 7.
  func value(_ text: String) -> Value? { Value(text).flatMap { $0.description == text ? $0 : nil } }
}

/// One item of a query, which a request may have once.
public struct QueryParameter<Value: LosslessStringConvertible & Sendable>: Sendable {
  public let name: String
  private let isAllowed: @Sendable (Value) -> Bool
  private let rule: String?

  public init(_ name: String) {
    self.name = name
    isAllowed = { _ in true }
    rule = nil
  }

  /// A value of a range.
  public init(_ name: String, in range: ClosedRange<Value>) where Value: Comparable {
    self.name = name
    isAllowed = { range.contains($0) }
    rule = "\(range.lowerBound) to \(range.upperBound)"
  }

  /// nil when the request does not have it.
  ///
  /// - Throws: 400 when it has it twice, or when it is no such value.
  func value(in items: [IncomingRequest.Item]) throws(APIError) -> Value? {
    let values = items.filter { $0.name == name }.map(\.value)
    guard let text = values.first else { return nil }
    guard values.count == 1 else { throw .badRequest("Write \(name)= once.") }
    guard let value = Value(text), isAllowed(value) else {
      throw .badRequest("\(name)= takes \(rule ?? "another kind of value").")
    }
    return value
  }
}
