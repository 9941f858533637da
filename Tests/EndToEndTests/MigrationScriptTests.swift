import Support
import Testing

extension EndToEnd {
  /// `make migration NAME=x`, on a copy of the help desk.
  struct MigrationScriptTests {
    @Test func theNextMigrationIsMadeAndCompiles() async throws {
      let folder = try await copy()
      let before = try text("\(folder)/HelpDeskMigrations.swift")
      for name in ["add_phone_to_users", "index-priority"] { try await Command.succeed(script(name, folder)) }
      let list = try text("\(folder)/HelpDeskMigrations.swift")
      #expect(
        list
          == before.replacing(#/(component: "helpdesk",[^\]]*?)\]/#) {
            "\($0.output.1), addPhoneToUsers, indexPriority]"
          })

      let made = try await Command.succeed(Launch("ls", ["\(folder)/Migrations"])).split(separator: "\n")
      #expect(made.count == 2)
      let numbers = made.compactMap { $0.split(separator: "+").last?.prefix(4) }.compactMap { Int($0) }
      #expect(numbers == [numbers[0], numbers[0] + 1])
      let first = try text("\(folder)/Migrations/\(made[0])")
      #expect(first.contains("static let addPhoneToUsers = Migration(\n    \(numbers[0]), \"add phone to users\",\n"))
      #expect(first.contains("up: [\n") && first.contains("down: [\n"))
      try await check(["\(folder)/HelpDeskMigrations.swift"] + made.map { "\(folder)/Migrations/\($0)" })
    }

    @Test(arguments: ["", "Add", "add phone", "1st", "a;b", "../x", "add_"])
    func aNameThatIsNoneIsRefused(name: String) async throws {
      let folder = try await copy()
      let outcome = try await Command.run(script(name, folder))
      #expect(outcome.status == .exited(1))
      #expect(outcome.errorOutput.contains("make migration NAME=add_phone_to_users"))
    }

    @Test func aNameThatIsTakenIsRefused() async throws {
      let folder = try await copy()
      try await Command.succeed(script("add_phone", folder))
      let again = try await Command.run(script("add-phone", folder))
      #expect(again.status == .exited(1))
      #expect(again.errorOutput.contains("There is a migration addPhone already."))
    }

    private let directory = try? TemporaryDirectory()

    private func copy() async throws -> String {
      let folder = try #require(directory).file("HelpDesk")
      try await Command.succeed(Launch("cp", ["-r", RepositoryPath.of("Sources/Bots/HelpDesk"), folder]))
      return folder
    }

    private func script(_ name: String, _ folder: String) -> Launch {
      Launch(RepositoryPath.of("deploy/scripts/migration.sh"), [name, folder])
    }

    private func text(_ file: String) throws -> String { String(decoding: try WholeFile.bytes(file), as: UTF8.self) }

    /// The compiler's word for it, with what it needs of the module that migrations are written with.
    private func check(_ files: [String]) async throws {
      let folder = try #require(directory).path
      let storage = ["Migration", "Checksum"].map { RepositoryPath.of("Sources/Kit/Storage/Migrations/\($0).swift") }
      let module = ["-emit-module", "-module-name", "Storage", "-emit-module-path", "\(folder)/Storage.swiftmodule"]
      for words in [module + storage, ["-typecheck", "-I", folder] + files] {
        try await Command.succeed(
          BuiltProgram.tool("swiftc", ["-swift-version", "6", "-parse-as-library"] + words), timeout: .seconds(300))
      }
    }
  }
}
