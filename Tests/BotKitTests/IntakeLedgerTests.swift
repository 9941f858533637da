import EventLoop
import Support
import Telegram
import Testing

@testable import BotKit

struct IntakeLedgerTests {
  private let start = ContinuousClock.now

  @Test func aChatHasOneUpdateRunningAtATime() {
    var ledger = IntakeLedger(limits: BotLimits())
    for update in [TestUpdates.message(1), TestUpdates.message(2), TestUpdates.message(3, chat: 200)] {
      let first = ledger.accept(update, at: start)
      #expect(first)
    }
    let second = ledger.start().map(\.id)
    #expect(second == [1, 3])
    let third = ledger.start().isEmpty
    #expect(third)
    ledger.finish(TestUpdates.message(1))
    let fourth = ledger.start().map(\.id)
    #expect(fourth == [2])
  }

  @Test func theOffsetIsTheLowestUnfinishedUpdate() {
    var ledger = IntakeLedger(limits: BotLimits())
    #expect(ledger.offset == nil)
    for id in 5...7 as ClosedRange<Int64> { _ = ledger.accept(TestUpdates.message(id, chat: id), at: start) }
    _ = ledger.start()
    ledger.finish(TestUpdates.message(6, chat: 6))
    #expect(ledger.offset == 5)
    ledger.finish(TestUpdates.message(5, chat: 5))
    #expect(ledger.offset == 7)
    ledger.finish(TestUpdates.message(7, chat: 7))
    #expect(ledger.offset == 8)
    #expect(ledger.isIdle)
  }

  @Test func whatIsGivenAgainIsNotTakenAgain() {
    var ledger = IntakeLedger(limits: BotLimits())
    _ = ledger.accept(TestUpdates.message(1, chat: 1), at: start)
    _ = ledger.accept(TestUpdates.message(2, chat: 2), at: start)
    _ = ledger.start()
    ledger.finish(TestUpdates.message(2, chat: 2))
    let first = ledger.accept(TestUpdates.message(1, chat: 1), at: start)
    #expect(!first)
    let second = ledger.accept(TestUpdates.message(2, chat: 2), at: start)
    #expect(!second)
    #expect(ledger.inFlight == 1)
  }

  @Test func whatAPollOnItsWayBringsAgainIsNotTakenAgain() {
    var ledger = IntakeLedger(limits: BotLimits())
    for id in [1, 2] as [Int64] { _ = ledger.accept(TestUpdates.message(id), at: start) }
    for id in [1, 2] as [Int64] {
      let offset = ledger.startPoll(at: start)?.number
      #expect(offset == id)
      _ = ledger.start()
      ledger.finish(TestUpdates.message(id))
    }
    // The answer to the poll from 2, which began before 2 was finished.
    let again = ledger.accept(TestUpdates.message(2), at: start)
    #expect(!again)
    #expect(ledger.isIdle)
    let next = ledger.startPoll(at: start)?.number
    #expect(next == 3)
  }

  @Test func anUnreadableUpdateIsConfirmedLikeAFinishedOne() {
    var ledger = IntakeLedger(limits: BotLimits())
    let first = ledger.skip(9, at: start)
    #expect(first)
    #expect(ledger.offset == 10)
    _ = ledger.accept(TestUpdates.message(10), at: start)
    let second = ledger.skip(11, at: start)
    #expect(second)
    let third = ledger.skip(11, at: start)
    #expect(!third)
    #expect(ledger.offset == 10)
  }

  @Test func handlersAndUpdatesInFlightAreLimited() {
    var limits = BotLimits()
    limits.maxInFlight = 3
    limits.maxParallel = 2
    var ledger = IntakeLedger(limits: limits)
    for id in 1...3 as ClosedRange<Int64> { _ = ledger.accept(TestUpdates.message(id, chat: id), at: start) }
    #expect(!ledger.hasRoom)
    let first = ledger.start().map(\.id)
    #expect(first == [1, 2])
    ledger.finish(TestUpdates.message(2, chat: 2))
    #expect(ledger.hasRoom)
    let second = ledger.start().map(\.id)
    #expect(second == [3])
  }

  @Test func updatesWithoutAChatWaitForNoOther() {
    var ledger = IntakeLedger(limits: BotLimits())
    _ = ledger.accept(Update(updateID: 1, .unknown), at: start)
    _ = ledger.accept(Update(updateID: 2, .unknown), at: start)
    let started = ledger.start().map(\.id)
    #expect(started == [1, 2])
  }

  /// As Telegram numbers updates anew after a week without any, also below the old numbers.
  @Test func anOffsetIsForgottenBeforeUpdatesAreNumberedAnew() {
    let limits = BotLimits()
    #expect(limits.offsetLifetime < .seconds(7 * 86_400))
    var ledger = IntakeLedger(limits: limits)
    let update = TestUpdates.message(5000)
    _ = ledger.accept(update, at: start)
    let expiry = start + limits.offsetLifetime
    let unfinished = ledger.startPoll(at: expiry)
    #expect(unfinished?.number == 5000, "What is unfinished is not forgotten.")
    _ = ledger.start()
    ledger.finish(update)
    let early = ledger.startPoll(at: expiry - .milliseconds(1))
    #expect(early == PollOffset(5001, expires: expiry))
    let late = ledger.startPoll(at: expiry)
    #expect(late == nil)
    let first = ledger.accept(TestUpdates.message(17), at: expiry)
    #expect(first)
    _ = ledger.start()
    ledger.finish(TestUpdates.message(17))
    let next = ledger.startPoll(at: expiry)
    #expect(next?.number == 18)
  }

  /// The poll that brings them may have begun before.
  @Test(arguments: [true, false])
  func numbersFromBeforeAnIdleWeekSayNothingOfThoseAfter(isReadable: Bool) {
    let limits = BotLimits()
    var ledger = IntakeLedger(limits: limits)
    _ = ledger.skip(5000, at: start)
    let later = start + limits.offsetLifetime
    if isReadable {
      let isNew = ledger.accept(TestUpdates.message(5000), at: later)
      #expect(isNew)
    } else {
      let isNew = ledger.skip(17, at: later)
      #expect(isNew)
    }
    let offset = ledger.startPoll(at: later)?.number
    #expect(offset == (isReadable ? 5000 : 18))
  }
}
