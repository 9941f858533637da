/// Measures one case of ours: a figure on standard output for each line of standard input. Peers do likewise.
enum Worker {
  typealias Case = () async -> Double

  /// 64 when there is no such case.
  static func run(_ name: String) async -> Int32 {
    guard let measure = await make(name) else { return 64 }
    while readLine() != nil {
      Output.write("\(await measure())\n")
    }
    return 0
  }

  /// The part of a name after its last hyphen is a number of series or threads.
  private static func make(_ name: String) async -> Case? {
    if let measure = LogLines.make(name) ?? LogRoads.make(name) { return measure }
    let parts = name.split(separator: "-")
    let count = parts.last.flatMap { Int($0) } ?? 1
    let kind = count == 1 ? name : parts.dropLast().joined(separator: "-")
    return Counting.make(kind, threads: count) ?? Observing.make(kind, threads: count)
      ?? Families.make(kind, count) ?? Rendering.make(kind, series: count)
      ?? Serving.make(kind, series: count) ?? Allocating.make(kind, series: count)
  }
}
