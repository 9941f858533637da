internal import Logging

extension Logger.Level {
  /// Position from trace (0) to critical (6).
  var rank: UInt8 {
    switch self {
    case .trace: 0
    case .debug: 1
    case .info: 2
    case .notice: 3
    case .warning: 4
    case .error: 5
    case .critical: 6
    }
  }

  /// The level of a rank; ranks past the last are critical.
  init(rank: UInt8) {
    self =
      switch rank {
      case 0: .trace
      case 1: .debug
      case 2: .info
      case 3: .notice
      case 4: .warning
      case 5: .error
      default: .critical
      }
  }
}
