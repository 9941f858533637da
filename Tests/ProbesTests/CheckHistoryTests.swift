import Support
import Testing

@testable import Probes

struct CheckHistoryTests {
  private let start = ContinuousClock.now

  private func history(_ results: [(second: Int, passed: Bool, milliseconds: Int)]) -> CheckHistory {
    var history = CheckHistory()
    for result in results {
      history.note(
        passed: result.passed, .milliseconds(result.milliseconds), at: start.advanced(by: .seconds(result.second)))
    }
    return history
  }

  @Test func aStepHasTheLongestLookOrTheFailure() {
    #expect(history([]).steps.isEmpty)
    #expect(history([(0, true, 3), (1, true, 7), (4, true, 5)]).steps == [.passed(.milliseconds(7))])
    #expect(history([(0, true, 3), (1, false, 7), (4, true, 5)]).steps == [.failed])
    #expect(history([(0, true, 3), (5, true, 4)]).steps == [.passed(.milliseconds(3)), .passed(.milliseconds(4))])
  }

  @Test func stepsWithoutALookAreEmpty() {
    #expect(history([(0, true, 3), (17, false, 4)]).steps == [.passed(.milliseconds(3)), .none, .none, .failed])
  }

  @Test func itNeverHoldsMoreThanFiveMinutes() {
    let often = history((0..<3600).map { (second: $0, passed: true, milliseconds: $0) })
    #expect(often.steps.count == CheckHistory.count)
    #expect(often.steps.last == .passed(.milliseconds(3599)))
    let afterANight = history([(0, true, 1), (30_000, true, 2)])
    #expect(afterANight.steps.count == CheckHistory.count)
    #expect(afterANight.steps.filter { $0 != .none } == [.passed(.milliseconds(2))])
  }
}
