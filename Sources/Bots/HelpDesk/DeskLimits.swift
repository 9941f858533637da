/// Every limit of the help desk, by name. Lengths are in UTF-16 units, which are what Telegram counts.
enum DeskLimits {
  static let descriptionUnits = 3...1000
  static let titleUnits = 100
  static let locationUnits = 2...100
  /// A comment made with the request; one added later may be shorter.
  static let firstCommentUnits = 2...500
  static let commentUnits = 1...500
  /// What a name may have in the tables.
  static let nameUnits = 255

  /// What a bot may download (https://core.telegram.org/bots/api#getfile).
  static let fileBytes = 20 << 20
  /// Files of one request.
  static let files = 10

  /// Requests of one list.
  static let listed = 30
  /// Completed requests in the archive.
  static let archived = 50
  /// Comments on a card; of more, the latest.
  static let shownComments = 3
  /// Administrators who are told of something.
  static let recipients = 100

  /// Breaches reported by one run of the check; the next run goes on.
  static let alertsPerRun = 20
  /// Requests listed in the report on what is overdue.
  static let listedOverdue = 5

  /// Rows read at once for an export.
  static let exportPage = 1000
  /// Bytes of an export; what is older is left out, and the file says so.
  static let exportBytes = 16 << 20
  /// Bytes that are kept with a call; a larger export waits in a file.
  static let exportBytesInMemory = 1 << 20
  /// How long such a file is kept for being sent.
  static let exportLifetime: Duration = .seconds(86_400)

  /// How long ``DeskStatistics`` are cached where the configuration (`cache.ttl.statistics`) does not say.
  static let statisticsLifetime: Duration = .seconds(15)

  /// How often the numbers of ``HelpDeskMetrics/open`` are read.
  static let gaugeInterval: Duration = .seconds(15)
}
