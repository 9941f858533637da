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
    var paths = ["none": "", "passed": "", "failed": ""]
    for (index, step) in steps.enumerated() {
      let (kind, height) =
        switch step {
        case .none: ("none", 2.0)
        case .passed(let duration): ("passed", 4 + 14 * (duration.milliseconds / longest).squareRoot())
        case .failed: ("failed", 20)
        }
      paths[kind, default: ""] += "M\((60 - steps.count + index) * 3 + 1) 20v-\(Int(height))"
    }
    let failures = steps.reduce(0) { count, step in if case .failed = step { count + 1 } else { count } }
    let label = failures == 0 ? "no failure" : "failures in \(failures) of 60 steps"
    return
      "<svg class=\"history\" viewBox=\"0 0 180 20\" role=\"img\" aria-label=\"\(check.name.htmlEscaped), last five "
      + "minutes: \(label)\">"
      + paths.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
      .map { "<path class=\"\($0.key)\" d=\"\($0.value)\"/>" }.joined() + "</svg>"
  }
}
