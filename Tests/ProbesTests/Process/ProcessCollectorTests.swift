import EventLoop
import MetricRegistry
import Testing

@testable import Probes
@testable import ProcFS

@Loop struct ProcessCollectorTests {
  @Test func everyFamilyOfClientGolangIsThereAndPlausible() async throws {
    let families = try await ProcessCollector().collect(by: .now.advanced(by: .seconds(1)))
    var values: [String: Double] = [:]
    for family in families {
      guard case .number(let value)? = family.samples.first?.value else { continue }
      values[family.name] = value
    }
    #expect(values["process_cpu_seconds_total"].map { $0 >= 0 } == true)
    #expect(values["process_open_fds"].map { $0 > 3 && $0 < 10_000 } == true)
    #expect(values["process_resident_memory_bytes"].map { $0 > 1e6 && $0 < 4e9 } == true)
    #expect(values["process_start_time_seconds"].map { $0 > 1.6e9 } == true)
    let names = Set(families.map(\.name))
    #expect(
      names.isSuperset(of: [
        "process_max_fds", "process_virtual_memory_bytes", "process_virtual_memory_max_bytes",
        "process_network_receive_bytes_total", "process_network_transmit_bytes_total",
      ]))
  }

  @Test func aCommandWithSpacesAndParenthesesDoesNotShiftTheFields() throws {
    let line = "7 (a (b) c) S 1 7 7 0 -1 4194560 1 0 0 0 11 22 0 0 20 0 3 0 4444 555555 66 18446744073709551615"
    let stat = try StatLine(Array(line.utf8))
    #expect((stat.userTicks, stat.systemTicks, stat.startTicks) == (11, 22, 4444))
    #expect((stat.virtualBytes, stat.residentPages) == (555_555, 66))
  }

  @Test(arguments: ["", "7 (x", "7 (x) S 1", "7 (x) S a b c d e f g h i j k l m n o p q r s t u v"])
  func aLineThatIsNotOneIsAnError(line: String) {
    #expect(throws: ProcError.self) { try StatLine(Array(line.utf8)) }
  }
}
