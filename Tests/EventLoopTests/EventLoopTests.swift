import EventLoop
import Testing

struct LoopTests {
  @Test func workRunsOnTheLoopsThread() async {
    let isCurrent = await Task { @Loop in Loop.isCurrent }.value
    #expect(isCurrent)
    #expect(!Loop.isCurrent)
  }

  @Test func submittedCallsRunInOrder() async {
    let (numbers, continuation) = AsyncStream.makeStream(of: Int.self)
    for number in 0..<1_000 { Loop.submit { _ = continuation.yield(number) } }
    Loop.submit { continuation.finish() }
    var seen: [Int] = []
    for await number in numbers { seen.append(number) }
    #expect(seen == Array(0..<1_000))
  }

  @Test func manyHopsFromManyTasksAllArrive() async {
    let count = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<50 {
        group.addTask {
          var sum = 0
          for _ in 0..<200 { sum += await onLoop() }
          return sum
        }
      }
      return await group.reduce(0, +)
    }
    #expect(count == 10_000)
  }
}

@Loop private func onLoop() -> Int { 1 }
