internal import FoundationEssentials

/// An answer as it is sent and, for its key, kept.
struct EncodedAnswer: Sendable, Equatable {
  let status: Int
  /// JSON.
  let body: String
  /// Given before, for the same key.
  var isRepeated = false

  init(status: Int, body: String, isRepeated: Bool) {
    self.status = status
    self.body = body
    self.isRepeated = isRepeated
  }

  /// Members in the order of their names, so that equal answers are equal bytes.
  init(status: Int, encoding value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self.status = status
    body = String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
