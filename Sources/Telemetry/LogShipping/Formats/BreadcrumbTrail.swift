internal import SpoolFiles

/// The latest lines of the latest correlation ids, ready to go with an error.
struct BreadcrumbTrail: Sendable {
  private static let maximumCrumbs = 30
  private static let maximumTrails = 200
  private static let maximumCrumb = 4 << 10

  private var crumbs: [String: [(sequence: UInt64, json: [UInt8])]] = [:]
  /// Correlation ids, the one not seen for longest first.
  private var order: [String] = []
  /// Records up to here have left theirs; a retry does not leave another.
  private var seen: UInt64 = 0

  /// The envelope if the record is an error; else nil, and the record is remembered.
  mutating func event(for record: SpoolRecord, labels: [String: String], release: String?) -> [UInt8]? {
    let line = ShippedLine(record.payload)
    // Not its own, which it has left if this is a retry.
    let trail = line.correlationID.flatMap { crumbs[$0] }?.filter { $0.sequence < record.sequence }.map(\.json) ?? []
    if record.sequence > seen {
      seen = record.sequence
      leave(line, record.sequence)
    }
    guard line.level == "error" || line.level == "critical" else { return nil }
    return SentryEvent.envelope(
      line, id: SentryEvent.identifier(of: record), breadcrumbs: trail, labels: labels, release: release)
  }

  private mutating func leave(_ line: ShippedLine, _ sequence: UInt64) {
    guard let id = line.correlationID else { return }
    let crumb = SentryEvent.breadcrumb(line)
    guard crumb.count <= Self.maximumCrumb else { return }
    if crumbs[id] == nil {
      order.append(id)
      if order.count > Self.maximumTrails { crumbs[order.removeFirst()] = nil }
    }
    crumbs[id, default: []].append((sequence, crumb))
    if (crumbs[id]?.count ?? 0) > Self.maximumCrumbs { crumbs[id]?.removeFirst() }
  }
}
