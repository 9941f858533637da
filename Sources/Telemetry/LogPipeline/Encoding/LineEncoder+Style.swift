internal import Logging

extension LineEncoder {
  /// What is the same for every line.
  public final class Style: Sendable {
    /// Below this a line has no room for its fixed keys.
    static let minimumLine = 4096

    /// In bytes, without the line break (`log.max_line`).
    let maximumLine: Int
    let redactor: Redactor
    /// The members `service` and `environment` as every line has them.
    let origin: [UInt8]
    /// From the end of the time to the end of the level, for each level.
    let levels = Logger.Level.allCases.map { Array("\",\"level\":\"\($0.rawValue)\"".utf8) }

    init(service: String, environment: String, maximumLine: Int, redactor: Redactor) {
      self.maximumLine = max(maximumLine, Self.minimumLine)
      self.redactor = redactor
      var encoder = LineEncoder()
      let limit = LineLimits.cutting(toLine: self.maximumLine).name
      encoder.member(#","service":"#, service, limit, redactor)
      encoder.member(#","environment":"#, environment, limit, redactor)
      origin = encoder.text.bytes
    }
  }
}
