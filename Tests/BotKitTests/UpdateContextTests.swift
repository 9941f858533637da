import Logging
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

/// What a handler sees of its update, and what it may do with its dialog.
struct UpdateContextTests {
  private struct NoStorage: StorageTransaction {
    let dialect = SQLDialect.sqlite
    func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult {
      throw SupportError("There is no storage.")
    }
  }

  private func context(
    _ update: Update, dialog: Dialog? = nil, language: String? = nil, of other: Language = .english
  ) -> UpdateContext {
    var router = BotRouter()
    router.dialog(Registration.self)
    var sender = User(id: 100, isBot: false, firstName: "Ada")
    sender.languageCode = language
    return UpdateContext(
      update, of: BotDefinition(name: "test", router: router, language: other), sender: sender, chatID: 100,
      BotRouter.Match(BotRouter.Route(name: "test") { _ in }),
      dialog: LoadedDialog(StoredDialog(dialog: dialog), lifetime: .seconds(60)),
      transaction: NoStorage(), files: LocalFiles(page: nil), logger: Logger(label: "test"))
  }

  @Test func aPhotoIsItsLargestSizeAndItsCaptionTheText() {
    let context = context(TestUpdates.photo(1, caption: "The lamp"))
    #expect(context.photo?.fileID == "photo-1280")
    #expect(context.attachment == Attachment(kind: .photo, fileID: "photo-1280", name: nil, size: nil))
    #expect(context.text == "The lamp")
    #expect(context.document == nil)
  }

  @Test func aDocumentHasItsNameAndSize() {
    let context = context(TestUpdates.document(1))
    #expect(
      context.attachment == Attachment(kind: .document, fileID: "document-1", name: "plan.pdf", size: 8_589_934_592))
    #expect(context.text == "")
    #expect(context.photo == nil)
  }

  @Test func aTextAndAButtonBringNoFile() {
    #expect(context(TestUpdates.message(1)).attachment == nil)
    #expect(context(TestUpdates.button(1, "x")).attachment == nil)
    #expect(context(TestUpdates.button(1, "x")).text == "")
    #expect(context(TestUpdates.button(1, "x")).message == nil)
  }

  @Test func theLanguageIsTheSendersElseTheBots() {
    #expect(context(TestUpdates.message(1), language: "ru").language == .russian)
    #expect(context(TestUpdates.message(1), language: "de").language == .english)
    #expect(context(TestUpdates.message(1), of: .russian).language == .russian)
  }

  @Test func aDialogGoesItsDeclaredSteps() throws {
    let context = context(TestUpdates.message(1))
    try context.enterDialog(Registration.name, ["draft"])
    #expect(context.dialog?.state(as: Registration.self) == .name)
    try context.enterDialog(Registration.name)
    try context.enterDialog(Registration.age, ["Ada"])
    #expect(try context.dialog?.decode([String].self) == ["Ada"])
    try context.enterDialog(Registration.name)
    context.endDialog()
    #expect(context.dialog == nil)
    #expect(context.takeEffects().changesDialog)
  }

  @Test func aStepThatIsNotDeclaredIsRefusedAndChangesNothing() throws {
    let fresh = context(TestUpdates.message(1))
    #expect(throws: UndeclaredTransition(from: nil, to: "waiting_for_age")) {
      try fresh.enterDialog(Registration.age)
    }
    #expect(fresh.dialog == nil)
    #expect(!fresh.takeEffects().changesDialog)
    let old = context(TestUpdates.message(1), dialog: Dialog(state: "of_another_version", data: "{}"))
    #expect(throws: UndeclaredTransition(from: "of_another_version", to: "waiting_for_age")) {
      try old.enterDialog(Registration.age)
    }
    try old.enterDialog(Registration.name)
  }

  private enum Undeclared: String, DialogState {
    case only
    static let dialog = "undeclared"
    static let first: Set<Undeclared> = [.only]
    var next: Set<Undeclared> { [] }
  }

  @Test func aDialogThatWasNotDeclaredCannotBeEntered() {
    let error = #expect(throws: UndeclaredTransition.self) {
      try context(TestUpdates.message(1)).enterDialog(Undeclared.only)
    }
    #expect(error?.description.hasPrefix("A step from no dialog to \"only\" is not declared;") == true)
  }
}
