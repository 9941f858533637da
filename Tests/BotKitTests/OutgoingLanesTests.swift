import Support
import Telegram
import Testing

@testable import BotKit

/// The lanes with a clock that only the tests move.
private struct LaneBed {
  var lanes: OutgoingLanes
  var now = ContinuousClock.now
  let reached = Watched<[String]>([])

  init(maxParallel: Int = 100, maxUndeleted: Int = 1000, chat: Int = 1000, group: Int = 1000, overall: Int = 1000) {
    var limits = BotLimits()
    limits.maxParallelSends = maxParallel
    limits.maxUndeleted = maxUndeleted
    limits.chatRate = SendRate(chat, per: .seconds(5))
    limits.groupRate = SendRate(group, per: .seconds(60))
    limits.overallRate = SendRate(overall, per: .seconds(1))
    let reached = reached
    lanes = OutgoingLanes(limits: limits) { key in reached.update { $0.append(key) } }
  }

  mutating func add(_ id: Int64, chat: Int64, _ priority: OutgoingClass = .reply) {
    var call = OutgoingCall(SendMessage(chatID: chat, text: "\(id)"))
    call.priority = priority
    lanes.append(OutboxRow(id: id, chatID: chat, call: call, updateID: id, correlationID: ""))
  }

  mutating func start() -> [Int64] { lanes.start(at: now).map(\.id) }

  /// Starts and finishes until nothing more goes at this moment.
  mutating func sendAll() -> [Int64] {
    var sent: [Int64] = []
    while case let rows = lanes.start(at: now), !rows.isEmpty {
      for row in rows { lanes.finish(row.chatID) }
      sent += rows.map(\.id)
    }
    return sent
  }
}

struct OutgoingLanesTests {
  @Test func aChatKeepsItsOrder() {
    var bed = LaneBed()
    for (id, chat) in [(1, 10), (2, 10), (3, 20)] as [(Int64, Int64)] { bed.add(id, chat: chat) }
    let first = bed.start()
    #expect(first == [1, 3])
    bed.lanes.finish(10)
    let second = bed.start()
    #expect(second == [2])
    bed.lanes.finish(20)
    bed.lanes.finish(10)
    #expect(bed.lanes.isEmpty && bed.lanes.count == 0)
  }

  @Test func aMadeCallLeavesRoomForAnotherButNotInItsChatAndNotWithoutEnd() {
    var bed = LaneBed(maxParallel: 1, maxUndeleted: 2)
    for (id, chat) in [(1, 10), (2, 10), (3, 20), (4, 30)] as [(Int64, Int64)] { bed.add(id, chat: chat) }
    let first = bed.start()
    #expect(first == [1])
    bed.lanes.noteDone(10)
    let second = bed.start()
    #expect(second == [3])
    bed.lanes.noteDone(20)
    let none = bed.start()
    #expect(none == [])
    bed.lanes.finish(10)
    let third = bed.start()
    #expect(third == [4])
    // A call that is not ours any more was neither made nor deleted.
    bed.lanes.finish(30)
    bed.lanes.finish(20)
    let last = bed.start()
    #expect(last == [2])
  }

  @Test func aParkedChatHoldsUpNoOther() {
    var bed = LaneBed(maxParallel: 1)
    for (id, chat) in [(1, 10), (2, 20)] as [(Int64, Int64)] { bed.add(id, chat: chat) }
    let first = bed.start()
    #expect(first == [1])
    let failures = bed.lanes.park(10)
    #expect(failures == 1)
    let second = bed.start()
    #expect(second == [2])
    bed.lanes.finish(20)
    #expect(bed.lanes.isWaiting)
    bed.lanes.unpark(10)
    #expect(!bed.lanes.isWaiting)
    let third = bed.start()
    #expect(third == [1])
    let again = bed.lanes.park(10)
    #expect(again == 2)
  }

  @Test func repliesGoBeforeNotificationsAndThoseBeforeBroadcasts() {
    var bed = LaneBed(maxParallel: 1)
    bed.add(1, chat: 10, .broadcast)
    bed.add(2, chat: 20, .broadcast)
    bed.add(3, chat: 20, .notification)
    bed.add(4, chat: 30, .notification)
    bed.add(5, chat: 10)
    bed.add(6, chat: 40)
    let sent = bed.sendAll()
    #expect(sent == [5, 6, 3, 4, 2, 1] || sent == [5, 6, 3, 4, 1, 2])
    #expect(OutgoingClass.allCases.allSatisfy { bed.lanes.count(of: $0) == 0 })
  }

  @Test func aChatsRateIsKeptAndDelaysNoOther() {
    var bed = LaneBed(chat: 2)
    for id in 1...5 { bed.add(Int64(id), chat: 10) }
    bed.add(6, chat: 20)
    let first = Set(bed.sendAll())
    #expect(first == [1, 2, 6])
    #expect(bed.lanes.wakeAt == bed.now + .seconds(5))
    #expect(bed.reached.read { Set($0) } == ["bot.telegram.rates.chat"])
    bed.now += .milliseconds(4999)
    let early = bed.sendAll()
    #expect(early == [])
    bed.now += .milliseconds(1)
    let second = bed.sendAll()
    #expect(second == [3, 4])
    bed.now += .seconds(5)
    let third = bed.sendAll()
    #expect(third == [5])
    #expect(bed.lanes.wakeAt == nil && bed.lanes.isEmpty)
  }

