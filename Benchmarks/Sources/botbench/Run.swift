import Glibc

/// One bot and its backlog.
struct Run {
  let name: String
  let answers: Int
  let isInOrder: Bool
  /// From the first updates to the last answer.
  let seconds: Double
  /// User and system time of the bot's process meanwhile.
  let processorSeconds: Double
  let residentMegabytes: Double

  private static let timeout = 120.0
  private static let token = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"

  /// - Parameter round: fills `{round}` in.
  static func measure(name: String, command: [String], round: Int) -> Run {
    let isEcho = !name.hasSuffix("+")
    let backlog = Backlog(updates: BotBench.updates, chats: BotBench.chats, text: isEcho ? "Hello" : "/start")
    let server = FakeServer(backlog, isEcho: isEcho)
    let url = "http://127.0.0.1:\(server.port)"
    let words = command.map { word in
      word.replacing("{url}", with: url).replacing("{token}", with: token).replacing("{round}", with: "\(round)")
    }
    let bot = Process(words)
    var (start, before) = (Clock.now(), 0.0)
    server.onFirstUpdates = { (start, before) = (Clock.now(), bot.processorSeconds) }
    server.run(seconds: timeout) { bot.hasEnded }
    let seconds = Clock.now() - start
    let run = Run(
      name: name, answers: server.backlog.answers, isInOrder: server.backlog.isInOrder, seconds: seconds,
      processorSeconds: bot.processorSeconds - before, residentMegabytes: bot.residentMegabytes)
    bot.end()
    return run
  }

  /// What stands for several runs of one bot: the medians of the times, and of the rest the worst.
  static func typical(of runs: [Run]) -> Run {
    Run(
      name: runs[0].name, answers: runs.map(\.answers).min() ?? 0, isInOrder: runs.allSatisfy(\.isInOrder),
      seconds: median(runs.map(\.seconds)), processorSeconds: median(runs.map(\.processorSeconds)),
      residentMegabytes: runs.map(\.residentMegabytes).max() ?? 0)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  var updatesPerSecond: Double { Double(answers) / seconds }
  var processorMicroseconds: Double { processorSeconds * 1e6 / Double(max(1, answers)) }
}
