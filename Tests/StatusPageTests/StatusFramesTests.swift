import EventLoop
import Support
import Testing

@testable import StatusPage

@Loop struct StatusFramesTests {
  private func frames(_ sections: [StatusSections.Section], limit: Int) throws -> [JSONValue] {
    let text = String(decoding: StatusFrames.of(sections, limit: limit), as: UTF8.self)
    let events = text.split(separator: "\n\n")
    for event in events { #expect(event.utf8.count + 2 <= limit) }
    return try events.map { try JSONValue(parsing: String($0.dropFirst(6))) }
  }

  private func section(_ name: String, _ size: Int) -> StatusSections.Section {
    (name, "\"\(String(repeating: "x", count: size - 2))\"")
  }

  @Test func sectionsThatFitTogetherAreOneEvent() throws {
    let frames = try frames([section("a", 100), section("b", 100)], limit: 4096)
    #expect(frames.count == 1)
    #expect(frames[0]["b"]?.string?.utf8.count == 98)
  }

  @Test func noEventIsLargerThanTheLimitAndNothingThatFitsIsMissing() throws {
    for size in stride(from: 100, through: 4096, by: 37) {
      let frames = try frames((0..<8).map { section("s\($0)", size) }, limit: 4096)
      let names = (0..<8).filter { number in frames.contains { $0["s\(number)"] != nil } }
      let omitted = frames.flatMap { $0["omitted"]?.array ?? [] }.compactMap(\.string)
      #expect(names.count + omitted.count == 8)
      #expect(omitted.isEmpty == (size < 4075))
    }
  }

  @Test func whatFitsInNoEventIsNamed() throws {
    let frames = try frames([section("small", 10), section("large", 5000), section("other", 10)], limit: 4096)
    #expect(frames.count == 1)
    #expect(frames[0]["omitted"]?.array?.compactMap(\.string) == ["large"])
    #expect(frames[0]["other"] != nil)
  }

  @Test func theLimitOfAnEventIsCountedWhenItIsComeTo() async throws {
    let bench = try await PageBench()
    bench.allowed.maxFrame = 4096
    bench.modules = [PageBench.module(error: String(repeating: "e", count: 5000))]
    let stream = try await bench.probe.stream("/page/status")
    var first = try await nextEvent(stream)
    while first["omitted"] == nil { first = try await nextEvent(stream) }
    #expect(first["omitted"]?.array?.compactMap(\.string).contains("modules") == true)
    try await eventually("the count") { @Loop in bench.limits.contains("page.max_frame") }
    // It comes back as soon as it fits.
    bench.modules = [PageBench.module("small")]
    while try await nextEvent(stream)["modules"]?[0]?["name"]?.string != "small" {}
    stream.close()
    await bench.stop()
  }
}
