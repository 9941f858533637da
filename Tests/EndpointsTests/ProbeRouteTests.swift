import EventLoop
import Support
import Testing

@Loop struct ProbeRouteTests {
  @Test func allIsWellWithAPlainOk() async throws {
    let bench = try await EndpointsBench()
    for path in ["/live", "/livez", "/-/healthy", "/ready", "/readyz", "/-/ready", "/startup", "/startupz"] {
      let answer = try await bench.probe.get(path)
      #expect(answer.status == 200, "\(path)")
      #expect(answer.text == "ok", "\(path)")
      #expect(answer.headers["Cache-Control"] == "no-store")
    }
    await bench.stop()
  }

  @Test func headAnswersAsGetWithoutABody() async throws {
    let bench = try await EndpointsBench()
    let answer = try await bench.probe.request("HEAD", "/live")
    #expect(answer.status == 200)
    #expect(answer.headers["Content-Length"] == "2")
    #expect(answer.body.isEmpty)
    await bench.stop()
  }

  @Test func aFailingCriticalCheckTakesReadinessButNotLiveness() async throws {
    let bench = try await EndpointsBench()
    bench.checks = [try await checked("postgres:main", isCritical: true, failing: true)]
    #expect(try await bench.probe.get("/live").status == 200)
    let ready = try await bench.probe.get("/ready")
    #expect(ready.status == 503)
    #expect(
      ready.text == """
        [+]shutdown ok
        [+]startup ok
        [+]module:helpdesk ok
        [-]postgres:main failed: reason withheld
        ready check failed

        """)
    await bench.stop()
  }

  @Test func aCheckThatIsNotCriticalIsAskedForByNameOnly() async throws {
    let bench = try await EndpointsBench()
    bench.checks = [try await checked("redis:main", isCritical: false, failing: true)]
    #expect(try await bench.probe.get("/ready").status == 200)
    let one = try await bench.probe.get("/ready/redis:main")
    #expect(one.status == 503)
    #expect(one.text == "[-]redis:main failed: reason withheld\n")
    #expect(try await bench.probe.get("/readyz/shutdown").text == "ok")
    #expect(try await bench.probe.get("/ready/nothing").status == 404)
    await bench.stop()
  }

  @Test func excludedItemsDoNotCountAndUnknownOnesAreNamed() async throws {
    let bench = try await EndpointsBench()
    bench.checks = [try await checked("postgres:main", isCritical: true, failing: true)]
    let ready = try await bench.probe.get("/ready?verbose&exclude=postgres:main&exclude=typo")
    #expect(ready.status == 200)
    #expect(
      ready.text == """
        [+]shutdown ok
        [+]startup ok
        [+]module:helpdesk ok
        [+]postgres:main excluded: ok
        warn: some health checks cannot be excluded: no matches for typo
        ready check passed

        """)
    await bench.stop()
  }

  @Test func aModuleWithoutHeartbeatFailsLiveness() async throws {
    let bench = try await EndpointsBench()
    bench.modules = [EndpointsBench.module(state: "hung", isReady: false, isAlive: false)]
    #expect(try await bench.probe.get("/live").status == 503)
    #expect(try await bench.probe.get("/metrics").status == 200)
    await bench.stop()
  }

  @Test func startupWaitsForEveryModuleToHaveStartedOnce() async throws {
    let bench = try await EndpointsBench()
    bench.modules = [EndpointsBench.module(state: "starting", isReady: false, hasStarted: false)]
    #expect(try await bench.probe.get("/startup").status == 503)
    bench.modules = [EndpointsBench.module(state: "waiting", isReady: false)]
    #expect(try await bench.probe.get("/startup").status == 200)
    #expect(try await bench.probe.get("/ready").status == 503)
    await bench.stop()
  }

  @Test func drainingWithdrawsReadinessAndClosesTheOtherRoutes() async throws {
    let bench = try await EndpointsBench()
    bench.isDraining = true
    #expect(try await bench.probe.get("/ready").status == 503)
    #expect(try await bench.probe.get("/live").status == 200)
    #expect(try await bench.probe.get("/metrics").status == 200)
    #expect(try await bench.probe.get("/logs").status == 200)
    let page = try await bench.probe.get("/config")
    #expect(page.status == 503)
    #expect(page.text == #"{"error":{"code":"draining","message":"This instance is shutting down."}}"#)
    await bench.stop()
  }
}
