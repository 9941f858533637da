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
    #expect(
      (texts.changed(.complete, request) + texts.comments(card.comments, of: 1_000_000)).units
        < SendMessage.maxTextUnits)
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
  func aListHoldsAsManyAsFitAndSaysHowManyMore(language: Language) {
    let texts = HelpDeskTexts(language)
    let requests = (0..<100).map {
      request(Int64.max - Int64($0), String(repeating: "&", count: 200), location: "hall")
    }
    let list = texts.list("<b>All</b>", requests, total: 100_000, empty: "none")
    #expect(list.text.units <= SendMessage.maxTextUnits)
    #expect((25..<60).contains(list.shown.count))
    let rest = 100_000 - list.shown.count
    #expect(list.text.html.hasSuffix(language == .english ? "and \(rest) more" : "и ещё \(rest)"))
  }

  @Test func earlierCommentsAreCounted() {
    let comments = [Comment(text: "late", author: "Ada", authorID: 1, createdAt: now)]
    #expect(
      HelpDeskTexts(.english).comments(comments, of: 4).html
        == "\n\n<b>Comments</b> (3 earlier)\nAda, 21.11 04:35: late")
    #expect(
      HelpDeskTexts(.russian).comments(comments, of: 1).html == "\n\n<b>Комментарии</b>\nAda, 21.11 04:35: late")
    #expect(HelpDeskTexts(.english).comments([], of: 0) == "")
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
