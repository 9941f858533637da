internal import EventLoop
internal import HTTPServer

/// What came of reading the configuration anew.
public enum ReloadOutcome: Sendable, Equatable {
  /// The paths of the changed keys: those now in effect, and those that need a restart.
  case applied([String], needingRestart: [String])
  /// What is wrong with it, a line each. Nothing was changed.
  case refused([String])
}

/// `POST /-/reload`.
@Loop
struct ReloadRoute {
  let reload: @Loop @Sendable () async -> ReloadOutcome

  func answer() async -> ServerResponse {
    switch await reload() {
    case .applied(let keys, let needingRestart):
      var json = JSONText()
      json.object { json in
        json.arrayMember("applied") { for key in keys { $0.string(key) } }
        json.arrayMember("needs_restart") { for key in needingRestart { $0.string(key) } }
      }
      return ServerResponse(contentType: "application/json", text: json.text)
    case .refused(let problems):
      return .error(400, code: "bad_configuration", message: problems.joined(separator: "; "))
    }
  }
}
