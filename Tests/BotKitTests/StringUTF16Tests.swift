import BotKit
import Testing

struct StringUTF16Tests {
  @Test func aStartKeepsWholeCharacters() {
    #expect("hello".prefix(utf16Units: 5) == "hello")
    #expect("hello".prefix(utf16Units: 3) == "hel")
    #expect("a😀b".prefix(utf16Units: 2) == "a")
    #expect("a😀b".prefix(utf16Units: 3) == "a😀")
    #expect("👨‍👩‍👧x".prefix(utf16Units: 8) == "👨‍👩‍👧")
    #expect("x👨‍👩‍👧".prefix(utf16Units: 8) == "x")
    #expect("".prefix(utf16Units: 0) == "")
  }

  @Test func aFirstCharacterThatIsTooLongIsCutBetweenScalars() {
    let long = "e" + String(repeating: "\u{301}", count: 200)
    #expect(long.prefix(utf16Units: 100).utf16.count == 100)
    #expect("👨‍👩‍👧".prefix(utf16Units: 4) == "👨‍")
  }
}
