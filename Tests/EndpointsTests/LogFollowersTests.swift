import Endpoints
import EventLoop
import Glibc
import LogPipeline
import Support
import Testing

/// Many followers on one buffer, and slow ones among them.
@Loop struct LogFollowersTests {
  /// Of `log.max_followers` as many as this process may have both ends of.
  private static let followers: Int = {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return min(5000, (Int(clamping: limit.rlim_cur) - 500) / 2)
  }()

  private func number(_ line: String) throws -> Int? {
    try JSONValue(parsing: line)["message"]?.string.flatMap { Int($0.prefix { $0 != " " }) }
  }

  /// The next line that is no keep-alive.
  private func line(_ stream: ProbeStream) async throws -> String {
    while let line = try await stream.nextLine(timeout: .seconds(60)) {
      if !line.isEmpty { return line }
    }
    return "{}"
  }

  @Test func fiveThousandFollowersGetEveryLineInOrder() async throws {
    let bench = try await EndpointsBench()
    var streams: [ProbeStream] = []
    for _ in 0..<Self.followers { streams.append(try await bench.probe.stream("/logs?follow=1&logger=bot")) }
    #expect(bench.hub.statistics.followers == Self.followers)
    for number in 0..<20 { bench.log("\(number)") }
    for stream in streams {
      for expected in 0..<20 {
        guard try number(try await line(stream)) == expected else {
          Issue.record("line \(expected) is missing")
          break
        }
      }
    }
    #expect(bench.hub.statistics.followersDropped == 0)
    for stream in streams { stream.close() }
    let hub = bench.hub
    try await eventually("the last one's leaving", timeout: .seconds(60)) { hub.statistics.followers == 0 }
    await bench.stop()
  }

  @Test func aSlowFollowerLearnsExactlyHowManyLinesItLostAndNobodyElseDoes() async throws {
    let lines = 6000
    let bench = try await EndpointsBench(log: LogConfiguration(format: .none, tailBuffer: 1 << 20))
    let slow = try await bench.probe.stream("/logs?follow=1&logger=bot")
    let quick = try await bench.probe.stream("/logs?follow=1&logger=bot")
    let pad = String(repeating: "x", count: 4096)
    var read = 0
    for number in 0..<lines {
      bench.log("\(number) \(pad)")
      // The quick one keeps up; the slow one reads nothing.
      guard number % 100 == 99 else { continue }
      while read <= number, let line = try await quick.nextLine() {
        #expect(try self.number(line) == read)
        read += 1
      }
    }
    #expect(read == lines)
    var (next, dropped) = (0, 0)
    while next < lines, let line = try await slow.nextLine() {
      if let lost = try JSONValue(parsing: line)["dropped"]?.int {
        dropped += Int(lost)
        next += Int(lost)
      } else {
        #expect(try number(line) == next)
        next += 1
      }
    }
    #expect(next == lines)
    #expect(dropped > 0)
    #expect(bench.hub.statistics.followersDropped == dropped)
    await bench.stop()
  }
}
