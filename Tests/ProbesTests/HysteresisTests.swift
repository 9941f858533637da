import Testing

@testable import Probes

struct HysteresisTests {
  private func opinions(_ results: String, fall: Int = 3, rise: Int = 2) -> String {
    var hysteresis = Hysteresis(fall: fall, rise: rise)
    return String(
      results.map { result in
        _ = hysteresis.take(result == "+")
        return hysteresis.isUp == true ? "U" : "D"
      })
  }

  @Test func theFirstResultDecidesAlone() {
    #expect(opinions("+") == "U")
    #expect(opinions("-") == "D")
  }

  @Test func fallFailuresInARowTurnAPassingCheck() {
    #expect(opinions("+--+---") == "UUUUUUD")
  }

  @Test func riseSuccessesInARowTurnAFailingCheck() {
    #expect(opinions("-+-++") == "DDDDU")
  }

  @Test func onlyAChangeOfOpinionIsReported() {
    var hysteresis = Hysteresis(fall: 2, rise: 1)
    #expect(
      [true, true, false, false, false, true].map { hysteresis.take($0) } == [true, false, false, true, false, true])
  }
}
