import BotKit
import SidecarKit

/// A bot that says what it is told. Around it: metrics, health, logs, supervision, and a shutdown that loses nothing.
@main
enum EchoBot {
  static var bot: BotDefinition {
    var router = BotRouter()
    router.command("start") { $0.reply("Say something, and I will say it too.") }
    router.fallback { $0.reply($0.text) }
    return BotDefinition(name: "echo", router: router)
  }

  static func main() { Outrigger.run(bot) }
}
