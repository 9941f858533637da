/// Finds what a misspelt word was meant to be.
enum Suggestion {
  /// The candidate that is at most two slips away, and not more than half the word; else the one it is the start of.
  static func nearest(to word: String, in candidates: [String]) -> String? {
    // Longer words cannot be near any key, and comparing them costs their square.
    guard word.utf8.count <= 64 else { return nil }
    let limit = min(2, max(1, word.count / 2))
    let ranked = candidates.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    let nearest = ranked.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
    return nearest ?? (word.utf8.count < 3 ? nil : candidates.first { $0.hasPrefix(word) })
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (character == other ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          best = min(best, older[column - 1] + 1)
        }
        current.append(best)
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
