internal import HelpDesk
internal import SidecarKit

/// The sidecar with the bots of this repository. Adding one touches this list and nothing else.
@main
enum Main {
  static func main() {
    Outrigger.run(
      BotPackage(HelpDeskModule.name) { parts in
        HelpDeskModule.definition(
          admins: parts.admins, registry: parts.registry,
          limiter: parts.limiter(usual: HelpDeskModule.actionLimits), cache: parts.cache, botToken: parts.botToken)
      })
  }
}
