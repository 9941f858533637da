internal import Logging

/// The metadata of one record, from its three places, in the order of its keys, with what is the error's taken out.
struct FieldList: Sendable {
  /// The last of the fields of a line that was cut.
  static let cutMarker = #","truncated":true"#

  struct Entry {
    var key: String
    var value: Logger.MetadataValue
  }

  /// What is sorted in an entry's place.
  private struct Place {
    /// The key's first eight bytes, which mostly decide.
    var prefix: UInt64
    /// Where in `entries`. Of two with the same key the later one counts.
    var index: Int
  }

  private(set) var error = LogError()
  private var entries: [Entry] = []
  private var places: [Place] = []

  var count: Int { places.count }

  /// The field at that position in the order of keys.
  subscript(position: Int) -> Entry { entries[places[position].index] }

  mutating func collect(_ record: LogRecord) {
    if let error = record.error { self.error = error }
    let metadata = record.metadata
    collect(metadata.logger)
    collect(metadata.provided)
    collect(metadata.call)
    sort()
    // Within one dictionary no key is there twice.
    if places.count > max(metadata.logger.count, metadata.provided.count, metadata.call.count) { removeOverridden() }
  }

  mutating func removeAll() {
    let keepsCapacity = entries.capacity <= 1024
    entries.removeAll(keepingCapacity: keepsCapacity)
    places.removeAll(keepingCapacity: keepsCapacity)
    error = LogError()
  }

  private mutating func collect(_ metadata: Logger.Metadata) {
    for (key, value) in metadata where !takeError(key, value) {
      places.append(Place(prefix: Self.prefix(key), index: entries.count))
      entries.append(Entry(key: key, value: value))
    }
  }

  private static func prefix(_ key: String) -> UInt64 {
    let bytes = key.utf8.span
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    return prefix
  }

  /// By insertion, the quickest for the few fields a line has; a line with many is left to the library.
  private mutating func sort() {
    if places.count > 24 {
      let entries = entries
      places.sort { Self.precedes($0, $1, entries) }
      return
    }
    for next in places.indices.dropFirst() {
      let place = places[next]
      var hole = next
      while hole > 0, Self.precedes(place, places[hole - 1], entries) {
        places[hole] = places[hole - 1]
        hole -= 1
      }
      places[hole] = place
    }
  }

  private static func precedes(_ left: Place, _ right: Place, _ entries: [Entry]) -> Bool {
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    let (leftKey, rightKey) = (entries[left.index].key, entries[right.index].key)
    return leftKey == rightKey ? left.index < right.index : leftKey < rightKey
  }

  private mutating func removeOverridden() {
    var kept = 0
    for position in places.indices {
      let next = position + 1
      let isOverridden =
        next < places.count && places[position].prefix == places[next].prefix
        && entries[places[position].index].key == entries[places[next].index].key
      if isOverridden { continue }
      places[kept] = places[position]
      kept += 1
    }
    places.removeLast(places.count - kept)
  }

  /// Whether the key is one of `error`, `error.type`, `error.message`, `error.stack`, which make the line's error.
  private mutating func takeError(_ key: String, _ value: Logger.MetadataValue) -> Bool {
    guard key.utf8.first == UInt8(ascii: "e"), key.utf8.starts(with: "error".utf8) else { return false }
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
