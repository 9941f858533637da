import EventLoop
import Support
import Testing

@Loop struct GuardTests {
  @Test(arguments: ["/logs", "/config", "/mounted"]) func withoutATokenThisMachineMayAsk(path: String) async throws {
    let bench = try await EndpointsBench()
    #expect(try await bench.probe.get(path).status == 200)
    await bench.stop()
  }

  @Test(arguments: [
    ["Host": "evil.example"], ["X-Forwarded-For": "203.0.113.9"], ["Forwarded": "for=203.0.113.9"],
    ["Origin": "https://evil.example"], ["X-Forwarded-Proto": "https"],
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
  ])
  func withoutATokenProxiesAndWebPagesAreRefused(headers: [String: String]) async throws {
    let bench = try await EndpointsBench()
    let answer = try await bench.probe.get("/logs", headers: headers)
    #expect(answer.status == 403)
    #expect(
      answer.text == """
        {"error":{"code":"forbidden","message":"Without http.token_file this route answers programs on the same machine only."}}
        """)
    await bench.stop()
  }

  @Test func withATokenOnlyItsBearerMayAsk() async throws {
    let bench = try await EndpointsBench(token: "correct-horse")
    let without = try await bench.probe.get("/config")
    #expect(without.status == 401)
    #expect(without.headers["WWW-Authenticate"] == "Bearer")
    #expect(try await bench.probe.get("/config", headers: ["Authorization": "Bearer wrong"]).status == 401)
    #expect(try await bench.probe.get("/config", headers: ["Authorization": "Bearer correct-horse"]).status == 200)
    #expect(try await bench.probe.get("/live").status == 200)
    await bench.stop()
  }

  @Test func drainIsAskedForByPostAndOnlyByThoseWhoMay() async throws {
    let bench = try await EndpointsBench(token: "correct-horse")
    #expect(try await bench.probe.request("POST", "/-/drain").status == 401)
    #expect(bench.drains == 0)
    let may = ["Authorization": "Bearer correct-horse"]
    #expect(try await bench.probe.request("POST", "/-/drain", headers: may).text == #"{"draining":true}"#)
    #expect(bench.drains == 1)
    #expect(try await bench.probe.get("/-/drain", headers: may).status == 405)
    await bench.stop()
  }
}
