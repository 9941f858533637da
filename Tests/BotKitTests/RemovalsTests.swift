import EventLoop
import Support
import Telegram
import Testing

@testable import BotKit

struct RemovalsTests {
  private enum Next: Equatable { case nothing, pause, ids([Int64]) }

  private func row(_ id: Int64) -> OutboxRow {
    OutboxRow(id: id, chatID: 1, call: OutgoingCall(SendMessage(chatID: 1, text: "x")), updateID: 1, correlationID: "")
  }

  private func next(_ removals: inout Removals) -> Next {
    switch removals.next() {
    case .delete(let rows): .ids(rows.map(\.id))
    case .pause: .pause
    case nil: .nothing
    }
  }

  @Test func aLoneRowIsDeletedAtOnce() {
    var removals = Removals()
    let before = next(&removals)
    removals.add(row(1))
    let (first, second) = (next(&removals), next(&removals))
    #expect([before, first, second] == [.nothing, .ids([1]), .nothing])
  }

  @Test func whatComesDuringADeletionGoesTogetherAfterAPause() {
    var removals = Removals()
    removals.add(row(1))
    _ = next(&removals)
    for id in 2...4 { removals.add(row(Int64(id))) }
    let during = next(&removals)
    removals.end(at: .now + .seconds(60))
    let after = next(&removals)
    removals.add(row(5))
    let pausing = next(&removals)
    removals.pauseIsOver()
    let due = next(&removals)
    #expect([during, after, pausing, due] == [.nothing, .pause, .nothing, .ids([2, 3, 4, 5])])
  }

  @Test func aFullBatchDoesNotWait() {
    var removals = Removals()
    removals.add(row(0))
    _ = next(&removals)
    let ids = (1...Int64(Removals.maxBatch))
    for id in ids { removals.add(row(id)) }
    removals.end(at: .now + .seconds(60))
    let full = next(&removals)
    #expect(full == .ids(Array(ids)))
  }
}
