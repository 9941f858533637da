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

  @Test func aTaskThatPrefersAThreadComesBackToIt() async {
    let executor = ThreadTaskExecutor(name: "test")
    #expect(!executor.isCurrent)
    let places = await withTaskExecutorPreference(executor) {
      await withTaskGroup(of: [Bool].self) { group in
        for _ in 0..<500 {
          group.addTask {
            let before = executor.isCurrent
            await Task.yield()
            let onLoop = await isOnLoop()
            return [before, onLoop, executor.isCurrent]
          }
        }
        return await group.reduce(into: [[Bool]]()) { $0.append($1) }
      }
    }
    #expect(places == Array(repeating: [true, true, true], count: 500))
  }
}

@Loop private func isOnLoop() -> Bool { Loop.isCurrent }
