internal import EventLoop
internal import HTTPServer
internal import MetricRegistry
internal import Probes

/// `/probe?target=&module=[&auth_module=]`: the metrics of one server that the request names, and of nothing else.
@Loop
struct TargetRoute {
  let prober: TargetProber
  /// Asked for each request, as a reload may change it.
  let timeout: @Loop @Sendable () -> ScrapeTimeout

  func answer(_ request: ServerRequest) async -> ServerResponse {
    do throws(TargetRefusal) {
      let families = try await prober.probe(
        target: try value("target", of: request), module: try value("module", of: request),
        credentials: request.query.first { $0.name == "auth_module" }?.value, by: timeout().deadline(of: request))
      var body: [UInt8] = []
      TextExposition.write(Exposition(families), into: &body)
      return ServerResponse(
        headers: ["Content-Type": TextExposition.contentType, "Cache-Control": "no-store"], body: .bytes(body))
    } catch {
      return refusal(error)
    }
  }

  /// A parameter that is there once; which of two is meant nobody can know.
  private func value(_ name: String, of request: ServerRequest) throws(TargetRefusal) -> String {
    let values = request.query.filter { $0.name == name }.map(\.value)
    guard values.count == 1, let value = values.first, !value.isEmpty else {
      throw name == "target" ? .badTarget : .unknownModule
    }
    return value
  }

  /// What was asked for is not repeated: the answer may be shown in a browser.
  private func refusal(_ refusal: TargetRefusal) -> ServerResponse {
    switch refusal {
    case .unknownModule:
      let names = prober.moduleNames.joined(separator: ", ")
      return .error(400, code: "bad_module", message: "Write module= once, with one of \(names).")
    case .unknownCredentials:
      return .error(400, code: "bad_auth_module", message: "There is no such entry of probe.auth_modules.")
    case .badTarget:
      return .error(
        400, code: "bad_target", message: "Write target=HOST:PORT, once, without user, password, path or options.")
    case .notAllowed:
      return .error(400, code: "target_not_allowed", message: "No pattern of probe.allow matches this target.")
    case .tooMany(let limit):
      var response = ServerResponse.error(
        503, code: "too_many_probes", message: "\(limit) servers are being probed already.")
      response.headers.add("Retry-After", "1")
      return response
    }
  }
}
