internal import ArgumentParser
internal import BuildInfo

/// `outrigger version`.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "version", abstract: "Print name, version and commit.")

  func run() throws {
    CommandOutput.line("\(Build.name) \(Build.version) (\(Build.commit), Swift \(Build.swift))")
  }
}
