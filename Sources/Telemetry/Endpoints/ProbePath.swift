/// A probe: machines that must know ask it, so no limit holds it up, whatever is configured.
package struct ProbePath: Sendable {
  /// Its route.
  let route: String
  /// Other names that count under it.
  let aliases: [String]
  /// The route of a single one of its modules and checks; nil where there is none.
  let item: String?

  /// Those of `/-/` are Prometheus' own, which has no single items.
  var itemAliases: [String] { aliases.filter { !$0.hasPrefix("/-/") }.map(Self.item(of:)) }

  init(_ name: String, aliases: [String], hasItems: Bool = true) {
    route = "/\(name)"
    self.aliases = aliases
    item = hasItems ? Self.item(of: route) : nil
  }

  static let live = ProbePath("live", aliases: ["/livez", "/-/healthy"])
  static let ready = ProbePath("ready", aliases: ["/readyz", "/-/ready"])
  static let startup = ProbePath("startup", aliases: ["/startupz"])
  static let health = ProbePath("health", aliases: ["/healthz"], hasItems: false)

  private static let all = [live, ready, startup, health]

  /// What requests of probes are counted under.
  static let routes = Set(all.flatMap { [$0.route] + ($0.item.map { [$0] } ?? []) })

  /// Every path of a probe as the router takes it, such as `/livez/:name`.
  package static let patterns = all.flatMap { path in
    [path.route] + path.aliases + (path.item.map { [$0] + path.itemAliases } ?? [])
  }

  private static func item(of path: String) -> String { "\(path)/:name" }
}
