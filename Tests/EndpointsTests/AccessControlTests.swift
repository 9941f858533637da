import EventLoop
import HTTPServer
import PasswordHash
import Support
import Synchronization
import Testing

@testable import Endpoints

@Loop struct AccessControlTests {
  private static let alice = "Basic YWxpY2U6VSpV"  // alice:U*U

  @Test func onlyTheRightNameAndPasswordPass() async throws {
    let bench = try await EndpointsBench(policy: .alice)
    let without = try await bench.probe.get("/metrics")
    #expect(without.status == 401)
    #expect(without.headers["WWW-Authenticate"] == "Basic realm=\"outrigger\", charset=\"UTF-8\"")
    #expect(
      without.text
        == #"{"error":{"code":"unauthorized","message":"This server asks for a name and a password."}}"#)
    for wrong in ["alice:wrong", "mallory:U*U", "alice", "alice:", ":", "alice:U*U:more"] {
      #expect(try await bench.get("/metrics", as: wrong).status == 401, "\(wrong)")
    }
    for field in ["Basic", "Basic ===", "Basic !!!!", "Digest YWxpY2U6VSpV", "YWxpY2U6VSpV"] {
      #expect(try await bench.probe.get("/metrics", headers: ["Authorization": field]).status == 401, "\(field)")
    }
    #expect(try await bench.get("/metrics", as: "alice:U*U").status == 200)
    #expect(try await bench.probe.get("/metrics", headers: ["authorization": Self.alice]).status == 200)
    #expect(bench.probe.connectionsOpened == 1)
    await bench.stop()
  }

  /// Whoever may not ask does not learn what there is to ask for either.
  @Test func everyPathAsksForThePassword() async throws {
    let bench = try await EndpointsBench(policy: .alice)
    for path in ["/", "/live", "/ready", "/logs", "/version", "/none"] {
      #expect(try await bench.probe.get(path).status == 401, "\(path)")
    }
    #expect(try await bench.probe.request("POST", "/live").status == 401)
    #expect(try await bench.get("/none", as: "alice:U*U").status == 404)
    #expect(try await bench.probe.request("POST", "/live", headers: ["Authorization": Self.alice]).status == 405)
    #expect(try await bench.get("/", as: "alice:U*U").status == 200)
    #expect(try await bench.get("/logs", as: "alice:U*U").status == 200)
    await bench.stop()
  }

  @Test func theBearerTokenIsAcceptedWhereAPasswordIsRequired() async throws {
    let bench = try await EndpointsBench(token: "correct-horse", policy: .alice)
    let bearer = ["Authorization": "Bearer correct-horse"]
    #expect(try await bench.probe.get("/metrics", headers: bearer).status == 200)
    #expect(try await bench.probe.get("/logs", headers: bearer).status == 200)
    #expect(try await bench.probe.get("/metrics", headers: ["Authorization": "Bearer wrong"]).status == 401)
    // A guarded route asks for the token as well.
    #expect(try await bench.get("/metrics", as: "alice:U*U").status == 200)
    #expect(try await bench.get("/logs", as: "alice:U*U").status == 401)
    await bench.stop()
  }

  @Test func exemptRoutesAndWhatIsBelowThemNeedNoPassword() async throws {
    let bench = try await EndpointsBench(policy: .alice, exempt: ["/live", "/ready"])
    for path in ["/live", "/livez", "/-/healthy", "/live?verbose", "/live/module:helpdesk", "/ready", "/readyz"] {
      #expect(try await bench.probe.get(path).status == 200, "\(path)")
    }
    for path in ["/startup", "/health", "/metrics"] {
      #expect(try await bench.probe.get(path).status == 401, "\(path)")
    }
    await bench.stop()
  }

