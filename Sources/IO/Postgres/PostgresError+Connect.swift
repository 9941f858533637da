internal import Pooling

extension PostgresError {
  /// The error of a failed connect from libpq's message in verbose form, in which the SQLSTATE of a server's error
  /// stands before its text: `FATAL:  28P01: password authentication failed for user "bot"`.
  static func connectFailed(to target: String, message: String, needsPassword: Bool) -> PostgresError {
    let lines = message.split(separator: "\n").map { $0.trimmingTabs }.filter { !$0.hasPrefix("LOCATION:") }
    let said = lines.map { String($0).withFullStop }.joined(separator: " ")
    guard let report = lines.lazy.compactMap(ServerReport.init(connectLine:)).first else {
      let reason: Reason = needsPassword ? .auth : Reason(connectMessage: said)
      return PostgresError(reason: reason, message: "Cannot connect to \(target): \(said)")
    }
    return PostgresError(
      reason: Reason(sqlState: report.sqlState),
      message: "Cannot connect to \(target): \(report.message) (SQLSTATE \(report.sqlState)).", server: report)
  }

  static func connectTimedOut(to target: String) -> PostgresError {
    PostgresError(
      reason: .timeout,
      message: "Cannot connect to \(target): no answer in time. Check the address, the network and the server.")
  }

  static func lost(_ target: String, message: String) -> PostgresError {
    let said = message.split(separator: "\n").map { $0.trimmingTabs }.joined(separator: " ")
    let cause = said.isEmpty ? "the server or the network ended it." : said.withFullStop
    return PostgresError(reason: .refused, message: "The connection to \(target) is lost: \(cause)", isLoss: true)
  }

  static func closed(_ target: String) -> PostgresError {
    PostgresError(reason: .refused, message: "The connection to \(target) is closed.", isLoss: true)
  }

  static func busy(_ target: String) -> PostgresError {
    PostgresError(
      reason: .protocol,
      message: "The connection to \(target) is in another call; it takes one at a time. Use a pool for several at once."
    )
  }

  static func deadlinePassed(_ target: String) -> PostgresError {
    PostgresError(
      reason: .timeout, message: "A call on \(target) was not done at its deadline; the server was asked to cancel it.")
  }
}

extension PostgresError.ServerReport {
  /// Reads `SEVERITY:  SQLSTATE: message`, which may follow libpq's own `connection to server … failed: `.
  init?(connectLine line: Substring) {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    guard
      let index = parts.indices.dropFirst().first(where: { isSQLState(parts[$0].drop { $0 == " " }) }),
      index + 1 < parts.count
    else { return nil }
    severity = String(parts[index - 1].drop { $0 == " " })
    sqlState = String(parts[index].drop { $0 == " " })
    message = String(parts[(index + 1)...].joined(separator: ":").drop { $0 == " " })
    detail = nil
    hint = nil
    constraint = nil
    column = nil
  }
}

private func isSQLState(_ text: Substring) -> Bool {
  text.utf8.count == 5
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    && text.utf8.contains { (0x30...0x39).contains($0) }
}

extension Substring {
  fileprivate var trimmingTabs: Substring { drop { $0 == " " || $0 == "\t" } }
}

extension String {
  var withFullStop: String { hasSuffix(".") || hasSuffix("?") ? self : self + "." }
}
