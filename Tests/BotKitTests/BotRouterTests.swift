import Telegram
import Testing

@testable import BotKit

struct BotRouterTests {
  private let nothing: Handler = { _ in }

  private struct ViewAll: ButtonPayload, RawRepresentable {
    static let prefix = "pick_all_"
    let rawValue: Int64
  }

  private var router: BotRouter {
    var router = BotRouter()
    router.dialog(Registration.self)
    router.command("start", nothing)
    router.text(in: [Registration.name], nothing)
    router.photo(in: [Registration.name], nothing)
    router.message(in: [Registration.age], nothing)
    router.photo(nothing)
    router.document(name: "any_file", nothing)
    router.button("menu", nothing)
    router.button(Pick.self) { _, _ in }
    router.button(ViewAll.self) { _, _ in }
    router.button("cancel", in: Registration.allCases, nothing)
    router.fallback(nothing)
    return router
  }

  private func match(_ update: Update, _ state: Registration? = nil, botName: String? = nil) -> BotRouter.Match? {
    router.match(update, dialog: state.map { Dialog(state: $0.rawValue, data: "{}") }, botName: botName)
  }

  private func match(_ text: String, in state: Registration? = nil) -> (String?, String?) {
    let match = match(TestUpdates.message(1, text), state, botName: "My_Bot")
    return (match?.name, match?.argument)
  }

  private func press(_ data: String, in state: Registration? = nil) -> (String?, String?) {
    let match = match(TestUpdates.button(1, data), state)
    return (match?.name, match?.argument)
  }

  @Test func commandsTakeArgumentsAndTheBotsOwnName() {
    #expect(match("/start") == ("start", ""))
    #expect(match("/START@my_bot  a b ") == ("start", "a b "))
    #expect(match("/start\nx") == ("start", "x"))
    #expect(match("/start@other_bot") == (nil, nil))
    #expect(match("/unknown") == ("fallback", ""))
    #expect(match("/") == ("fallback", ""))
  }

  @Test func aCommandLeadsOutOfADialogAndATextDoesNot() {
    #expect(match("/start", in: .name) == ("start", ""))
    #expect(match("a text", in: .name) == ("waiting_for_name", ""))
    #expect(match("a text") == ("fallback", ""))
  }

  @Test func aPhotoOfAStateGoesBeforeOneOfNone() {
    #expect(match(TestUpdates.photo(1), .name)?.name == "waiting_for_name_photo")
    #expect(match(TestUpdates.photo(1))?.name == "photo")
    #expect(match(TestUpdates.photo(1))?.isExpected == false)
    #expect(match(TestUpdates.photo(1), .name)?.isExpected == true)
  }

  @Test func aStateThatTakesAnyMessageTakesThemAll() {
    for update in [TestUpdates.message(1), TestUpdates.photo(1), TestUpdates.document(1), TestUpdates.sticker(1)] {
      #expect(match(update, .age)?.name == "waiting_for_age")
    }
  }

  @Test func aMessageTheStateIsNotForGoesToWhatIsForAnyState() {
    #expect(match(TestUpdates.document(1), .name)?.name == "any_file")
    #expect(match(TestUpdates.sticker(1), .name)?.name == "fallback")
    #expect(match(TestUpdates.sticker(1))?.name == "fallback")
  }

  @Test func theLongestPrefixWhoseValueCanBeReadWins() {
    #expect(press("menu") == ("menu", ""))
    #expect(press("pick_7") == ("pick_", "7"))
    #expect(press("pick_all_7") == ("pick_all_", "7"))
    #expect(press("pick_all_x") == ("fallback", ""))
    #expect(press("pick_") == ("fallback", ""))
    #expect(press("pick_007") == ("fallback", ""))
    #expect(press("other") == ("fallback", ""))
    #expect(press("") == ("fallback", ""))
  }

  @Test func aButtonOfADialogWorksInItsStatesOnly() {
    #expect(press("cancel", in: .name) == ("cancel", ""))
    #expect(press("cancel", in: .age) == ("cancel", ""))
    #expect(press("cancel") == ("fallback", ""))
  }

  @Test func onlyWhatIsHandledIsAskedFor() {
    var router = BotRouter()
    #expect(router.allowedUpdates == [])
    router.button("menu", nothing)
    #expect(router.allowedUpdates == ["callback_query"])
    router.photo(nothing)
    #expect(router.allowedUpdates == ["message", "callback_query"])
  }

  @Test func whatNothingIsForIsNotMatched() {
    #expect(BotRouter().match(TestUpdates.message(1), dialog: nil, botName: nil)?.name == nil)
    #expect(match(Update(updateID: 1, .unknown))?.name == nil)
  }

  @Test func whatIsRegisteredTwiceIsAProblem() {
    var router = router
    #expect(router.problems == [])
    router.command("START", nothing)
    router.text(in: [Registration.name], nothing)
    router.button("menu", nothing)
    router.ownedButton(Pick.self) { _, _ in }
    router.fallback(nothing)
    router.dialog(Registration.self)
    #expect(
      router.problems == [
        "The command /START is registered twice.", "The filter waiting_for_name is registered twice.",
        "The button menu is registered twice.", "The prefix pick_ is registered twice.",
        "The fallback is registered twice.", "The dialog registration is registered twice.",
        "The state waiting_for_age is registered twice.", "The state waiting_for_name is registered twice.",
      ])
  }
}
