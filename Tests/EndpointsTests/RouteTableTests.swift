import Endpoints
import EventLoop
import FoundationEssentials
import HTTPServer
import Support
import Testing

/// The table of routes in docs/security.md against the router.
@Loop struct RouteTableTests {
  private struct Row {
    let method: String
    let path: String
    let who: String
  }

  private static func rows() throws -> [Row] {
    let text = try String(contentsOfFile: RepositoryPath.of("docs/security.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      let words = cells.first?.filter { $0 != "`" }.split(separator: " ").map(String.init) ?? []
      guard line.hasPrefix("| `"), cells.count == 4, words.count == 2, words[1].hasPrefix("/") else { return nil }
      return Row(method: words[0], path: words[1], who: cells[1])
    }
  }

  /// Those that stand in the router only where something is configured.
  private static let optional: Set<String> = ["GET /probe", "POST /telegram/webhook"]
  /// Those of other parts, whose own tests compare them with the table, and the one that the bench mounts.
  private static func isMounted(_ route: String) -> Bool {
    route.contains(" /page/") || route.contains(" /api/") || route == "GET /mounted"
  }

  @Test func everyRouteIsInTheTableAndTheTableHasNoOther() async throws {
    let bench = try await EndpointsBench(token: "correct-horse")
    let routes = bench.endpoints.router.routes.filter { !Self.isMounted($0) }
    let listed = try Self.rows().map { "\($0.method) \($0.path)" }.filter { !Self.isMounted($0) }
    #expect(Set(listed).count == listed.count)
    #expect(Set(routes).subtracting(listed) == [], "routes that docs/security.md does not list")
    #expect(Set(listed).subtracting(routes) == Self.optional, "routes in docs/security.md that there are not")
    await bench.stop()
  }

  @Test func whoMayAskIsAsTheTableSays() async throws {
    let bench = try await EndpointsBench(token: "correct-horse")
    for row in try Self.rows() where !Self.optional.contains("\(row.method) \(row.path)") {
      if Self.isMounted("\(row.method) \(row.path)") { continue }
      let path = row.path.replacing(":name", with: "startup")
      let status = try await bench.probe.request(
        row.method, path, headers: ["X-Forwarded-For": "192.0.2.1"], body: row.method == "POST" ? "{}" : nil
      ).status
      switch row.who {
      case "guarded": #expect(status == 401, "\(row.method) \(path)")
      case "open", "exempt": #expect(status != 401 && status != 403, "\(row.method) \(path)")
      default: Issue.record("\(row.method) \(path): who is “\(row.who)”?")
      }
    }
    await bench.stop()
  }
}
