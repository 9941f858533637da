import HTTPClient
import Telegram
import Testing

struct PollFailuresTests {
  private let server = BotAPIError.serverError(code: 502, "Bad Gateway")

  @Test func delaysDoubleUpToHalfAMinute() {
    var failures = PollFailures()
    let delays = (0..<7).map { _ in failures.delay(after: server, random: 0) }
    #expect(delays == [1, 2, 4, 8, 16, 30, 30].map { .seconds($0) })
    failures.reset()
    let first = failures.delay(after: server, random: 0.5)
    #expect(first == .seconds(1) * 1.1)
  }

  @Test func aConflictWaitsAtLeastThreeSecondsAndAFloodAsLongAsAsked() {
    var failures = PollFailures()
    let conflict = failures.delay(after: .conflict("x"), random: 0)
    #expect(conflict == .seconds(3))
    let flood = failures.delay(after: .tooManyRequests(retryAfter: .seconds(77)), random: 0)
    #expect(flood == .seconds(77))
  }

  @Test func everyErrorHasAReason() {
    let network = ClientError(.refused, origin: "http://x", detail: "refused")
    let timeout = ClientError(.timeout, origin: "http://x", detail: "late")
    let reasons = [
      BotAPIError.unauthorized(""), .conflict(""), .tooManyRequests(retryAfter: .seconds(1)), server, .network(network),
      .network(timeout), .undecodable(method: "", ""), .forbidden(""), .migrated(chatID: 1), .rejected(code: 400, ""),
    ].map { PollFailures.reason($0).rawValue }
    #expect(
      reasons == [
        "unauthorized", "conflict", "flood", "server", "network", "timeout", "decode", "rejected", "rejected",
        "rejected",
      ])
  }
}
