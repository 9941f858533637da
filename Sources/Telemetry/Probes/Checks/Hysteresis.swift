/// A check's opinion, which single results do not change: the first result decides alone, later it takes `fall`
/// failures or `rise` successes in a row.
struct Hysteresis: Equatable {
  var fall: Int
  var rise: Int
  private var against = 0
  /// `nil` before the first result.
  private(set) var isUp: Bool?

  init(fall: Int, rise: Int) {
    self.fall = fall
    self.rise = rise
  }

  /// Takes one result; `true` when it changed the opinion.
  mutating func take(_ passed: Bool) -> Bool {
    guard let isUp else {
      isUp = passed
      return true
    }
    guard passed != isUp else {
      against = 0
      return false
    }
    against += 1
    guard against >= (passed ? rise : fall) else { return false }
    against = 0
    self.isUp = passed
    return true
  }
}
