import Glibc

/// Has the same echo bot on several kits handle one backlog, and prints what each needed.
///
///     botbench NAME COMMAND… [-- NAME COMMAND…]…
///
/// In a command `{url}` and `{token}` are filled in. The first bot is ours: the exit code is 1 when it is not as many times
/// better than the best of the others as is to be, or answers out of order. `UPDATES` is how many wait. Of `ROUNDS`, in which the
/// bots take turns, the medians count; `{round}` is the number of the round. `RSS_LIMIT` in megabytes holds for each bot whose name ends
/// in `+`, which is not compared otherwise.
@main
enum BotBench {
  static let updates = getenv("UPDATES").flatMap { Int(String(cString: $0)) } ?? 10_000
  static let rounds = max(1, getenv("ROUNDS").flatMap { Int(String(cString: $0)) } ?? 1)
  static let chats = 1000
  static let goal = 8.0

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    let bots = words.split(separator: "--").map(Array.init)
    guard !bots.isEmpty, bots.allSatisfy({ $0.count >= 2 }) else { exit(64) }
    let results = (0..<rounds).map { round in
      bots.map { Run.measure(name: $0[0], command: Array($0.dropFirst()), round: round) }
    }
    exit(Report.print(bots.indices.map { bot in Run.typical(of: results.map { $0[bot] }) }) ? 0 : 1)
  }
}
