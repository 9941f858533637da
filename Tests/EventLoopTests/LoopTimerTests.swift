import EventLoop
import Testing

@Loop struct LoopTimerTests {
  @Test func timersFireInOrderOfDeadlineThenOfScheduling() async {
    let now = ContinuousClock.now
    let (fired, continuation) = AsyncStream.makeStream(of: String.self)
    let late = LoopTimer(at: now.advanced(by: .milliseconds(20))) { continuation.finish() }
    let second = LoopTimer(at: now.advanced(by: .milliseconds(5))) { continuation.yield("second") }
    let third = LoopTimer(at: now.advanced(by: .milliseconds(5))) { continuation.yield("third") }
    let first = LoopTimer(at: now) { continuation.yield("first") }
    var seen: [String] = []
    for await name in fired { seen.append(name) }
    #expect(seen == ["first", "second", "third"])
    withExtendedLifetime((late, second, third, first)) {}
  }

  @Test func aCancelledTimerDoesNotFire() async throws {
    var fired = false
    let timer = LoopTimer(at: ContinuousClock.now) { fired = true }
    timer.cancel()
    try await LoopClock().sleep(for: .milliseconds(2))
    #expect(!fired)
  }

  @Test func aPostponedTimerFiresOnceAtItsNewDeadline() async throws {
    let start = ContinuousClock.now
    let (fired, continuation) = AsyncStream.makeStream(of: ContinuousClock.Instant.self)
    let timer = LoopTimer(at: start.advanced(by: .milliseconds(1))) { continuation.yield(ContinuousClock.now) }
    timer.reschedule(at: start.advanced(by: .milliseconds(10)))
    let end = LoopTimer(at: start.advanced(by: .milliseconds(30))) { continuation.finish() }
    var times: [ContinuousClock.Instant] = []
    for await time in fired { times.append(time) }
    #expect(times.count == 1)
    #expect(times.allSatisfy { $0 >= start.advanced(by: .milliseconds(10)) })
    withExtendedLifetime(end) {}
  }

  @Test func anAdvancedTimerFiresAtTheEarlierDeadlineAndOnlyOnce() async {
    let start = ContinuousClock.now
    let (fired, continuation) = AsyncStream.makeStream(of: Int.self)
    var count = 0
    let timer = LoopTimer(at: start.advanced(by: .milliseconds(15))) {
      count += 1
      continuation.yield(count)
    }
    timer.reschedule(at: start.advanced(by: .milliseconds(1)))
    let end = LoopTimer(at: start.advanced(by: .milliseconds(30))) { continuation.finish() }
    var seen: [Int] = []
    for await number in fired { seen.append(number) }
    #expect(seen == [1])
    withExtendedLifetime(end) {}
  }

  @Test func sweepingCancelledTimersKeepsTheOthers() async {
    let start = ContinuousClock.now
    var timers: [LoopTimer] = []
    let (fired, continuation) = AsyncStream.makeStream(of: Int.self)
    for index in 0..<500 {
      timers.append(LoopTimer(at: start.advanced(by: .milliseconds(500 - index))) { continuation.yield(index) })
    }
    for (index, timer) in timers.enumerated() where index != 495 { timer.cancel() }
    for await index in fired {
      #expect(index == 495)
      break
    }
  }

  @Test func aTimerAdvancedAndThenPostponedFiresAsOftenAsItWasScheduled() async throws {
    let start = ContinuousClock.now
    var count = 0
    let timer = LoopTimer(at: start.advanced(by: .milliseconds(10))) { count += 1 }
    timer.reschedule(at: start.advanced(by: .milliseconds(1)))
    try await LoopClock().sleep(for: .milliseconds(3))
    #expect(count == 1)
    timer.reschedule(at: start.advanced(by: .milliseconds(30)))
    try await LoopClock().sleep(for: .milliseconds(40))
    #expect(count == 2)
  }
}