  @Test func inNoMinuteDoesAGroupGetMoreThanItsRate() {
    var bed = LaneBed(group: 20)
    for id in 1...50 { bed.add(Int64(id), chat: -10) }
    var moments: [ContinuousClock.Instant] = []
    for _ in 0..<300 {
      for _ in bed.sendAll() { moments.append(bed.now) }
      bed.now += .milliseconds(500)
    }
    #expect(moments.count == 50)
    for (index, moment) in moments.enumerated() {
      #expect(moments[index...].filter { $0 < moment + .seconds(60) }.count <= 20)
    }
    #expect(bed.reached.read { Set($0) } == ["bot.telegram.rates.group"])
  }

  @Test func overAllTheRateIsKeptAndRepliesComeFirst() {
    var bed = LaneBed(overall: 3)
    for id in 1...4 { bed.add(Int64(id), chat: Int64(id), .broadcast) }
    let first = bed.sendAll()
    #expect(first == [1, 2, 3])
    bed.add(9, chat: 9)
    let blocked = bed.sendAll()
    #expect(blocked == [] && bed.lanes.wakeAt == bed.now + .seconds(1))
    bed.now += .seconds(1)
    let second = bed.sendAll()
    #expect(second == [9, 4])
    #expect(bed.reached.read { Set($0) } == ["bot.telegram.rates.overall"])
  }

  @Test func threeRefusedChatsWithinTenSecondsHoldAllUntilTheFirstMayBeTriedAgain() {
    var bed = LaneBed()
    for id in 1...4 as ClosedRange<Int64> { bed.add(id, chat: id) }
    let first = bed.start()
    #expect(first == [1, 2, 3, 4])
    bed.lanes.finish(4)
    let waits = [3600, 7, 8].map { Duration.seconds($0) }
    let holds = zip([1, 2, 3] as [Int64], waits).map { chat, wait in
      _ = bed.lanes.park(chat)
      return bed.lanes.noteFlooded(chat, wait, at: bed.now)
    }
    #expect(holds == [false, false, true])
    bed.add(5, chat: 5)
    let held = bed.start()
    #expect(held == [] && bed.lanes.isWaiting && bed.lanes.wakeAt == bed.now + .seconds(7))
    let again = bed.lanes.noteFlooded(6, .seconds(7), at: bed.now)
    #expect(!again, "It is held already.")
    bed.now += .seconds(7)
    let later = bed.start()
    #expect(later == [5])
  }

  @Test func oneChatsLongWaitAfterShortOnesHoldsNoOther() {
    var bed = LaneBed()
    for chat in [1, 2, 3] as [Int64] { _ = bed.lanes.noteFlooded(chat, .seconds(1), at: bed.now) }
    bed.now += .seconds(2)
    _ = bed.lanes.noteFlooded(4, .seconds(3600), at: bed.now)
    bed.add(1, chat: 10)
    let held = bed.start()
    #expect(held == [] && bed.lanes.wakeAt == bed.now + .seconds(1))
    bed.now += .seconds(1)
    let sent = bed.start()
    #expect(sent == [1])
  }

  @Test func aChatThatIsRefusedOftenAndTwoMoreNowAndThenHoldNoOther() {
    var bed = LaneBed()
    for _ in 0..<5 {
      for chat in [1, 1, 2] as [Int64] {
        let isHeld = bed.lanes.noteFlooded(chat, .seconds(60), at: bed.now)
        #expect(!isHeld)
      }
      bed.now += .seconds(10)
      let isHeld = bed.lanes.noteFlooded(3, .seconds(60), at: bed.now)
      #expect(!isHeld)
      bed.now += .seconds(10)
    }
    bed.add(1, chat: 10)
    let sent = bed.start()
    #expect(sent == [1])
  }

  @Test func whatIsNoMessageIsNotCounted() {
    var bed = LaneBed(chat: 1, overall: 1)
    for id in 1...3 {
      let call = OutgoingCall(AnswerCallbackQuery(callbackQueryID: "\(id)"))
      bed.lanes.append(OutboxRow(id: Int64(id), chatID: 10, call: call, updateID: 1, correlationID: ""))
    }
    let sent = bed.sendAll()
    #expect(sent == [1, 2, 3])
  }

  @Test func whatWaitsCanBeForgotten() {
    var bed = LaneBed(maxParallel: 1)
    bed.add(1, chat: 10)
    bed.add(2, chat: 10, .broadcast)
    bed.add(3, chat: 20, .broadcast)
    let first = bed.start()
    #expect(first == [1])
    bed.lanes.dropWaiting(.broadcast)
    #expect(bed.lanes.count == 1 && !bed.lanes.contains(2))
    bed.lanes.finish(10)
    #expect(bed.lanes.isEmpty)
  }
}
