import EventLoop
import Testing

struct ThreadExecutorTests {
  private actor Counter {
    private nonisolated let executor = ThreadExecutor(name: "test")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private var count = 0

    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test func anActorOnAThreadOfItsOwnIsSerial() async {
    let counter = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<500 { group.addTask { _ = await counter.next() } }
    }
    #expect(await counter.next() == 501)
  }
}
