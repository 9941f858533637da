internal import Storage

/// Which file; the raw value is the label and part of the button's data.
enum ExportKind: String, Sendable, CaseIterable {
  case month, all
  case statistics = "stats"
}

/// What the desk knows in files, made in memory: in more than one where it is much.
struct Export: Sendable {
  struct File: Sendable {
    let filename: String
    let bytes: [UInt8]
  }

  let kind: ExportKind
  /// One at least.
  let files: [File]

  var bytes: Int { files.reduce(0) { $0 + $1.bytes.count } }

  static func make(
    _ kind: ExportKind, _ texts: HelpDeskTexts, at now: Timestamp, maxBytes: Int = DeskLimits.exportBytes,
    maxFileBytes: Int = DeskLimits.exportFileBytes, in transaction: any StorageTransaction
  ) async throws -> Export {
    switch kind {
    case .month, .all: return try await table(kind, texts, at: now, maxBytes, maxFileBytes, in: transaction)
    case .statistics:
      let statistics = try await DeskStatistics.load(at: now, in: transaction)
      let lines = [texts.exportTitle(kind), texts.exportDate(now), ""] + texts.figures(statistics)
      let bytes = CSVText.byteOrderMark + (lines.joined(separator: "\r\n") + "\r\n").utf8
      return Export(kind: kind, files: [File(filename: "statistics_\(now.date).txt", bytes: bytes)])
    }
  }

  private static func table(
    _ kind: ExportKind, _ texts: HelpDeskTexts, at now: Timestamp, _ maxBytes: Int, _ maxFileBytes: Int,
    in transaction: any StorageTransaction
  ) async throws -> Export {
    let since = kind == .month ? now.advanced(by: .hours(-30 * 24)) : Timestamp(microseconds: 0)
    let total = try await RequestTable.count(.created(since: since), in: transaction)
    var tables = [CSVText()]
    var (count, size) = (0, 0)
    for try await request in RequestPages(since: since, transaction: transaction) {
      var row = CSVText()
      row.append(texts.row(request, kind))
      size += row.bytes.count
      if size > maxBytes { break }
      if tables[tables.count - 1].bytes.count + row.bytes.count > maxFileBytes { tables.append(CSVText()) }
      tables[tables.count - 1].append(row)
      count += 1
    }
    var head = CSVText()
    for line in texts.heading(kind, since: since, now: now, total: total, count: count) { head.append([line]) }
    head.append(texts.columns(kind))
    return Export(
      kind: kind,
      files: tables.enumerated().map { number, rows in
        File(
          filename: "requests_\(kind.rawValue)_\(now.date)\(tables.count > 1 ? "_\(number + 1)" : "").csv",
          bytes: CSVText.byteOrderMark + head.bytes + rows.bytes)
      })
  }
}

/// Requests from the newest on, read page by page.
struct RequestPages: AsyncSequence, AsyncIteratorProtocol {
  let since: Timestamp
  let transaction: any StorageTransaction
  private var below = Int64.max
  private var page: ArraySlice<Request> = []
  private var isLast = false

  init(since: Timestamp, transaction: any StorageTransaction) {
    self.since = since
    self.transaction = transaction
  }

  func makeAsyncIterator() -> RequestPages { self }

  mutating func next() async throws -> Request? {
    if page.isEmpty, !isLast {
      let read = try await RequestTable.page(
        below: below, since: since, limit: DeskLimits.exportPage, in: transaction)
      page = read[...]
      isLast = read.count < DeskLimits.exportPage
    }
    guard let request = page.popFirst() else { return nil }
    below = request.id
    return request
  }
}
