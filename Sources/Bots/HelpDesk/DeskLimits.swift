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

  /// Requests on one page of a list: the longest fit a message.
  static let listed = 25
  /// Completed requests in the archive.
  static let archived = 50
  /// Comments on a card, as far as the message has room; of more, the latest.
  static let shownComments = 20
  /// Comments that come with the completion; of more, the latest.
  static let toldComments = 50
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
  /// Bytes of the rows in one file of an export, which is kept with its call until it is sent; the rest follows in further
  /// files.
  static let exportFileBytes = 1_000_000

  /// How long ``DeskStatistics`` are cached where the configuration (`cache.ttl.statistics`) does not say.
  static let statisticsLifetime: Duration = .seconds(15)

  /// How often the numbers of ``HelpDeskMetrics/open`` are read.
  static let gaugeInterval: Duration = .seconds(15)
}
