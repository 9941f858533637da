import BotKit
import Storage
import Support
import Telegram
import Testing

@testable import HelpDesk

struct HelpDeskTextsTests {
  private let now = DeskStore.moment

  private func request(_ id: Int64 = 17, _ text: String = "The lamp is broken.", location: String = "") -> Request {
    Request(
      id: id, title: text.prefix(utf16Units: 100), description: text, location: location, status: .open,
      priority: .high, createdAt: now.advanced(by: .hours(-26)),
      author: Person(id: 1, telegramID: 100, name: text.prefix(utf16Units: 255), language: .english, isActive: true))
  }

  @Test(arguments: Language.allCases)
  func theLongestCardFitsAMessage(language: Language) {
    let text = String(repeating: "&", count: 1000)
    var request = request(Int64.max, text, location: text.prefix(utf16Units: 100))
    request.assignee = request.author
    request.completedAt = now
    let comment = Comment(
      text: text.prefix(utf16Units: 500), author: text.prefix(utf16Units: 255), authorID: 1, createdAt: now)
    let card = RequestCard(
      request: request, comments: Array(repeating: comment, count: DeskLimits.shownComments), commentTotal: 1_000_000,
      files: Array(repeating: AttachedFile(kind: .photo, id: "", name: nil), count: DeskLimits.files))
    let texts = HelpDeskTexts(language)
    #expect(texts.newRequest(card).units < SendMessage.maxTextUnits)
    #expect(texts.created(texts.card(card, for: .admin)).units < SendMessage.maxTextUnits)
  }

  @Test(arguments: Language.allCases)
  func theLongestDraftFitsAMessage(language: Language) {
    let text = String(repeating: "&", count: 1000)
    let draft = Draft(
      description: text, location: text.prefix(utf16Units: 100), comment: text.prefix(utf16Units: 500),
      files: Array(repeating: AttachedFile(kind: .photo, id: "", name: nil), count: DeskLimits.files))
    #expect(HelpDeskTexts(language).extraMenu(draft).units < SendMessage.maxTextUnits)
  }

  @Test(arguments: Language.allCases)
  func theLongestPageOfAListFitsAMessage(language: Language) {
    let texts = HelpDeskTexts(language)
    let requests = (0..<DeskLimits.listed).map {
      request(Int64.max - Int64($0), String(repeating: "&", count: 200), location: String(repeating: "&", count: 100))
    }
    let heading = texts.admin(.week, at: now).heading
    let list = texts.list(heading, ListPage(requests: requests, page: 0, pages: 1), empty: "none")
    #expect(list.units <= SendMessage.maxTextUnits)
    #expect(list.html.split(separator: "\n\n").count == DeskLimits.listed + 1)
  }

  private func comment(_ text: String) -> HelpDesk.Comment {
    Comment(text: text, author: "Ada", authorID: 1, createdAt: now)
  }

