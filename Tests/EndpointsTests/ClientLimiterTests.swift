import EventLoop
import Support
import Testing

@testable import Endpoints

@Loop struct ClientLimiterTests {
  @Test func aClientMayAskSoOftenAndThenAsOftenAsThePeriodSays() {
    let clock = TestClock()
    let limiter = ClientLimiter(count: 10, period: .seconds(1), clock: clock)
    for _ in 1...10 { #expect(limiter.wait(of: "a") == nil) }
    #expect(limiter.wait(of: "a") == .milliseconds(100))
    #expect(limiter.wait(of: "b") == nil)
    clock.advance(by: .milliseconds(100))
    #expect(limiter.wait(of: "a") == nil)
    #expect(limiter.wait(of: "a") != nil)
    clock.advance(by: .seconds(60))
    for _ in 1...10 { #expect(limiter.wait(of: "a") == nil) }
    #expect(limiter.wait(of: "a") != nil)
  }

  @Test func moreClientsThanCanBeToldApartShareAnAllowance() {
    let clock = TestClock()
    let limiter = ClientLimiter(count: 2, period: .seconds(1), clock: clock)
    for client in 1...10_000 { #expect(limiter.wait(of: "\(client)") == nil) }
    #expect(limiter.wait(of: "x") == nil)
    #expect(limiter.wait(of: "y") == nil)
    #expect(limiter.wait(of: "z") != nil)
    clock.advance(by: .seconds(2))
    #expect(limiter.wait(of: "z") == nil)
  }
}