  @Test func headersAreOnEveryAnswerAndReplaceOurDefaults() async throws {
    var policy = WebPolicy.alice
    policy.headers = ["X-Frame-Options": "sameorigin", "Strict-Transport-Security": "max-age=1"]
    let bench = try await EndpointsBench(policy: policy, exempt: ["/live"])
    for (path, status) in [("/live", 200), ("/metrics", 401), ("/%zz", 400)] {
      let answer = try await bench.probe.get(path)
      #expect(answer.status == status)
      #expect(answer.headers["Strict-Transport-Security"] == "max-age=1", "\(path)")
      #expect(answer.headers["X-Frame-Options"] == "sameorigin", "\(path)")
      #expect(answer.headers["X-Content-Type-Options"] == "nosniff", "\(path)")
      #expect(answer.headers["Referrer-Policy"] == "no-referrer", "\(path)")
    }
    await bench.stop()
  }

  @Test func theRateLimitIsForAllClientsTogetherButNotForProbes() async throws {
    let clock = TestClock()
    let policy = WebPolicy(rateLimit: WebPolicy.RateLimit(burst: 2, interval: .seconds(10)))
    let bench = try await EndpointsBench(policy: policy, clock: clock)
    #expect(try await bench.probe.get("/metrics").status == 200)
    #expect(try await bench.probe.get("/none").status == 404)
    let refused = try await bench.probe.get("/version")
    #expect(refused.status == 429)
    #expect(refused.headers["Retry-After"] == "11")
    #expect(try await bench.probe.get("/live").status == 200)
    #expect(bench.limits == ["http.web_config.rate_limit"])
    clock.advance(by: .seconds(10))
    #expect(try await bench.probe.get("/version").status == 200)
    #expect(try await bench.probe.get("/version").status == 429)
    await bench.stop()
  }

  @Test func aPolicyThatChangesCountsFromTheNextRequestOn() async throws {
    let bench = try await EndpointsBench(policy: WebPolicy())
    #expect(try await bench.probe.get("/metrics").status == 200)
    bench.policy = .alice
    #expect(try await bench.probe.get("/metrics").status == 401)
    #expect(try await bench.get("/metrics", as: "alice:U*U").status == 200)
    // The same name and password under another hash are to be checked again.
    bench.policy = WebPolicy(users: ["alice": BcryptHash.decoy(cost: 4)])
    #expect(try await bench.get("/metrics", as: "alice:U*U").status == 401)
    await bench.stop()
  }

  // MARK: Many at once

  /// The order decides: every check of 60 takes its time, and `/live` is answered before all of them are.
  @Test func othersAreAnsweredWhilePasswordsWait() async throws {
    let bench = try await EndpointsBench(policy: .slow, exempt: ["/live"], maxPasswordChecks: 60)
    let answered = Tally()
    let port = bench.probe.port
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<60 {
        let guess: @Loop @Sendable () async throws -> Int = {
          let probe = HTTPProbe(port: port, timeout: .seconds(60))
          let status = try await probe.get("/metrics", headers: basic("bob:wrong \(number)")).status
          answered.count.add(1, ordering: .relaxed)
          return status
        }
        group.addTask(operation: guess)
      }
      try await eventually("the checks to wait") { bench.server.statistics.requests >= 60 }
      #expect(try await bench.probe.get("/live").status == 200)
      #expect(answered.count.load(ordering: .relaxed) < 60)
      for try await status in group { #expect(status == 401) }
    }
    await bench.stop()
  }

  @Test func oneCheckTooManyIs429AndCounted() async throws {
    let bench = try await EndpointsBench(policy: .slow, maxPasswordChecks: 2)
    let port = bench.probe.port
    let statuses = try await withThrowingTaskGroup(of: ProbeResponse.self) { group in
      for number in 0..<12 {
        let guess: @Loop @Sendable () async throws -> ProbeResponse = {
          try await HTTPProbe(port: port, timeout: .seconds(60)).get("/metrics", headers: basic("bob:\(number)"))
        }
        group.addTask(operation: guess)
      }
      var answers: [ProbeResponse] = []
      for try await answer in group { answers.append(answer) }
      return answers
    }
    let refused = statuses.filter { $0.status == 429 }
    #expect(!refused.isEmpty)
    #expect(refused.allSatisfy { $0.headers["Retry-After"] == "1" })
    #expect(statuses.filter { $0.status == 401 }.count == 12 - refused.count)
    #expect(bench.limits == [String](repeating: "http.max_password_checks", count: refused.count))
    await bench.stop()
  }