  @Test func aCardHasAsManyOfTheLatestCommentsAsItHasRoomFor() {
    func card(_ comments: [HelpDesk.Comment], of total: Int) -> String {
      HelpDeskTexts(.english).card(
        RequestCard(request: request(), comments: comments, commentTotal: total), for: .user
      ).html
    }
    #expect(
      card([comment("late"), comment("later")], of: 5).hasSuffix(
        "\n\n<b>Comments</b> (3 earlier)\nAda, 21.11 04:35: late\nAda, 21.11 04:35: later"))
    #expect(card([comment("late")], of: 1).hasSuffix("\n\n<b>Comments</b>\nAda, 21.11 04:35: late"))
    #expect(!card([], of: 0).contains("Comments"))
    let long = (1...20).map { comment("\($0)" + String(repeating: "x", count: 490)) }
    let cut = card(long, of: 20)
    #expect(cut.contains("(13 earlier)\nAda, 21.11 04:35: 14xxx"))
    #expect(cut.contains("\nAda, 21.11 04:35: 20xxx"))
  }

  @Test(arguments: Language.allCases)
  func allCommentsAreToldInAsManyMessagesAsItTakes(language: Language) {
    let texts = HelpDeskTexts(language)
    let comments = (1...50).map { comment("\($0)" + String(repeating: "&", count: 490)) }
    let messages = texts.messages("Done.", comments, of: 60)
    #expect(messages.count == (language == .english ? 7 : 8))
    #expect(messages.allSatisfy { $0.units <= SendMessage.maxTextUnits })
    let said = messages.map(\.html).joined()
    #expect(comments.allSatisfy { said.contains(": \($0.text.replacing("&", with: "&amp;"))") })
    #expect(
      messages[0].html.hasPrefix(
        language == .english
          ? "Done.\n\n<b>Comments</b> (10 earlier)\n" : "Done.\n\n<b>Комментарии</b> (ещё 10 раньше)\n"))
    #expect(messages[1].html.hasPrefix(language == .english ? "<b>Comments</b>\n" : "<b>Комментарии</b>\n"))
    #expect(texts.messages("Done.", [], of: 0).map(\.html) == ["Done."])
  }

  @Test func aBreachIsToldInFull() {
    #expect(
      HelpDeskTexts(.english).breach(request(location: "hall <2>"), at: now).html == """
        ⏰ Request #17 is past its time
        The lamp is broken.
        Elapsed: 26 hours
        Agreed: 24 hours
        Priority: high
        Location: hall &lt;2&gt;
        Status: open
        """)
    #expect(
      HelpDeskTexts(.russian).breach(request(), at: now.advanced(by: .hours(-5))).html == """
        ⏰ Срок заявки №17 истёк
        The lamp is broken.
        Прошло: 21 час
        Срок: 24 часа
        Приоритет: высокий
        Место: не указано
        Статус: открыта
        """)
  }

  @Test func whatIsOverdueIsListedAndTheRestCounted() {
    let requests = (1...5).map { request(Int64($0)) }
    #expect(
      HelpDeskTexts(.english).overdue(requests, total: 7, at: now).html == """
        🔥 Of high priority and waiting for more than 2 days: 7

        #1 · 26 hours · The lamp is broken.
        #2 · 26 hours · The lamp is broken.
        #3 · 26 hours · The lamp is broken.
        #4 · 26 hours · The lamp is broken.
        #5 · 26 hours · The lamp is broken.
        and 2 more
        """)
    #expect(
      HelpDeskTexts(.russian).overdue([request(1)], total: 1, at: now).html == """
        🔥 Высокий приоритет, ждут больше 2 дней: 1

        #1 · 26 часов · The lamp is broken.
        """)
  }

  @Test func theDigestHasEveryFigure() {
    var statistics = DeskStatistics()
    statistics.counts = [.open: [.high: 2, .low: 1], .completed: [.medium: 4], .rejected: [.low: 1]]
    statistics.completedToday = 3
    statistics.averageCompletion = .seconds(109_800)
    statistics.overdue = 1
    #expect(
      HelpDeskTexts(.english).digest(statistics, at: now).html == """
        <b>📊 Digest of 21.11.2026</b>
        Total: 8
        Active: 3
        Completed today: 3
        Completion rate: 50%

        By priority:
        • high: 2
        • medium: 4
        • low: 2

        By status:
        • open: 3
        • in progress: 0
        • completed: 4
        • rejected: 1

        Average time to completion: 30.5 h (1.3 d)
        Overdue of high priority: 1
        """)
    #expect(
      HelpDeskTexts(.russian).digest(DeskStatistics(), at: now).html == """
        <b>📊 Сводка за 21.11.2026</b>
        Всего: 0
        Активных: 0
        Выполнено сегодня: 0
        Доля выполненных: 0%

        По приоритету:
        • высокий: 0
        • средний: 0
        • низкий: 0

        По статусу:
        • открыта: 0
        • в работе: 0
        • выполнена: 0
        • отклонена: 0

        Среднее время выполнения: —
        Просрочено с высоким приоритетом: 0
        """)
  }

  @Test(
    arguments: [
      ("one line", 40, "one line"), ("two\nlines\r\nand more", 40, "two lines and more"),
      (String(repeating: "😀", count: 25), 40, String(repeating: "😀", count: 19) + "…"), ("", 40, ""),
    ])
  func aTitleIsCutBetweenWholeCharacters(text: String, units: Int, short: String) {
    #expect(text.shortened(to: units) == short)
  }

  @Test(arguments: [("  a b\n", "a b"), ("\0a\0", "a"), (" \n ", ""), ("а", "а")])
  func whatIsWrittenIsCleaned(text: String, clean: String) {
    #expect(text.cleaned == clean)
  }
}
