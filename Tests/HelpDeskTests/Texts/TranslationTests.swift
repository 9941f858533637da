import BotKit
import FoundationEssentials
import Support
import Testing

@testable import HelpDesk

/// Every text of the desk stands in the sources beside its translation; this reads the sources.
struct TranslationTests {
  private struct Source: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String

    var testDescription: String { name }
  }

  private static func sources() throws -> [Source] { try files(below: RepositoryPath.of("Sources/Bots/HelpDesk")) }

  private static func files(below folder: String) throws -> [Source] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name -> [Source] in
      let path = "\(folder)/\(name)"
      if !name.contains(".") { return try files(below: path) }
      return [Source(name: name, text: String(decoding: try WholeFile.bytes(path), as: UTF8.self))]
    }
  }

  @Test func everyTextIsThereInBothLanguages() throws {
    var count = 0
    for source in try Self.sources() {
      for call in SourceCall.all(of: "say", in: source.text) {
        #expect(call.arguments.count == 2, "\(source.name): say(\(call.text))")
        guard call.arguments.count == 2 else { continue }
        let (english, russian) = (call.arguments[0], call.arguments[1])
        guard english.hasWord else { continue }
        count += 1
        #expect(!english.hasCyrillic, "\(source.name): say(\(call.text))")
        #expect(russian.hasCyrillic || english == russian, "\(source.name): say(\(call.text))")
      }
    }
    #expect(count > 120)
  }

  /// A text that a handler writes by itself would be one of one language.
  @Test func noHandlerSaysWhatIsNotAmongTheTexts() throws {
    for source in try Self.sources() {
      for name in ["reply", "edit", "answer", "tell"] {
        for call in SourceCall.all(of: name, in: source.text) {
          #expect(call.arguments.first?.hasWord != true, "\(source.name): \(name)(\(call.text))")
        }
      }
      let calls = SourceCall.all(of: "say", in: source.text) + SourceCall.all(of: "counted", in: source.text)
      var rest = source.text
      for call in calls where call.text.hasCyrillic { rest = rest.components(separatedBy: call.text).joined() }
      #expect(!rest.hasCyrillic, "\(source.name) has Russian without its English.")
    }
  }

  @Test func theKitsTextsAreThereInBothToo() {
    let (english, russian) = (BotTexts.standard.english, BotTexts.standard.russian)
    let texts = [
      (english.apology, russian.apology), (english.slowDown(5), russian.slowDown(5)),
      (english.notYourButton, russian.notYourButton), (english.notAllowed, russian.notAllowed),
      (english.dialogExpired, russian.dialogExpired),
    ]
    // Whoever adds a text to the kit adds it here.
    #expect(Mirror(reflecting: english).children.count == texts.count)
    for (english, russian) in texts { #expect(english.hasWord && !english.hasCyrillic && russian.hasCyrillic) }
  }
}

/// A call in a source, with what its arguments have of string literals.
private struct SourceCall {
  let text: String
  let arguments: [String]

  static func all(of name: String, in source: String) -> [SourceCall] {
    let bytes = Array(source.utf8)
    let opening = Array("\(name)(".utf8)
    return bytes.indices.compactMap { index in
      guard bytes[index...].starts(with: opening) else { return nil }
      let before = index > 0 ? Character(UnicodeScalar(bytes[index - 1])) : " "
      // Declarations and longer names are no calls.
      if before.isLetter || bytes[..<index].suffix(5).elementsEqual("func ".utf8) { return nil }
      var reader = SourceReader(bytes: bytes, at: index + opening.count)
      let start = reader.at
      let arguments = reader.arguments()
      return SourceCall(text: String(decoding: bytes[start..<reader.at], as: UTF8.self), arguments: arguments)
    }
  }
}

/// Reads as much of Swift as calls with string literals are.
private struct SourceReader {
  let bytes: [UInt8]
  var at: Int

  /// The literals of each argument up to the closing parenthesis, without what is interpolated.
  mutating func arguments() -> [String] {
    var (found, depth): ([[UInt8]], Int) = ([[]], 0)
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")") where depth == 0: return found.map { String(decoding: $0, as: UTF8.self) }
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: found.append([])
      case UInt8(ascii: "\""):
        found[found.count - 1] += literal()
        continue
      default: break
      }
      at += 1
    }
    return []
  }

  /// Leaves ``at`` after the closing quotes.
  private mutating func literal() -> [UInt8] {
    let isLong = bytes[at...].starts(with: Array("\"\"\"".utf8))
    let quotes = isLong ? Array("\"\"\"".utf8) : Array("\"".utf8)
    var text: [UInt8] = []
    at += quotes.count
    while at < bytes.count, !bytes[at...].starts(with: quotes) {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
        at += 2
        if bytes[at - 1] == UInt8(ascii: "(") {
          _ = arguments()
          at += 1
        }
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    at += quotes.count
    return text
  }
}

extension String {
  fileprivate var hasCyrillic: Bool { unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } }

  /// More than markup and abbreviations.
  fileprivate var hasWord: Bool {
    components(separatedBy: "<").map { $0.components(separatedBy: ">").last ?? "" }.joined()
      .split { !$0.isLetter }.contains { $0.count >= 3 && $0 != "CSV" && $0 != "UTC" }
  }
}
