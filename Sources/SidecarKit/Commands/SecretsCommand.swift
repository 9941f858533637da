internal import ArgumentParser
internal import LogPipeline
internal import SecretStore
internal import SidecarSettings

/// `outrigger secrets`: the encrypted file that `secret:NAME` in the configuration reads.
struct SecretsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secrets", abstract: "Keep secrets in an encrypted file.",
    discussion: """
      The file is secrets.file of the configuration, or --file. The master key is OUTRIGGER_SECRETS_KEY, ENCRYPTION_KEY, \
      secrets.key_file or --key-file: 32 bytes as `openssl rand -base64 32` prints them, or passphrase: and a phrase.
      """,
    subcommands: [Set.self, Get.self, List.self, Remove.self, Rotate.self, Audit.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make or replace a secret; its value is read from standard input.")
    @OptionGroup var options: SecretsOptions
    @Argument(help: "Its name.") var name: String
    @Option(name: .long, help: "Read the value from this file instead.") var fromFile: String?

    func run() throws {
      try options.attempt { store in try store.set(name, to: try value()) }
      CommandOutput.line("\(name) is kept")
    }

    /// Without the line breaks at its end, as the `_file` twins of the configuration are read.
    private func value() throws -> [UInt8] {
      let limit = SecretStore.valueLimit
      var bytes = try fromFile.map { try SecretStore.contents(of: $0) } ?? HiddenInput.read(limit: limit)
      while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
      return bytes
    }
  }

  struct Get: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a secret.")
    @OptionGroup var options: SecretsOptions
    @Argument(help: "Its name.") var name: String

    func run() throws {
      let value = try options.attempt { try $0.get(name) }
      CommandOutput.line(String(decoding: value, as: UTF8.self))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the names, and when each was set.")
    @OptionGroup var options: SecretsOptions

    func run() throws {
      for entry in try options.attempt({ try $0.list() }) {
        CommandOutput.line("\(entry.name) \(LogTimestamp(microseconds: Int64(entry.changed) * 1_000_000))")
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a secret.")
    @OptionGroup var options: SecretsOptions
    @Argument(help: "Its name.") var name: String

    func run() throws {
      try options.attempt { try $0.remove(name) }
      CommandOutput.line("\(name) is removed")
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Encrypt everything anew, under another master key if one is given.",
      discussion: """
        The new master key is that of --new-key-file or OUTRIGGER_SECRETS_NEW_KEY. The file is at every moment the old one or \
        the new one, whole.
        """)
    @OptionGroup var options: SecretsOptions
    @Option(name: .long, help: "The file with the new master key.") var newKeyFile: String?

    func run() throws {
      let count = try options.attempt { store in try store.rotate(to: try newKey()) }
      CommandOutput.line("\(count) secrets are encrypted anew")
    }

    private func newKey() throws -> MasterKey? {
      if let newKeyFile { return try MasterKey(readFrom: newKeyFile) }
      let name = "OUTRIGGER_SECRETS_NEW_KEY"
      guard let text = Settings.processEnvironment()[name], !text.isEmpty else { return nil }
      return try MasterKey(text, from: name)
    }
  }

  struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print who did what; fails if a line was changed or taken out.")
    @OptionGroup var options: SecretsOptions

    func run() throws {
      let (lines, brokenAt) = try options.attemptWithoutKey { try SecretAudit(of: $0).read() }
      for line in lines { CommandOutput.line(line) }
      guard let brokenAt else { return }
      CommandOutput.error("line \(brokenAt) does not follow from the one before it: the audit was edited")
      throw ExitStatus.failure
    }
  }
}

/// Which file, and whose key.
struct SecretsOptions: ParsableArguments {
  @Option(name: .long, help: "The configuration file; without it OUTRIGGER_CONFIG.") var config: String?
  @Option(name: .long, help: "The secrets file, instead of the configuration's.") var file: String?
  @Option(name: .long, help: "The file with the master key, instead of the configuration's.") var keyFile: String?

  /// What `body` gives; else its error is printed and the exit code is 1, or 78 where the configuration is wrong.
  func attempt<R>(_ body: (SecretStore) throws -> R) throws -> R {
    try told { try body(try settings().store(file: file, keyFile: keyFile)) }
  }

  /// As `attempt`, with the path of the file only.
  func attemptWithoutKey<R>(_ body: (String) throws -> R) throws -> R {
    try told {
      guard let path = try file ?? settings().file else {
        throw ConfigurationError(key: "secrets.file", problem: "is not set")
      }
      return try body(path)
    }
  }

  private func settings() throws -> SecretsSettings {
    try Settings.secretsSettings(file: config, environment: Settings.processEnvironment())
  }

  private func told<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as SettingsErrors {
      for issue in error.issues { CommandOutput.error("\(issue)") }
      throw ExitStatus.badConfiguration
    } catch {
      CommandOutput.error("\(error)")
      throw ExitStatus.failure
    }
  }
}
