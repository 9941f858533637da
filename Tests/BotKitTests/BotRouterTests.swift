import Telegram
import Testing

@testable import BotKit

struct BotRouterTests {
  private let nothing: Handler = { _ in }

  private var router: BotRouter {
    var router = BotRouter()
    router.command("start", nothing)
    router.text(in: "waiting", nothing)
    router.button("menu", nothing)
    router.button(prefix: "view_", nothing)
    router.button(prefix: "view_all_", nothing)
    router.button("cancel", in: ["waiting"], nothing)
    router.fallback(nothing)
    return router
  }

  private func match(_ text: String, in state: String? = nil) -> (String?, String?) {
    let dialog = state.map { Dialog(state: $0, data: "{}") }
    let match = router.match(TestUpdates.message(1, text), dialog: dialog, botName: "My_Bot")
    return (match?.name, match?.argument)
  }

  private func press(_ data: String, in state: String? = nil) -> (String?, String?) {
    let dialog = state.map { Dialog(state: $0, data: "{}") }
    let match = router.match(TestUpdates.button(1, data), dialog: dialog, botName: nil)
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
    #expect(match("/start", in: "waiting") == ("start", ""))
    #expect(match("a text", in: "waiting") == ("waiting", ""))
    #expect(match("a text", in: "elsewhere") == ("fallback", ""))
    #expect(match("a text") == ("fallback", ""))
  }

  @Test func theLongestPrefixOfAButtonWins() {
    #expect(press("menu") == ("menu", ""))
    #expect(press("view_7") == ("view_", "7"))
    #expect(press("view_all_7") == ("view_all_", "7"))
    #expect(press("other") == ("fallback", ""))
  }

  @Test func aButtonOfADialogWorksInItsStateOnly() {
    #expect(press("cancel", in: "waiting") == ("cancel", ""))
    #expect(press("cancel", in: "elsewhere") == ("fallback", ""))
    #expect(press("cancel") == ("fallback", ""))
  }

  @Test func onlyWhatIsHandledIsAskedFor() {
    var router = BotRouter()
    #expect(router.allowedUpdates == [])
    router.button("menu", nothing)
    #expect(router.allowedUpdates == ["callback_query"])
    router.command("start", nothing)
    #expect(router.allowedUpdates == ["message", "callback_query"])
  }

  @Test func whatNothingIsForIsNotMatched() {
    #expect(BotRouter().match(TestUpdates.message(1), dialog: nil, botName: nil)?.name == nil)
    #expect(router.match(Update(updateID: 1, .unknown), dialog: nil, botName: nil)?.name == nil)
  }
}
