import Testing

@testable import SidecarSettings

/// A configuration as text, and what comes of loading it as the file `bot.yml`.
struct Configuration {
  let text: String
  var environment: [String: String] = [:]
  var file: String? = "bot.yml"
  var modules: [String] = []
  var probes: [String] = []

  init(_ text: String, _ environment: [String: String] = [:], file: String? = "bot.yml", modules: [String] = []) {
    self.text = text
    self.environment = environment
    self.file = file
    self.modules = modules
  }

  func load() throws(SettingsErrors) -> LoadedSettings {
    try Settings.load(Array(text.utf8), file: file, environment: environment, modules: modules, probes: probes)
  }

  func settings() throws(SettingsErrors) -> Settings { try load().settings }

  /// Every error as its line; empty when there is none.
  var errors: [String] {
    do throws(SettingsErrors) {
      _ = try load()
      return []
    } catch {
      return error.issues.map(\.description)
    }
  }

  var warnings: [String] { (try? load().warnings.map(\.description)) ?? [] }
}
