internal import HTTPServer
internal import Probes

/// `/`: the state as of now and links to the other routes, for a person with a browser.
struct IndexPage: Sendable {
  let service: String
  let version: String

  private static let links = ["/health", "/live", "/ready", "/startup", "/metrics", "/logs", "/version", "/config"]

  func answer(_ report: HealthReport) -> ServerResponse {
    let state = report.isDraining ? "draining" : report.isReady ? "ready" : report.isLive ? "not ready" : "not live"
    let modules = report.modules.map { "<li>module \(escape($0.name)): \(escape($0.state))</li>" }
    let checks = report.checks.map {
      "<li>\(escape($0.name)): \($0.passes(at: report.now) ? "passing" : "failing")</li>"
    }
    let links = Self.links.map { "<li><a href=\"\($0)\">\($0)</a></li>" }
    let html = """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>\(escape(service))</title>
      <h1>\(escape(service)) \(escape(version)): \(state)</h1>
      <ul>\((modules + checks).joined())</ul><ul>\(links.joined())</ul></html>

      """
    return ServerResponse(
      headers: [
        "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
      ], body: .bytes(Array(html.utf8)))
  }

  private func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
