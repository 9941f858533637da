import Glibc
import MetricRegistry
import Synchronization

/// Threads that write until they are told to stop.
final class Writers: Sendable {
  private final class Shared: Sendable {
    let instruments: Instruments
    let isStopping = Atomic(false)
    let rounds = Atomic<Int>(0)

    init(_ instruments: Instruments) { self.instruments = instruments }

    func write() {
      let exemplar = instruments.registry.exemplar(["trace_id": "4bf92f3577b34da6a3ce929d0e0e4736"])
      var done = 0
      while !isStopping.load(ordering: .relaxed) {
        instruments.round(done, exemplar: done % 10 == 0 ? exemplar : nil)
        done += 1
      }
      rounds.add(done, ordering: .relaxed)
    }
  }

  private let shared: Shared
  private let threads: [pthread_t]

  init(_ instruments: Instruments, count: Int) {
    let shared = Shared(instruments)
    self.shared = shared
    threads = (0..<count).compactMap { _ in
      var thread = pthread_t()
      let context = Unmanaged.passRetained(shared)  // released by the thread
      let code = pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Shared>.fromOpaque(context).takeRetainedValue().write() }
          return nil
        }, context.toOpaque())
      return code == 0 ? thread : nil
    }
  }

  var count: Int { threads.count }

  func stop() { shared.isStopping.store(true, ordering: .relaxed) }

  /// How many rounds all of them did together.
  func join() -> Int {
    for thread in threads { pthread_join(thread, nil) }
    return shared.rounds.load(ordering: .relaxed)
  }
}
