import BotKit
import Storage
import Telegram
import Testing

@testable import HelpDesk

struct KeyboardsTests {
  private func data(_ keyboard: InlineKeyboardMarkup) -> [String] {
    keyboard.inlineKeyboard.joined().compactMap(\.callbackData)
  }

  private func request(_ status: Status) -> Request {
    Request(
      id: Int64.max, title: "", description: "", location: "", status: status, priority: .low,
      createdAt: DeskStore.moment,
      author: Person(id: 1, telegramID: 1, name: "", language: .english, isActive: true))
  }

  @Test(arguments: [
    (Status.open, ["take_request_", "reject_request_"]), (.inProgress, ["complete_request_", "reject_request_"]),
    (.completed, []), (.rejected, []),
  ])
  func aCardOffersWhatCanBeDone(status: Status, offered: [String]) throws {
    let keyboards = Keyboards(HelpDeskTexts(.english))
    let common = ["add_comment_", "add_file_"].map { $0 + "\(Int64.max)" }
    let ways = ["back_to_requests", "back_to_main"]
    #expect(try data(keyboards.card(request(status), for: .user)) == common + ways)
    #expect(
      try data(keyboards.card(request(status), for: .admin)) == common + offered.map { $0 + "\(Int64.max)" } + ways)
  }

  @Test(arguments: [
    AdminList.archive, .today, .week, .priority(.high), .priority(.low), .status(.inProgress), .status(.rejected),
  ])
  func aPageIsKnownByItsButton(list: AdminList) throws {
    let page = AdminPage(list: list, page: 17)
    let read = try #require(AdminPage(argument: page.argument))
    #expect((read.list, read.page) == (list, 17))
    for argument in ["", "17", "17_", "_archive", "x_archive", "17_nothing", "17_archive_2"] {
      #expect(AdminPage(argument: argument) == nil)
    }
  }

  @Test(arguments: Language.allCases)
  func everyButtonHasItsWordsAndFits(language: Language) throws {
    let keyboards = Keyboards(HelpDeskTexts(language))
    var all = [
      keyboards.main(.user), keyboards.main(.admin), keyboards.stray, keyboards.cancel, keyboards.additional,
      keyboards.extra, try keyboards.priorities(), try keyboards.filters(), keyboards.panel, keyboards.exports,
      try keyboards.view(Int64.max), keyboards.toPanelOnly,
      try keyboards.list(
        ListPage(requests: Array(repeating: request(.open), count: DeskLimits.listed), page: 999_998, pages: 1_000_000),
        { AdminPage(list: .status(.inProgress), page: $0) }, keyboards.toPanel),
    ]
    all += HelpDeskTexts.HelpPage.allCases.map { keyboards.help($0) }
    all += try Status.allCases.map { try keyboards.card(request($0), for: .admin) }
    for keyboard in all {
      #expect(!keyboard.inlineKeyboard.isEmpty)
      #expect(keyboard.inlineKeyboard.joined().count <= 100)
      for button in keyboard.inlineKeyboard.joined() {
        #expect(!button.text.isEmpty)
        #expect((1...64).contains(button.callbackData?.utf8.count ?? 0))
      }
    }
  }
}
