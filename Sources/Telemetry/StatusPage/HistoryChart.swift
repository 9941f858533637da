internal import EventLoop
internal import Probes

/// Five minutes of a check, a bar for every five seconds: as high as it took long, another colour where it failed. The
/// page's script draws the same.
enum HistoryChart {
  static func svg(_ check: CheckStatus) -> String {
    let steps = check.history.steps
    let longest = steps.reduce(1) { longest, step in
      if case .passed(let duration) = step { max(longest, duration.milliseconds) } else { longest }
    }
    var paths = ["none": "M0 19h180"]
    for (index, step) in steps.enumerated() {
      let place = "M\((60 - steps.count + index) * 3 + 1) 20v-"
      switch step {
      case .none: break
      case .passed(let duration):
        paths["passed", default: ""] += "\(place)\(Int(4 + 14 * (duration.milliseconds / longest).squareRoot()))"
      case .failed: paths["failed", default: ""] += "\(place)20"
      }
    }
    let failures = steps.reduce(0) { count, step in if case .failed = step { count + 1 } else { count } }
    let label = failures == 0 ? "no failure" : "failures in \(failures) of 60 steps"
    return "<svg class=\"history\" viewBox=\"0 0 180 20\" preserveAspectRatio=\"none\" role=\"img\" "
      + "aria-label=\"\(check.name.htmlEscaped), last five minutes: \(label)\">"
      + ["none", "passed", "failed"].filter { paths[$0] != nil }
      .map { "<path class=\"\($0)\" d=\"\(paths[$0] ?? "")\"/>" }.joined() + "</svg>"
  }
}
