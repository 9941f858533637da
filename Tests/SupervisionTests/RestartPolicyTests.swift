import Supervision
import Testing

struct RestartPolicyTests {
  @Test func delaysDoubleUpToTheirMaximum() {
    let backoff = Backoff()
    let delays = (1...8).map { backoff.delay(afterFailures: $0, random: 0) }
    #expect(delays == [0.5, 1, 2, 4, 8, 16, 30, 30].map { .milliseconds(Int($0 * 1000)) })
  }

  @Test func jitterOnlyEverLengthensADelay() {
    let backoff = Backoff()
    #expect(backoff.delay(afterFailures: 1, random: 0.999) < .milliseconds(600))
    #expect(backoff.delay(afterFailures: 1, random: 0.999) > .milliseconds(590))
  }

  @Test func anAbsurdNumberOfFailuresDoesNotOverflow() {
    #expect(Backoff().delay(afterFailures: .max, random: 0) == .seconds(30))
  }
}
