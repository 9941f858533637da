internal import EventLoop
internal import HTTPServer

/// `/live`, `/ready` and `/startup`, their verbose forms and single items, as kube-apiserver answers them: the status
/// code is the answer, the text is for people and gives no reason and no address away.
@Loop
struct ProbeRoute {
  /// `live`, `ready` or `startup`, for the closing line.
  let name: String
  let report: @Loop @Sendable () -> HealthReport
  let items: @Sendable (HealthReport) -> [HealthItem]
  /// Items that can be asked for by name but do not count.
  var optional: @Sendable (HealthReport) -> [HealthItem] = { _ in [] }
  /// Answers the plain question without the report, where there is a quicker way.
  var isWell: (@Loop @Sendable () -> Bool)?

  private static let passed = StaticResponse(status: 200, headers: headers, body: Array("ok".utf8))
  private static let headers: Headers = [
    "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
  ]

  func answer(_ request: ServerRequest) -> ServerResponse {
    if request.query.isEmpty, let isWell, isWell() { return ServerResponse(Self.passed) }
    let items = items(report())
    if request.query.isEmpty && items.allSatisfy(\.isOK) { return ServerResponse(Self.passed) }
    let excluded = Set(request.query.filter { $0.name == "exclude" }.map(\.value))
    let isOK = items.allSatisfy { $0.isOK || excluded.contains($0.name) }
    let isVerbose = !isOK || request.query.contains { $0.name == "verbose" }
    return response(isOK, isVerbose ? verbose(items, excluded, isOK) : "ok")
  }

  func answerItem(_ request: ServerRequest) -> ServerResponse {
    let report = report()
    guard let name = request.parameters["name"],
      let item = (items(report) + optional(report)).first(where: { $0.name == name })
    else {
      return .error(404, code: "unknown_check", message: "There is no such check; /\(self.name)?verbose lists them.")
    }
    return response(item.isOK, item.isOK ? "ok" : "[-]\(item.name) failed: reason withheld\n")
  }

  private func response(_ isOK: Bool, _ text: String) -> ServerResponse {
    ServerResponse(status: isOK ? 200 : 503, headers: Self.headers, body: .bytes(Array(text.utf8)))
  }

  private func verbose(_ items: [HealthItem], _ excluded: Set<String>, _ isOK: Bool) -> String {
    var text = ""
    for item in items {
      if excluded.contains(item.name) {
        text += "[+]\(item.name) excluded: ok\n"
      } else {
        text += item.isOK ? "[+]\(item.name) ok\n" : "[-]\(item.name) failed: reason withheld\n"
      }
    }
    let unknown = excluded.subtracting(items.map(\.name)).sorted()
    if !unknown.isEmpty {
      text += "warn: some health checks cannot be excluded: no matches for \(unknown.joined(separator: ", "))\n"
    }
    return text + "\(name) check \(isOK ? "passed" : "failed")\n"
  }
}
