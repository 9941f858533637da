import Glibc

/// Measures one row: ours, the reference and the peers take turns, so that a busy machine slows all of them.
struct Runner {
  private struct Runnable {
    let name: String
    let arguments: [String]
    var child: Child?
    var figures: [Double] = []
  }

  /// The figures of a row by who was measured: the names of `Row.Program`, and `reference`.
  typealias Figures = [String: Double]

  private let row: Row

  init(_ row: Row) {
    self.row = row
  }

  /// Who is missing could not be started or does not know the case.
  func run() -> Figures {
    Output.progress("\(row.name) …")
    var all = row.programs.compactMap(runnable)
    if let reference = row.reference {
      all.append(Runnable(name: "reference", arguments: Programs.ours + [reference]))
    }
    for _ in 0..<rounds {
      for index in all.indices { measure(&all[index]) }
    }
    for runnable in all { runnable.child?.end() }
    let figures = all.compactMap { one in summary(one.figures).map { (one.name, $0) } }
    Output.progress(figures.map { " \($0.0) \(Table.text($0.1))" }.joined(separator: ",") + "\n")
    return Figures(uniqueKeysWithValues: figures)
  }

  private func runnable(_ program: Row.Program) -> Runnable? {
    Programs.arguments(program).map { Runnable(name: program.rawValue, arguments: $0 + [row.measured]) }
  }

  private func measure(_ runnable: inout Runnable) {
    if runnable.child == nil { runnable.child = Child(runnable.arguments) }
    guard let answer = runnable.child?.ask().flatMap(Double.init), !answer.isNaN else { return }
    switch row.method {
    case .scrapes(_, let count):
      runnable.figures += Scraper(port: UInt16(answer)).percentile(of: count).map { [$0] } ?? []
    default: runnable.figures.append(answer)
    }
    if case .fresh = row.method {
      runnable.child?.end()
      runnable.child = nil
    }
  }

  private var rounds: Int {
    switch row.method {
    case .least(let rounds), .middle(let rounds), .fresh(let rounds), .scrapes(let rounds, _): rounds
    }
  }

  private func summary(_ figures: [Double]) -> Double? {
    if case .middle = row.method { return figures.sorted().dropFirst(figures.count / 2).first }
    return figures.min()
  }
}

/// Where the programs are: ours is this one, the peers' are in `PEERS`.
enum Programs {
  static let ours = ["/proc/self/exe", "worker"]

  /// Nil when it was not built, for lack of its packages.
  static func arguments(_ program: Row.Program) -> [String]? {
    if program == .ours { return ours }
    guard let folder = getenv("PEERS").map({ String(cString: $0) }) else { return nil }
    let path = "\(folder)/\(program.rawValue)"
    return access(path, X_OK) == 0 ? [path] : nil
  }
}
