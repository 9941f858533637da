import Testing

@testable import Telegram

struct BotTokenTests {
  @Test(
    arguments: [
      "", "123456", ":ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh", "x1:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh", "123456:short",
      "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ/../getMe", "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh:x",
      "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh\n",
    ])
  func whatCannotBeATokenIsRefused(text: String) {
    #expect(BotToken(text) == nil)
  }

  @Test func aTokenDoesNotShowItself() throws {
    let token = try #require(BotToken("123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ_-abcdefgh"))
    #expect("\(token)" == "***")
    #expect(String(reflecting: token) == "***")
    #expect(token.secret.hasPrefix("123456:"))
  }
}
