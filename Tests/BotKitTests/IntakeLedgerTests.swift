import Support
import Telegram
import Testing

@testable import BotKit

struct IntakeLedgerTests {
  @Test func aChatHasOneUpdateRunningAtATime() {
    var ledger = IntakeLedger(limits: BotLimits())
    for update in [TestUpdates.message(1), TestUpdates.message(2), TestUpdates.message(3, chat: 200)] {
      let first = ledger.accept(update)
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
    for id in 5...7 as ClosedRange<Int64> { _ = ledger.accept(TestUpdates.message(id, chat: id)) }
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
    _ = ledger.accept(TestUpdates.message(1, chat: 1))
    _ = ledger.accept(TestUpdates.message(2, chat: 2))
    _ = ledger.start()
    ledger.finish(TestUpdates.message(2, chat: 2))
    let first = ledger.accept(TestUpdates.message(1, chat: 1))
    #expect(!first)
    let second = ledger.accept(TestUpdates.message(2, chat: 2))
    #expect(!second)
    #expect(ledger.inFlight == 1)
  }

  @Test func whatAPollOnItsWayBringsAgainIsNotTakenAgain() {
    var ledger = IntakeLedger(limits: BotLimits())
    for id in [1, 2] as [Int64] { _ = ledger.accept(TestUpdates.message(id)) }
    for id in [1, 2] as [Int64] {
      let offset = ledger.startPoll()
      #expect(offset == id)
      _ = ledger.start()
      ledger.finish(TestUpdates.message(id))
    }
    // The answer to the poll from 2, which began before 2 was finished.
    let again = ledger.accept(TestUpdates.message(2))
    #expect(!again)
    #expect(ledger.isIdle)
    let next = ledger.startPoll()
    #expect(next == 3)
  }

  @Test func anUnreadableUpdateIsConfirmedLikeAFinishedOne() {
    var ledger = IntakeLedger(limits: BotLimits())
    let first = ledger.skip(9)
    #expect(first)
    #expect(ledger.offset == 10)
    _ = ledger.accept(TestUpdates.message(10))
    let second = ledger.skip(11)
    #expect(second)
    let third = ledger.skip(11)
    #expect(!third)
    #expect(ledger.offset == 10)
  }

  @Test func handlersAndUpdatesInFlightAreLimited() {
    var limits = BotLimits()
    limits.maxInFlight = 3
    limits.maxParallel = 2
    var ledger = IntakeLedger(limits: limits)
    for id in 1...3 as ClosedRange<Int64> { _ = ledger.accept(TestUpdates.message(id, chat: id)) }
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
    _ = ledger.accept(Update(updateID: 1, .unknown))
    _ = ledger.accept(Update(updateID: 2, .unknown))
    let started = ledger.start().map(\.id)
    #expect(started == [1, 2])
  }
}
