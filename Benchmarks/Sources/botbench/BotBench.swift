import Glibc

/// Has the same echo bot on several kits handle one backlog, and prints what each needed.
///
///     botbench NAME COMMAND… [-- NAME COMMAND…]…
///
/// In a command `{url}` and `{token}` are filled in. The first bot is ours: the exit code is 1 when it is not as many times
/// better than the best of the others as is to be, or answers out of order. `RSS_LIMIT` in megabytes holds for each bot whose
/// name ends in `+`, which is not compared otherwise.
@main
enum BotBench {
  static let updates = 10_000
  static let chats = 1000
  static let goal = 8.0

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    let bots = words.split(separator: "--").map(Array.init)
    guard !bots.isEmpty, bots.allSatisfy({ $0.count >= 2 }) else { exit(64) }
    let results = bots.map { Run.measure(name: $0[0], command: Array($0.dropFirst())) }
    exit(Report.print(results) ? 0 : 1)
  }
}
