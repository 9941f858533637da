import BotKit
import HelpDesk
import MetricRegistry
import Storage
import Support
import Testing

/// The same bot without Telegram: typed lines and numbered choices.
struct TerminalDeskTests {
  @Test func aRequestIsMadeOnTheTerminal() async throws {
    let (typed, printed) = (Watched<(@Sendable (String?) -> Void)?>(nil), Watched<[String]>([]))
    let transport = BotTransport.terminal(
      input: { onLine in typed.update { $0 = onLine } }, output: { text in printed.update { $0.append(text) } })
    let desk = try await DeskRunner(try FakeBotAPI(), transport, Registry(), admins: [])
    await desk.startAgain()
    let type = try await typed.wait(for: "the reading") { $0 }
    for (line, answer) in [
      ("/start", "Welcome, You."), ("1", "Please describe"), ("The <lamp> is broken.", "[1] Choose the priority"),
      ("2", "[1] Location"), ("1", "Where is it?"), ("hall", "Location: hall"),
      ("3", "  [1] High\n  [2] Medium\n  [3] Low\n  [4] Cancel\n"), ("2", "Priority: medium"),
      ("3", "#1 · open · medium · hall"), ("1", "The <lamp> is broken."), ("1", "Please write your comment"),
      ("Hurry", "The comment was added."),
    ] {
      type(line)
      try await printed.wait(for: "the answer \(answer)") { $0.last?.contains(answer) == true ? () : nil }
    }
    #expect(await desk.stop())
    #expect(
      try await desk.rows("SELECT title, priority, location FROM requests") == [
        ["The <lamp> is broken.", "MEDIUM", "hall"]
      ])
    #expect(try await desk.rows("SELECT comment FROM comments") == [["Hurry"]])
  }
}
