/// A value of metadata that is JSON text already: a number as its sender wrote it, or null.
struct JSONLiteral: CustomStringConvertible, Sendable {
  let description: String
}
