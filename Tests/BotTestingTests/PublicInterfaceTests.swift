import FoundationEssentials
import Glibc
import Support
import Testing

/// What packages that depend on this one may use, as a committed list: it grows on purpose or not at all.
struct PublicInterfaceTests {
  /// The modules of the products `Outrigger` and `OutriggerTesting`, and their folders.
  private static let modules = [
    ("BotKit", "Kit/BotKit"), ("BotTesting", "Kit/BotTesting"), ("Caching", "Kit/Caching"),
    ("OutsideAPIs", "Kit/OutsideAPIs"), ("RateLimiting", "Kit/RateLimiting"), ("SidecarKit", "SidecarKit"),
    ("Storage", "Kit/Storage"), ("Supervision", "Kit/Supervision"), ("Telegram", "Kit/Telegram"),
    ("WebAPI", "Kit/WebAPI"),
  ]

  /// `WRITE_REFERENCE=1` writes the list anew.
  @Test func whatIsPublicIsTheCommittedList() throws {
    let list = try Self.modules.map { try Self.section($0, folder: $1) }.joined(separator: "\n")
    let path = RepositoryPath.of("docs/public-api.txt")
    if getenv("WRITE_REFERENCE") != nil { try Data(Self.heading(list).utf8).write(to: URL(filePath: path)) }
    let committed = String(decoding: try WholeFile.bytes(path), as: UTF8.self)
    for change in Self.heading(list).split(separator: "\n").difference(from: committed.split(separator: "\n")) {
      switch change {
      case .insert(_, let line, _): Issue.record("This is public and not in docs/public-api.txt: \(line)")
      case .remove(_, let line, _): Issue.record("This is in docs/public-api.txt and not public any more: \(line)")
      }
    }
  }

  @Test func everyModuleOfTheProductsIsInTheList() throws {
    let manifest = String(decoding: try WholeFile.bytes(RepositoryPath.of("Package.swift")), as: UTF8.self)
    for product in ["Outrigger", "OutriggerTesting"] {
      let rest = try #require(manifest.components(separatedBy: "name: \"\(product)\",").dropFirst().first)
      let list = try #require(rest.components(separatedBy: "])").first)
      let targets = list.components(separatedBy: "\"").filter { !$0.isEmpty && $0.allSatisfy(\.isLetter) }
      #expect(!targets.isEmpty)
      // Its metrics are named for the sidecar's own sake, and are used by more than bots.
      let known = Self.modules.map(\.0) + ["MetricRegistry"]
      #expect(targets.allSatisfy { known.contains($0) }, "\(targets)")
    }
  }

  private static func heading(_ list: String) -> String {
    """
    What other packages may use: every public declaration of the products Outrigger and OutriggerTesting, by its first line, but
    the types and methods that are generated from the Bot API's description. A test compares; WRITE_REFERENCE=1 writes it anew.

    \(list)
    """
  }

  private static func section(_ module: String, folder: String) throws -> String {
    let root = RepositoryPath.of("Sources/\(folder)")
    var list = "# \(module)\n"
    for file in try files(below: root) {
      let text = String(decoding: try WholeFile.bytes(file), as: UTF8.self)
      let lines = text.split(separator: "\n").compactMap(declaration)
      if !lines.isEmpty { list += "\(file.dropFirst(root.utf8.count + 1))\n" }
      for line in lines { list += "  \(line)\n" }
    }
    return list
  }

  /// The declaration that a line begins, if it is public.
  private static func declaration(_ line: Substring) -> String? {
    var text = line.drop { $0 == " " }
    guard !text.hasPrefix("//"), !text.hasPrefix("public import") else { return nil }
    let words = text.split(separator: " ")
    guard let place = words.firstIndex(of: "public"),
      words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "nonisolated" })
    else { return nil }
    if let brace = text.firstIndex(of: "{"), text[brace...].hasSuffix("}") || text.hasSuffix("{") {
      text = text[..<brace]
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func files(below folder: String) throws -> [String] {
    var found: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".swift") { found.append(path) }
      if !name.contains("."), name != "Generated", name != "Generator" { found += try files(below: path) }
    }
    return found
  }
}
