import BotKit
import Caching
import FoundationEssentials
import OutsideAPIs
import SidecarKit

/// A bot that has to ask somebody else, at `WEATHER_URL`. What it was told it keeps for ten minutes, so that a city is asked
/// for once however many users want it; who asks too often is told to wait (`rate_limits.actions.city`); and a service that
/// fails too often is left alone for a while.
@main
enum WeatherBot {
  struct Report: Codable, Sendable {
    let celsius: Double
    let sky: String
  }

  static func bot(_ parts: BotParts) -> BotDefinition {
    let url = ProcessInfo.processInfo.environment["WEATHER_URL"] ?? "http://127.0.0.1:8080"
    let weather = parts.apis.client("weather", url: url)
    let reports = parts.cache.cache("reports")
    var router = BotRouter()
    router.command("start") { $0.reply("Which city?") }
    router.text(name: "city") { context in
      let city = context.text.lowercased()
      do {
        let report: Report = try await reports.cached(city, ttl: .seconds(600)) {
          try await weather.call(APICall("GET", "/cities/{city}", ["city": city]))
        }
        context.reply("\(report.celsius) °C, \(report.sky).")
      } catch APICallError.status(_, _, 404, _, _) {
        context.reply("Nobody knows that city.")
      } catch is APICallError {
        context.reply("The weather service does not answer. Please ask again later.")
      }
    }
    return BotDefinition(name: "weather", router: router)
  }

  static func main() { Outrigger.run(BotPackage("weather", define: bot)) }
}
