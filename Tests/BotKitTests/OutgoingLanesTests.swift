import Telegram
import Testing

@testable import BotKit

struct OutgoingLanesTests {
  private func row(_ id: Int64, chat: Int64) -> OutboxRow {
    OutboxRow(
      id: id, chatID: chat, call: OutgoingCall(SendMessage(chatID: chat, text: "\(id)")), updateID: id,
      correlationID: "")
  }

  @Test func aChatKeepsItsOrder() {
    var lanes = OutgoingLanes(maxParallel: 4)
    for (id, chat) in [(1, 10), (2, 10), (3, 20)] as [(Int64, Int64)] { lanes.append(row(id, chat: chat)) }
    let first = lanes.start().map(\.id)
    #expect(first == [1, 3])
    lanes.finish(10)
    let second = lanes.start().map(\.id)
    #expect(second == [2])
    lanes.finish(20)
    lanes.finish(10)
    #expect(lanes.isEmpty && lanes.count == 0)
  }

  @Test func aParkedChatHoldsUpNoOther() {
    var lanes = OutgoingLanes(maxParallel: 1)
    for (id, chat) in [(1, 10), (2, 20)] as [(Int64, Int64)] { lanes.append(row(id, chat: chat)) }
    let first = lanes.start().map(\.id)
    #expect(first == [1])
    let second = lanes.park(10)
    #expect(second == 1)
    let third = lanes.start().map(\.id)
    #expect(third == [2])
    lanes.finish(20)
    #expect(lanes.isParked)
    lanes.unpark(10)
    #expect(!lanes.isParked)
    let fourth = lanes.start().map(\.id)
    #expect(fourth == [1])
    let fifth = lanes.park(10)
    #expect(fifth == 2)
  }
}
