/// Which collectors a probe runs: those that are on by default, less the disabled, plus the enabled.
public struct PostgresCollectorChoice: Sendable, Equatable {
  public var enabled: Set<String>
  public var disabled: Set<String>

  public init(enabled: some Sequence<String> = [], disabled: some Sequence<String> = []) {
    self.enabled = Set(enabled)
    self.disabled = Set(disabled)
  }

  /// Every collector's name, with whether it is on by default.
  public static var names: [String: Bool] { PostgresCollector.names }

  func includes(_ name: String) -> Bool {
    !disabled.contains(name) && (enabled.contains(name) || PostgresCollector.names[name] == true)
  }
}
