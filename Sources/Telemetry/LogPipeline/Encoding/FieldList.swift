internal import Logging

/// The metadata of one record, from its three places, in the order of its keys, with what is the error's taken out.
struct FieldList: Sendable {
  /// The last of the fields of a line that was cut.
  static let cutMarker = #","truncated":true"#

  private struct Entry {
    var key: String
    var value: Logger.MetadataValue
    /// The higher one counts if a key is there twice.
    var rank: Int
  }

  private(set) var error = LogError()
  private var entries: [Entry] = []

  mutating func collect(_ record: LogRecord) {
    error = record.error ?? LogError()
    collect(record.metadata.logger, rank: 0)
    collect(record.metadata.provided, rank: 1)
    collect(record.metadata.call, rank: 2)
    if entries.count > 1 {
      entries.sort { $0.key == $1.key ? $0.rank > $1.rank : $0.key < $1.key }
    }
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: entries.capacity <= 1024)
    error = LogError()
  }

  func forEach(_ body: (String, Logger.MetadataValue) -> Void) {
    var previous: String?
    for entry in entries where entry.key != previous {
      body(entry.key, entry.value)
      previous = entry.key
    }
  }

  private mutating func collect(_ metadata: Logger.Metadata, rank: Int) {
    for (key, value) in metadata where !takeError(key, value) {
      entries.append(Entry(key: key, value: value, rank: rank))
    }
  }

  /// Whether the key is one of `error`, `error.type`, `error.message`, `error.stack`, which make the line's error.
  private mutating func takeError(_ key: String, _ value: Logger.MetadataValue) -> Bool {
    guard key.utf8.starts(with: "error".utf8) else { return false }
    switch key {
    case "error.type": error.type = value.description
    case "error.message": error.message = value.description
    case "error.stack": error.stack = value.description
    case "error":
      guard case .dictionary(let parts) = value else {
        error.message = value.description
        return true
      }
      for (part, value) in parts where !takeError("error.\(part)", value) {
        error.message = error.message ?? value.description
      }
    default: return false
    }
    return true
  }
}
