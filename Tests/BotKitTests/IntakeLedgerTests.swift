import Support
import Telegram
import Testing

@testable import BotKit

struct IntakeLedgerTests {
  @Test func aChatHasOneUpdateRunningAtATime() {
    var ledger = IntakeLedger(limits: BotLimits())
    for update in [TestUpdates.message(1), TestUpdates.message(2), TestUpdates.message(3, chat: 200)] {
      #expect(ledger.accept(update))
    }
    #expect(ledger.start().map(\.id) == [1, 3])
    #expect(ledger.start().isEmpty)
    ledger.finish(TestUpdates.message(1))
    #expect(ledger.start().map(\.id) == [2])
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
    #expect(!ledger.accept(TestUpdates.message(1, chat: 1)))
    #expect(!ledger.accept(TestUpdates.message(2, chat: 2)))
    #expect(ledger.inFlight == 1)
  }

  @Test func anUnreadableUpdateIsConfirmedLikeAFinishedOne() {
    var ledger = IntakeLedger(limits: BotLimits())
    #expect(ledger.skip(9))
    #expect(ledger.offset == 10)
    _ = ledger.accept(TestUpdates.message(10))
    #expect(ledger.skip(11))
    #expect(!ledger.skip(11))
    #expect(ledger.offset == 10)
  }

  @Test func handlersAndUpdatesInFlightAreLimited() {
    var limits = BotLimits()
    limits.maxInFlight = 3
    limits.maxParallel = 2
    var ledger = IntakeLedger(limits: limits)
    for id in 1...3 as ClosedRange<Int64> { _ = ledger.accept(TestUpdates.message(id, chat: id)) }
    #expect(!ledger.hasRoom)
    #expect(ledger.start().map(\.id) == [1, 2])
    ledger.finish(TestUpdates.message(2, chat: 2))
    #expect(ledger.hasRoom)
    #expect(ledger.start().map(\.id) == [3])
  }

  @Test func updatesWithoutAChatWaitForNoOther() {
    var ledger = IntakeLedger(limits: BotLimits())
    _ = ledger.accept(Update(id: 1, content: .other))
    _ = ledger.accept(Update(id: 2, content: .other))
    #expect(ledger.start().map(\.id) == [1, 2])
  }
}
