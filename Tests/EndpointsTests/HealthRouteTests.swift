import EventLoop
import Support
import Testing

@Loop struct HealthRouteTests {
  @Test func healthIsPassWhenReady() async throws {
    let bench = try await EndpointsBench()
    bench.checks = [try await checked("postgres:main", isCritical: true, failing: false)]
    let answer = try await bench.probe.get("/health")
    let json = try answer.json()
    #expect(answer.status == 200)
    #expect(answer.headers["Content-Type"] == "application/health+json")
    #expect(json["status"]?.string == "pass")
    #expect(json["version"]?.string == "1.2.3")
    #expect(json["checks"]?["postgres:main"]?[0]?["status"]?.string == "pass")
    #expect(json["checks"]?["postgres:main"]?[0]?["ageSeconds"]?.number != nil)
    #expect(json["checks"]?["module:helpdesk"]?[0]?["observedValue"]?.string == "running")
    await bench.stop()
  }

  @Test func aFailingCheckIsAWarningThatNamesItsReasonButNoAddress() async throws {
    let bench = try await EndpointsBench()
    bench.checks = [try await checked("postgres:main", isCritical: true, failing: true)]
    let answer = try await bench.probe.get("/healthz")
    #expect(answer.status == 200)
    let json = try answer.json()
    #expect(json["status"]?.string == "warn")
    #expect(json["checks"]?["postgres:main"]?[0]?["reason"]?.string == "refused")
    #expect(!answer.text.contains("10.0.0.7"))
    await bench.stop()
  }

  @Test func notLiveIsFailWith503() async throws {
    let bench = try await EndpointsBench()
    bench.modules = [EndpointsBench.module(state: "hung", isReady: false, isAlive: false)]
    let answer = try await bench.probe.get("/health")
    #expect(answer.status == 503)
    #expect(try answer.json()["status"]?.string == "fail")
    await bench.stop()
  }

  @Test func versionNamesWhatRuns() async throws {
    let bench = try await EndpointsBench()
    let answer = try await bench.probe.get("/version")
    #expect(
      answer.text
        == #"{"name":"bench","version":"1.2.3","commit":"abc","environment":"development","swift":"6"}"#)
    await bench.stop()
  }
}
