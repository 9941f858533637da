import Testing

@testable import BotKit

struct PollingTests {
  @Test func oneThingRunsAtATime() {
    var polling = Polling.due
    #expect(polling.next(hasRoom: true) == .poll)
    #expect(polling.next(hasRoom: true) == nil)
    polling.finish(hasMore: true)
    #expect(polling.next(hasRoom: false) == nil)
    #expect(polling.next(hasRoom: true) == .poll)
  }

  @Test func aPauseComesBeforeTheNextPollUntilResumed() {
    var polling = Polling.due
    polling.pause()
    #expect(polling.next(hasRoom: true) == .pause)
    #expect(polling.next(hasRoom: true) == nil)
    polling.resume()
    #expect(polling.next(hasRoom: true) == .poll)
    polling.finish(hasMore: true)
    polling.pause()
    polling.pauseIsOver()
    #expect(polling.next(hasRoom: true) == .poll)
  }

  @Test func nothingStartsAfterTheEndAndAStopWaitsForThePoll() {
    var polling = Polling.due
    _ = polling.next(hasRoom: true)
    polling.stop()
    #expect(!polling.hasEnded(.stop))
    polling.finish(hasMore: false)
    #expect(polling.hasEnded(.stop))
    #expect(polling.next(hasRoom: true) == nil)
  }

  @Test func aSourceThatHasEndedDoesNotEndTheModule() {
    var polling = Polling.due
    _ = polling.next(hasRoom: true)
    polling.finish(hasMore: false)
    #expect(polling.next(hasRoom: true) == nil)
    #expect(!polling.hasEnded(.stop))
    polling.stop()
    #expect(polling.hasEnded(.stop))
  }
}
