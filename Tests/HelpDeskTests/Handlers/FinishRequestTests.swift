import Storage
import Support
import Testing

struct FinishRequestTests {
  @Test(arguments: Backend.allCases)
  func aRequestIsMadeStepByStep(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.say("  The <lamp> in room 12 is broken.  ")
    let question = try await desk.ada.press("additional_no")
    #expect(
      question.text == """
        How urgent is it?
        High: within 1–2 hours. Medium: within 24 hours. Low: within a week.
        """)
    #expect(question.rows == [["priority_high", "priority_medium", "priority_low"], ["cancel_create"]])
    #expect(question.labels == ["High", "Medium", "Low", "Cancel"])
    let card = try await desk.ada.press("priority_high")
    #expect(
      card.text.hasPrefix(
        """
        Your request has been created.

        <b>Request #1</b>
        Status: open
        Priority: high
        Location: not stated
        Created: \

        """))
    #expect(card.text.hasSuffix("\n\nThe &lt;lamp&gt; in room 12 is broken."))
    #expect(card.rows == [["add_comment_1", "add_file_1"], ["back_to_requests", "back_to_main"]])
    #expect(await desk.stop())
    let rows = try await desk.rows("SELECT title, description, status, priority, location FROM requests")
    let text = "The <lamp> in room 12 is broken."
    #expect(rows == [[text, text, "OPEN", "HIGH", ""]])
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["0"]])
    #expect(try await desk.rows("SELECT outcome, count(*) FROM botkit_inbox GROUP BY outcome") == [["ok", "5"]])
  }

  @Test func inRussianItReadsAsInRussian() async throws {
    let desk = try await DeskRunner.start()
    let user = desk.talk(TelegramUser(id: 100, languageCode: "ru"))
    try await user.say("/start")
    #expect(try await user.press("create_request").text.hasPrefix("Опишите, пожалуйста, что нужно починить"))
    #expect(try await user.say("Лампа не горит.").text == "Записано. Перейдём к приоритету?")
    let question = try await user.press("additional_no")
    #expect(question.labels == ["Высокий", "Средний", "Низкий", "Отмена"])
    let card = try await user.press("priority_medium")
    #expect(
      card.text.hasPrefix(
        """
        Ваша заявка создана.

        <b>Заявка №1</b>
        Статус: открыта
        Приоритет: средний
        Место: не указано
        Создана: \

        """))
    #expect(card.labels == ["Добавить комментарий", "Добавить файл", "К списку", "Главное меню"])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func administratorsAreToldWithTheCardAndTheFiles(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await desk.deputy.say("/start")
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.sendPhoto("lamp", caption: "The lamp is broken.")
    try await desk.ada.press("additional_no")
    try await desk.ada.press("priority_high")
    let told = desk.chief.messages
    #expect(told.count == 3)
    #expect(told[1].text.hasPrefix("🆕 A new request\n\n<b>Request #1</b>\nStatus: open\nPriority: high\n"))
    #expect(told[1].text.contains("\nFrom: Ada\nFiles: 1\n\nThe lamp is broken."))
    #expect(
      told[1].rows == [
        ["add_comment_1", "add_file_1"], ["take_request_1", "reject_request_1"], ["back_to_requests", "back_to_main"],
      ])
    #expect((told[2].kind, told[2].fileIDs) == ("photo", ["lamp"]))
    let deputy = desk.deputy.messages[1]
    #expect(deputy.text.hasPrefix("🆕 Новая заявка\n\n<b>Заявка №1</b>\nСтатус: открыта\nПриоритет: высокий\n"))
    #expect(deputy.labels.contains("Взять в работу"))
    #expect(desk.ada.messages.count == 2)
    #expect(await desk.stop())
  }

  @Test func whoMakesARequestIsNotToldOfIt() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    try await desk.chief.forge("create_request")
    try await desk.chief.say("The lamp.")
    try await desk.chief.press("additional_no")
    let card = try await desk.chief.press("priority_low")
    #expect(card.text.hasPrefix("Your request has been created."))
    #expect(!desk.chief.messages.contains { $0.text.contains("A new request") })
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func aPriorityPressedOutsideTheDialogMakesNothing(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    #expect(try await desk.ada.forge("priority_high").text.hasPrefix("I did not understand that."))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM requests") == [["0"]])
  }

  @Test(arguments: Backend.allCases)
  func aPriorityPressedTwiceMakesOneRequest(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.say("The lamp is broken.")
    let question = try await desk.ada.press("additional_no")
    desk.api.press("priority_high", on: question)
    try await desk.settle(desk.api.press("priority_high", on: question))
    #expect(desk.ada.messages.last?.text.hasPrefix("I did not understand that.") == true)
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM requests") == [["1"]])
  }

  @Test(arguments: ["priority_urgent", "priority_", "priority_HIGH"])
  func anUnknownPriorityMakesNothing(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.say("The lamp is broken.")
    try await desk.ada.press("additional_no")
    #expect(try await desk.ada.forge(data).text.hasPrefix("I did not understand that."))
    try await desk.ada.press("priority_low")
    #expect(desk.ada.messages.contains { $0.text.hasPrefix("Your request has been created.") })
    #expect(await desk.stop())
  }

  @Test func whatIsWrittenInsteadOfPressedIsAnsweredWithTheQuestion() async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.say("The lamp is broken.")
    try await desk.ada.press("additional_no")
    for answer in [
      try await desk.ada.say("very"), try await desk.ada.sendPhoto(), try await desk.ada.sendDocument(),
      try await desk.ada.sendVoice(),
    ] { #expect(answer.text.hasPrefix("How urgent is it?")) }
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func requestsCommentsAndFilesAreCountedFromZero(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    for series in [
      "requests_created_total{priority=\"medium\"}", "comments_total", "files_total{type=\"photo\"}",
      "files_total{type=\"document\"}",
    ] { #expect(await desk.metric(series) == "0", "\(series)") }
    try await desk.ada.press("create_request")
    try await desk.ada.sendPhoto(caption: "The lamp.")
    try await desk.ada.press("additional_yes")
    try await desk.ada.press("add_comment")
    try await desk.ada.say("Since Monday.")
    try await desk.ada.press("go_priority")
    try await desk.ada.press("priority_medium")
    #expect(await desk.stop())
    #expect(await desk.metric("requests_created_total{priority=\"medium\"}") == "1")
    #expect(await desk.metric("requests_created_total{priority=\"high\"}") == "0")
    #expect(await desk.metric("comments_total") == "1")
    #expect(await desk.metric("files_total{type=\"photo\"}") == "1")
  }
}
