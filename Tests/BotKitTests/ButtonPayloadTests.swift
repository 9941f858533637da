import Telegram
import Testing

@testable import BotKit

struct ButtonPayloadTests {
  private enum Priority: String, ButtonPayload {
    case high, low
    static let prefix = "priority_"
  }

  private struct Word: ButtonPayload, RawRepresentable {
    static let prefix = "word_"
    let rawValue: String
  }

  private struct Request: ButtonPayload, RawRepresentable, Equatable {
    static let prefix = "view_request_"
    let rawValue: Int64
  }

  @Test(arguments: [0, 17, -3, Int64.max, .min])
  func aNumberGoesThereAndBack(id: Int64) throws {
    let data = try Request(rawValue: id).data()
    #expect(data == "view_request_\(id)")
    #expect(Request(argument: String(data.dropFirst("view_request_".count))) == Request(rawValue: id))
  }

  @Test(arguments: ["", " 7", "+7", "007", "7x", "9223372036854775808", "٧"])
  func whatWasNeverWrittenIsNotRead(argument: String) {
    #expect(Request(argument: argument) == nil)
  }

  @Test func aCaseGoesThereAndBack() throws {
    #expect(try InlineKeyboardButton("High", Priority.high).callbackData == "priority_high")
    #expect(Priority(argument: "low") == .low)
    #expect(Priority(argument: "urgent") == nil)
  }

  @Test func sixtyFourBytesAreAButtonAndOneMoreIsNone() throws {
    let room = 64 - Word.prefix.utf8.count
    _ = try InlineKeyboardButton("x", Word(rawValue: String(repeating: "x", count: room)))
    let cyrillic = Word(rawValue: String(repeating: "ж", count: 30))
    #expect(throws: ButtonDataTooLong(payload: "Word", data: "word_" + cyrillic.rawValue)) {
      try InlineKeyboardButton("x", cyrillic)
    }
    let long = Word(rawValue: String(repeating: "x", count: room + 1))
    let error = #expect(throws: ButtonDataTooLong.self) { try long.data() }
    #expect(
      error?.description.hasPrefix("The button data of a Word has 65 bytes; a button carries at most 64.") == true)
  }

  @Test(arguments: [1, 100, 4_503_599_627_370_495, -1])
  func anOwnedValueGoesThereAndBackWithItsOwner(owner: Int64) throws {
    let data = try InlineKeyboardButton("Mine", Request(rawValue: 17), onlyFor: owner).callbackData ?? ""
    let read = OwnedPayload<Request>(argument: String(data.dropFirst(Request.prefix.count)))
    #expect(read?.ownerID == owner)
    #expect(read?.payload == Request(rawValue: 17))
  }

  @Test(arguments: ["", "17", ".17", "2s.", "2s.x", "é.17"])
  func whatHasNoOwnerIsNotAnOwnedValue(argument: String) {
    #expect(OwnedPayload<Request>(argument: argument) == nil)
  }
}

struct InlineKeyboardTests {
  private func button(_ text: String) -> InlineKeyboardButton { InlineKeyboardButton(text, data: text) }

  private func texts(_ keyboard: InlineKeyboardMarkup) -> [[String]] {
    keyboard.inlineKeyboard.map { $0.map(\.text) }
  }

  @Test func rowsFollowEachOther() {
    let keyboard = InlineKeyboardMarkup().row(button("a"), button("b")).row([]).row([button("c")])
    #expect(texts(keyboard) == [["a", "b"], ["c"]])
    #expect(texts(keyboard.rows(of: InlineKeyboardMarkup().row(button("d")))) == [["a", "b"], ["c"], ["d"]])
  }

  @Test func aGridHasRowsOfSoManyColumns() {
    let cells = ["1", "2", "3", "4", "5"].map(button)
    #expect(texts(InlineKeyboardMarkup().grid(cells, columns: 2)) == [["1", "2"], ["3", "4"], ["5"]])
    #expect(texts(InlineKeyboardMarkup().grid(cells, columns: 5)) == [["1", "2", "3", "4", "5"]])
    #expect(texts(InlineKeyboardMarkup().grid([], columns: 2)) == [])
    #expect(texts(InlineKeyboardMarkup().grid([button("1")], columns: 0)) == [["1"]])
  }

  @Test(arguments: [
    (0, 1, []), (0, 3, [["1/3", "›"]]), (1, 3, [["‹", "2/3", "›"]]), (2, 3, [["‹", "3/3"]]), (9, 3, [["‹", "3/3"]]),
    (-1, 2, [["1/2", "›"]]),
  ])
  func pagesLeadToTheirNeighbours(page: Int, pages: Int, expected: [[String]]) throws {
    #expect(try texts(InlineKeyboardMarkup().paging(page, of: pages) { Pick(rawValue: $0) }) == expected)
  }

  @Test func aPagesButtonsCarryTheirPages() throws {
    let keyboard = try InlineKeyboardMarkup().paging(1, of: 3) { Pick(rawValue: $0) }
    #expect(keyboard.inlineKeyboard.joined().map(\.callbackData) == ["pick_0", "pick_1", "pick_2"])
  }
}
