import BotKit
import MetricRegistry
import Storage

@testable import HelpDesk

extension HelpDeskModule {
  /// Every table of the bot, as the running one has them.
  static var allMigrations: [MigrationSeries] { definition(admins: [], registry: Registry()).allMigrations }
}