  @Test func whoIsKnownPassesWhileTheQueueIsFull() async throws {
    let bench = try await EndpointsBench(policy: .slow, maxPasswordChecks: 1)
    #expect(try await bench.get("/metrics", as: "alice:U*U").status == 200)
    let port = bench.probe.port
    async let guess = HTTPProbe(port: port, timeout: .seconds(60)).get("/metrics", headers: basic("bob:wrong"))
    try await eventually("the guess") { bench.server.statistics.requests >= 2 }
    #expect(try await bench.get("/metrics", as: "alice:U*U").status == 200)
    #expect(bench.limits == [])
    #expect(try await guess.status == 401)
    await bench.stop()
  }
}

@Loop struct PasswordCheckerTests {
  private static let users = WebPolicy.alice.users

  private func ask(_ checker: PasswordChecker, _ user: String, _ password: String) -> PasswordChecker.Question {
    let text = basic("\(user):\(password)")["Authorization"] ?? ""
    guard let credentials = BasicCredentials(authorization: text) else { preconditionFailure("not well formed") }
    return checker.question(credentials, Self.users)
  }

  @Test func anAnswerIsRememberedAndNeedsNoSecondCheck() async throws {
    let checker = PasswordChecker(limit: 1)
    let right = ask(checker, "alice", "U*U")
    #expect(checker.remembered(right) == nil)
    #expect(await checker.check(right) == .right)
    #expect(checker.remembered(ask(checker, "alice", "U*U")) == .right)
    let wrong = ask(checker, "alice", "no")
    #expect(await checker.check(wrong) == .wrong)
    #expect(checker.remembered(ask(checker, "alice", "no")) == .wrong)
    #expect(checker.remembered(ask(PasswordChecker(limit: 1), "alice", "U*U")) == nil)
  }

  @Test func anUnknownNameCostsWhatAKnownOneDoes() async throws {
    let checker = PasswordChecker(limit: 1)
    let unknown = ask(checker, "mallory", "U*U")
    #expect(!unknown.isKnown)
    #expect(unknown.hash.cost == Self.users["alice"]?.cost)
    #expect(unknown.hash == ask(checker, "mallory", "other").hash)
    #expect(await checker.check(unknown) == .wrong)
  }

  @Test func guessesDoNotPushOutWhoIsKnown() async throws {
    let checker = PasswordChecker(limit: 1)
    let right = ask(checker, "alice", "U*U")
    #expect(await checker.check(right) == .right)
    for number in 0..<1100 { #expect(await checker.check(ask(checker, "mallory", "\(number)")) == .wrong) }
    #expect(checker.remembered(right) == .right)
  }
}

private final class Tally: Sendable {
  let count = Atomic(0)
}

/// The field for `name:password`.
func basic(_ text: String) -> [String: String] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  let bytes = Array(text.utf8)
  var encoded = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0...group.count { encoded.append(digits[bits >> (18 - 6 * place) & 63]) }
    encoded += String(repeating: "=", count: 3 - group.count)
  }
  return ["Authorization": "Basic " + encoded]
}

extension EndpointsBench {
  func get(_ path: String, as credentials: String) async throws -> ProbeResponse {
    try await probe.get(path, headers: basic(credentials))
  }
}

extension WebPolicy {
  /// alice with the password U*U, at the lowest cost.
  static let alice = WebPolicy(users: hash("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"))

  /// And bob, whose password takes longer to check than a request to be answered.
  static var slow: WebPolicy {
    var policy = alice
    policy.users["bob"] = BcryptHash.decoy(cost: 9)
    return policy
  }

  private static func hash(_ text: String) -> [String: BcryptHash] {
    guard let hash = try? BcryptHash(text) else { preconditionFailure("not a hash") }
    return ["alice": hash]
  }
}
