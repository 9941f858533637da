import Testing

@testable import SidecarSettings

struct DamagedConfigurationTests {
  /// Whatever happens to a file's bytes, loading it ends with settings or with errors that have a place.
  @Test(arguments: [UInt64](1...8)) func damagedFilesGiveErrorsAndNoCrash(seed: UInt64) {
    var random = SplitMix(state: seed)
    let original = Array(SettingsTests.full.utf8)
    for _ in 0..<40 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...5, using: &random) { damage(&bytes, &random) }
      do throws(SettingsErrors) {
        _ = try Settings.load(bytes, file: "bot.yml", environment: ["HOST": "db"])
      } catch {
        let isPlaced = error.issues.allSatisfy { $0.description.hasPrefix("bot.yml:") }
        #expect(!error.issues.isEmpty && isPlaced, "seed \(seed)")
      }
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(start + Int.random(in: 1...30, using: &random), bytes.count)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[start] = UInt8.random(in: .min ... .max, using: &random)
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0..<bytes.count, using: &random))
    default:
      let marks = Array("${{}}[]&*:#-\n\t\"'|>!%@".utf8).shuffled(using: &random)
      bytes.insert(contentsOf: marks.prefix(3), at: start)
    }
  }
}

/// Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
