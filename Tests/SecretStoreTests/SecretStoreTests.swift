import Glibc
import Support
import Testing

@testable import SecretStore

struct SecretStoreTests {
  private let folder: TemporaryDirectory
  private let key: MasterKey
  private let store: SecretStore

  init() throws {
    folder = try TemporaryDirectory()
    key = try MasterKey(Base64.encode(Array(0..<32)), from: "test")
    store = SecretStore(path: folder.file("secrets"), key: key)
  }

  @Test func whatIsSetIsReadAgain() throws {
    try store.set("telegram-token", to: Array("123:abc".utf8))
    try store.set("db.password", to: Array("p\u{fc}ss word".utf8))
    #expect(try store.get("telegram-token") == Array("123:abc".utf8))
    #expect(try store.readAll() == ["telegram-token": "123:abc", "db.password": "p\u{fc}ss word"])
    #expect(try store.list().map(\.name) == ["db.password", "telegram-token"])
    try store.set("telegram-token", to: Array("new".utf8))
    #expect(try store.get("telegram-token") == Array("new".utf8))
    try store.remove("telegram-token")
    #expect(throws: SecretStoreError.noSecret("telegram-token", file: store.path)) { try store.get("telegram-token") }
    #expect(throws: SecretStoreError.noSecret("telegram-token", file: store.path)) {
      try store.remove("telegram-token")
    }
  }

  @Test func theFileSaysNothingOfTheValuesAndIsItsOwnersAlone() throws {
    try store.set("token", to: Array("canary-value".utf8))
    let text = try contents()
    #expect(!text.contains("canary") && !text.contains(Base64.encode(Array("canary-value".utf8))))
    var status = stat()
    #expect(stat(store.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  /// Every byte, replaced by each of its neighbours of one bit; and every shorter file.
  @Test func everyEditedByteAndEveryCutIsDetectedAndNothingIsOverwritten() throws {
    try store.set("a", to: Array("first".utf8))
    try store.set("b", to: Array("second".utf8))
    let whole = Array(try contents().utf8)
    for index in whole.indices {
      for bit in [0, 3, 5, 7] {
        var edited = whole
        edited[index] ^= UInt8(1 << bit)
        try expectRefused(edited, "bit \(bit) of byte \(index)")
      }
    }
    for length in whole.indices { try expectRefused(Array(whole[..<length]), "\(length) bytes") }
    try expectRefused(whole + [UInt8(ascii: "\n")], "one byte more")
    try folder.write(String(decoding: whole, as: UTF8.self), to: "secrets")
    #expect(try store.readAll() == ["a": "first", "b": "second"])
  }

  /// Through the parts that read it; writing commands go through the same reading first.
  private func expectRefused(_ bytes: [UInt8], _ what: String) throws {
    let refused = (try? SecretsFile(bytes, key: key, file: "f")) == nil
    #expect(refused, "\(what)")
  }

  @Test func aDamagedFileIsNotWrittenTo() throws {
    try store.set("a", to: Array("first".utf8))
    let damaged = String(try contents().dropLast(9))
    try folder.write(damaged, to: "secrets")
    #expect(throws: SecretStoreError.self) { try store.set("b", to: [65]) }
    #expect(throws: SecretStoreError.self) { try store.remove("a") }
    #expect(throws: SecretStoreError.self) { _ = try store.rotate() }
    #expect(try contents() == damaged)
    let empty = SecretStore(path: try folder.write("", to: "empty"), key: key)
    #expect(throws: SecretStoreError.self) { try empty.set("b", to: [65]) }
  }

  @Test func anotherKeyIsToldFromAnEditedFileAndChangesNothing() throws {
    try store.set("a", to: Array("first".utf8))
    let before = try contents()
    let other = SecretStore(path: store.path, key: try MasterKey(Base64.encode(Array(1...32)), from: "test"))
    #expect(throws: SecretStoreError.wrongKey(store.path)) { _ = try other.readAll() }
    #expect(throws: SecretStoreError.wrongKey(store.path)) { try other.set("b", to: [65]) }
    #expect(throws: SecretStoreError.wrongKey(store.path)) { _ = try other.rotate() }
    #expect(try contents() == before)
  }

  @Test func entriesCannotBeExchangedEvenByWhoCanSealTheFile() throws {
    var file = try SecretsFile(key, file: "f")
    file.set("a", to: Array("first".utf8), at: 1)
    file.set("b", to: Array("second".utf8), at: 1)
    let lines = file.text.split(separator: "\n").map(String.init)
    let words = lines[3].split(separator: " ")
    let body = (lines[0..<3] + ["b " + words.dropFirst().joined(separator: " ")]).map { $0 + "\n" }.joined()
    let keys = try #require(key.keys(header: "raw"))
    let seal = Base64.encode(SHA256.authenticate(Array(body.utf8), key: keys.sealing))
    #expect(throws: SecretStoreError.damaged("f", problem: "the secret b does not open")) {
      _ = try SecretsFile(Array((body + "seal \(seal)\n").utf8), key: key, file: "f")
    }
  }

  @Test func rotationChangesEveryDataKeyAndKeepsTheValues() throws {
    try store.set("a", to: Array("first".utf8))
    let before = try contents()
    #expect(try store.rotate() == 1)
    #expect(try contents() != before)
    #expect(try store.readAll() == ["a": "first"])
    #expect(try store.list().count == 1)
  }

  @Test func rotationTakesANewMasterKeyAPassphraseToo() throws {
    try store.set("a", to: Array("first".utf8))
    let phrase = try MasterKey("passphrase:correct horse battery", from: "test")
    #expect(try store.rotate(to: phrase) == 1)
    #expect(throws: SecretStoreError.wrongKey(store.path)) { _ = try store.readAll() }
    let renewed = SecretStore(path: store.path, key: phrase)
    #expect(try renewed.readAll() == ["a": "first"])
    let wrong = SecretStore(path: store.path, key: try MasterKey("passphrase:correct horse batterz", from: "test"))
    #expect(throws: SecretStoreError.wrongKey(store.path)) { _ = try wrong.readAll() }
  }

  @Test func theAuditSaysWhoDidWhatAndAnEditedLineIsSeen() throws {
    try store.set("a", to: Array("canary".utf8))
    _ = try store.get("a")
    #expect(throws: SecretStoreError.self) { _ = try store.get("none") }
    _ = try store.rotate()
    let (lines, brokenAt) = try store.audit.read()
    #expect(brokenAt == nil && lines.count == 4 && !lines.joined().contains("canary"))
    let records = try lines.map { try JSONValue(parsing: $0) }
    #expect(records.map { $0["action"]?.string } == ["set", "get", "get", "rotate"])
    #expect(records.map { $0["outcome"]?.string } == ["done", "done", "refused", "done"])
    #expect(records[2]["name"]?.string == "none" && records[2]["uid"]?.int == Int64(getuid()))
    try folder.write(
      (lines[0] + "\n" + lines[1].replacing("\"a\"", with: "\"b\"") + "\n" + lines[2] + "\n"), to: "secrets.audit")
    #expect(try store.audit.read().brokenAt == 3)
    try folder.write(lines[0] + "\n" + lines[2] + "\n", to: "secrets.audit")
    #expect(try store.audit.read().brokenAt == 2)
  }

  @Test(arguments: ["", "a b", "a/b", "a\"", String(repeating: "a", count: 65), "\u{e4}"])
  func aNameThatCannotBeOneIsRefused(name: String) {
    #expect(throws: SecretStoreError.badName(name)) { try store.set(name, to: [65]) }
  }

  @Test func aValueThatCannotBeOneIsRefused() {
    #expect(throws: SecretStoreError.self) { try store.set("a", to: []) }
    #expect(throws: SecretStoreError.self) { try store.set("a", to: [0xFF]) }
    #expect(throws: SecretStoreError.self) {
      try store.set("a", to: [UInt8](repeating: 65, count: SecretStore.valueLimit + 1))
    }
  }

  private func contents() throws -> String { String(decoding: try WholeFile.bytes(store.path), as: UTF8.self) }
}
