import Endpoints
import EventLoop
import FoundationEssentials
import HTTPServer
import Support
import Testing

@testable import StatusPage

/// The page's routes against the table of routes in docs/security.md.
@Loop struct PageRouteTests {
  @Test func theTableHasThePagesRoutesAndWhoMayAskForThem() async throws {
    let bench = try await PageBench(token: "correct-horse")
    let rows = try String(contentsOfFile: RepositoryPath.of("docs/security.md"), encoding: .utf8)
      .split(separator: "\n").filter { $0.contains("/page/") && $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").prefix(2).map { $0.filter { $0 != "`" && $0 != " " } }.joined(separator: " ") }
    let routes = bench.page.routes.filter { $0.pattern != "/" }
      .map { "\($0.method)".uppercased() + $0.pattern + ($0.isGuarded ? " guarded" : " open") }
    #expect(Set(rows) == Set(routes))
    #expect(rows.count == routes.count)
    await bench.stop()
  }
}
