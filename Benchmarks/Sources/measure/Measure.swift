import Glibc

/// Measures the metrics registry beside a floor and beside peers, and the log, and prints one table.
///
///     measure [PATTERN…]          the rows whose name contains one of the patterns; all without
///     measure worker CASE         one case: a figure for each line of standard input
@main
enum Measure {
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "worker" {
      exit(await Worker.run(arguments[2]))
    }
    let patterns = Array(arguments.dropFirst())
    let rows = Row.all.filter { row in patterns.isEmpty || patterns.contains { row.name.contains($0) } }
    if rows.isEmpty {
      Output.progress("measure: no row's name contains \(patterns.joined(separator: " or ")).\n")
      exit(64)
    }
    Workplace.make()
    var table = Table()
    for row in rows { table.add(row, Runner(row).run()) }
    Output.write(table.text + "\n")
    Workplace.remove()
    exit(table.allReached ? 0 : 1)
  }
}
