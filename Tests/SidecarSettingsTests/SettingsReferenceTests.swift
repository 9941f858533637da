import Glibc
import Testing

@testable import SidecarSettings

struct SettingsReferenceTests {
  @Test func configurationReferenceIsMadeFromTheKeys() throws {
    try compare("docs/configuration.md", SettingsReference.markdown())
  }

  @Test func environmentExampleIsMadeFromTheKeys() throws {
    try compare(".env.example", SettingsReference.dotenv())
  }

  @Test func everyKeyIsNamedWithItsMeaning() {
    let rows = SettingsReference.sections.flatMap { SettingsReference.rows(of: $0) }
    #expect(rows.count > 120)
    #expect(rows.allSatisfy { !$0.meaning.isEmpty && !$0.type.isEmpty })
    let keys = rows.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  /// The defaults in the example are what the keys have anyway.
  @Test func environmentExampleSetsTheDefaults() throws {
    var environment: [String: String] = [:]
    for line in SettingsReference.dotenv().split(separator: "\n") {
      guard line.hasPrefix("#OUTRIGGER_"), let equals = line.firstIndex(of: "=") else { continue }
      environment[String(line[..<equals].dropFirst())] = String(line[equals...].dropFirst())
    }
    #expect(environment.count > 100)
    let named = environment.keys.filter { $0.contains("_NAME") || $0.contains("_KIND") || $0.contains("_PATH") }
    for name in named where environment[name]?.isEmpty == true { environment[name] = nil }
    let loaded = try Settings.load(environment: environment)
    #expect(loaded.settings.render() == SettingsTests.defaults)
    #expect(loaded.warnings == [])
  }

  private func compare(_ name: String, _ text: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(root)/\(name)"
    if getenv("WRITE_REFERENCE") != nil { try writeFile(path, Array(text.utf8)) }
    let bytes = (try? readFile(path)) ?? []
    let isSame = String(decoding: bytes, as: UTF8.self) == text
    #expect(
      isSame, "\(name) is not what the keys say. Write it anew: WRITE_REFERENCE=1 swift test --filter SettingsReference"
    )
  }
}

private func readFile(_ path: String) throws -> [UInt8] {
  let file = try #require(fopen(path, "r"))
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes.prefix(count))
}

/// Writes the whole file anew.
func writeFile(_ path: String, _ bytes: [UInt8]) throws {
  let file = try #require(fopen(path, "w"))
  defer { fclose(file) }
  try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}
