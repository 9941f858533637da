import Storage
import Support
import Testing

struct OpenRequestsGaugeTests {
  @Test(arguments: Backend.allCases)
  func whatWaitsIsCountedByStatusAndPriority(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await desk.report(priority: "high")
    try await desk.report(priority: "low")
    try await desk.chief.press("take_request_2")
    #expect(await desk.stop())
    await desk.startAgain()
    try await eventually("the count") {
      await desk.metric("requests_open{priority=\"low\",status=\"in_progress\"}") == "1"
    }
    #expect(await desk.metric("requests_open{priority=\"high\",status=\"open\"}") == "1")
    #expect(await desk.metric("requests_open{priority=\"medium\",status=\"open\"}") == "0")
    #expect(await desk.stop())
  }
}
