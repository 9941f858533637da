import MetricRegistry
import Synchronization

/// Counters and gauges, and the atomic they are compared with.
enum Counting {
  private static let operations = 2_000_000

  private final class Plain: Sendable {
    let value = Atomic<UInt64>(0)
  }

  static func make(_ kind: String, threads: Int) -> Worker.Case? {
    switch kind {
    case "floor", "shared-atomic":
      let plain = Plain()
      return repeated(threads) {
        for _ in 0..<operations { plain.value.add(1, ordering: .relaxed) }
      }
    case "counter":
      let counter = Registry().counter("bench_total", "Bench.").with()
      return repeated(threads) {
        for _ in 0..<operations { counter.increment() }
      }
    case "gauge":
      let gauge = Registry().gauge("bench", "Bench.").with()
      return repeated(threads) {
        for number in 0..<operations { gauge.set(Double(number)) }
      }
    default: return nil
    }
  }

  private static func repeated(_ threads: Int, _ work: @escaping @Sendable () -> Void) -> Worker.Case {
    threads == 1
      ? { threadTime(per: operations, work) } : { Threads.time(threads, each: operations, work) }
  }
}
