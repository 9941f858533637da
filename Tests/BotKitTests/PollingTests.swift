import Testing

@testable import BotKit

struct PollingTests {
  @Test func oneThingRunsAtATime() {
    var polling = Polling.due
    let first = polling.next(hasRoom: true)
    #expect(first == .poll)
    let second = polling.next(hasRoom: true)
    #expect(second == nil)
    polling.finish(hasMore: true)
    let third = polling.next(hasRoom: false)
    #expect(third == nil)
    let fourth = polling.next(hasRoom: true)
    #expect(fourth == .poll)
  }

  @Test func aPauseComesBeforeTheNextPollUntilResumed() {
    var polling = Polling.due
    polling.pause()
    let first = polling.next(hasRoom: true)
    #expect(first == .pause)
    let second = polling.next(hasRoom: true)
    #expect(second == nil)
    polling.resume()
    let third = polling.next(hasRoom: true)
    #expect(third == .poll)
    polling.finish(hasMore: true)
    polling.pause()
    polling.pauseIsOver()
    let fourth = polling.next(hasRoom: true)
    #expect(fourth == .poll)
  }

  @Test func nothingStartsAfterTheEndAndAStopWaitsForThePoll() {
    var polling = Polling.due
    _ = polling.next(hasRoom: true)
    polling.stop()
    #expect(!polling.hasEnded(.stop))
    polling.finish(hasMore: false)
    #expect(polling.hasEnded(.stop))
    let action = polling.next(hasRoom: true)
    #expect(action == nil)
  }

  @Test func aSourceThatHasEndedDoesNotEndTheModule() {
    var polling = Polling.due
    _ = polling.next(hasRoom: true)
    polling.finish(hasMore: false)
    let action = polling.next(hasRoom: true)
    #expect(action == nil)
    #expect(!polling.hasEnded(.stop))
    polling.stop()
    #expect(polling.hasEnded(.stop))
  }
}
