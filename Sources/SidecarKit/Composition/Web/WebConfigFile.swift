internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import Logging
internal import SidecarSettings
internal import YAML

/// The web configuration in effect: read at the start, and anew as soon as one of its files has changed.
///
/// Each request and each connection has the files looked at (stat(2)), so none is answered by rules that were changed before
/// it came. A file that is wrong then changes nothing: the last good one stays, as it may be what keeps people out.
@Loop
final class WebConfigFile {
  /// Whether the server speaks TLS, which only a restart changes.
  let speaksTLS: Bool
  private(set) var policy: WebPolicy
  private(set) var credentials: TLSCredentials?
  /// Whether the file turns TLS on or off.
  private(set) var needsRestart = false
  /// Told after each reading that changed something whether it was good.
  var onReading: (@Loop (_ isGood: Bool) -> Void)?

  private let path: String
  private var texts: [[UInt8]]
  private var files: [String]
  private var stamps: [FileStamp?]
  private var problems: [String] = []
  private let logger = Logger(label: "outrigger")

  /// - Throws: what is wrong with it.
  init(_ path: String) throws(ConfigurationProblems) {
    let setup = try WebSetup.read(path)
    self.path = path
    policy = setup.policy
    credentials = setup.credentials
    speaksTLS = setup.credentials != nil
    texts = setup.texts
    files = setup.files
    // It is read again at the first request, as it may have changed meanwhile.
    stamps = []
  }

  /// As the composition wants it.
  ///
  /// - Throws: `ConfigurationError` with everything that is wrong.
  convenience init(named path: String) throws {
    do throws(ConfigurationProblems) {
      try self.init(path)
    } catch {
      throw ConfigurationError(key: "http.web_config", problem: error.lines.joined(separator: "; "))
    }
  }

  /// Reads the files again if one of them has changed.
  ///
  /// - Returns: whether other rules are in effect now.
  @discardableResult
  func refresh() -> Bool {
    let now = files.map { FileStamp($0) }
    guard now != stamps else { return false }
    let isFresh = now.contains { $0?.isFresh ?? false }
    do throws(ConfigurationProblems) {
      let setup = try WebSetup.read(path)
      // Files that are named only now are looked at from the next time on.
      stamps = isFresh || setup.files != files ? [] : now
      files = setup.files
      return take(setup)
    } catch {
      stamps = isFresh ? [] : now
      refuse(error.lines)
      return false
    }
  }

  private func take(_ setup: WebSetup) -> Bool {
    let wasRefused = !problems.isEmpty
    problems = []
    guard setup.texts != texts || wasRefused else { return false }
    texts = setup.texts
    policy = setup.policy
    // Without TLS in the file the certificate stays, and with TLS a plain server stays plain: until the restart.
    if speaksTLS, let new = setup.credentials { credentials = new }
    needsRestart = (setup.credentials != nil) != speaksTLS
    var metadata: Logger.Metadata = ["config.file": "\(path)"]
    if needsRestart { metadata["needs_restart"] = "tls_server_config" }
    logger.notice("web configuration read anew", metadata: metadata)
    onReading?(true)
    return true
  }

  /// One line for each state, however many requests come.
  private func refuse(_ lines: [String]) {
    guard lines != problems else { return }
    problems = lines
    logger.error(
      "web configuration not read: the last good one stays in effect",
      metadata: ["problems": .array(lines.map { .string($0) })])
    onReading?(false)
  }
}

extension AccessControl {
  /// Decides by what the file says at that moment.
  convenience init(
    _ web: WebConfigFile, _ http: HTTPSettings, access: Guard, onLimit: @escaping @Loop @Sendable (String) -> Void
  ) {
    self.init(
      access: access, exempt: Set(http.authExempt.map(\.rawValue)), maxPasswordChecks: http.maxPasswordChecks,
      onLimit: onLimit
    ) {
      web.refresh()
      return web.policy
    }
  }
}

extension ServerConfiguration {
  /// Makes every connection use the certificate that is there when it comes.
  @Loop
  mutating func use(_ web: WebConfigFile) {
    guard let first = web.credentials else { return }
    tls = {
      web.refresh()
      return web.credentials ?? first
    }
  }
}
