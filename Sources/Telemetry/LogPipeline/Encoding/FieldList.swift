internal import Logging

/// The metadata of one record, from its three places, in the order of its keys, with what is the error's taken out.
///
/// Nothing is copied: a field is known by where it is in the record's dictionaries, until the line is written.
struct FieldList: Sendable {
  /// The last of the fields of a line that was cut.
  static let cutMarker = #","truncated":true"#

  /// What is sorted in a field's place.
  private struct Place {
    /// The key's first eight bytes, which mostly decide.
    var prefix: UInt64
    /// Of the record's three dictionaries. Of two fields with the same key the one in the later counts.
    var source: Source
    var index: Logger.Metadata.Index
  }

  private enum Source: Int {
    case logger, provided, call
  }

  private(set) var error = LogError()
  private var metadata = LogMetadata()
  private var places: [Place] = []

  var count: Int { places.count }

  /// The field at that position in the order of keys.
  subscript(position: Int) -> (key: String, value: Logger.MetadataValue) {
    self[places[position].source][places[position].index]
  }

  mutating func collect(_ record: LogRecord) {
    if let error = record.error { self.error = error }
    metadata = record.metadata
    collect(.logger)
    collect(.provided)
    collect(.call)
    sort()
    // Within one dictionary no key is there twice.
    if places.count > max(metadata.logger.count, metadata.provided.count, metadata.call.count) { removeOverridden() }
  }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: places.capacity <= 1024)
    metadata = LogMetadata()
    error = LogError()
  }

  private subscript(source: Source) -> Logger.Metadata {
    switch source {
    case .logger: metadata.logger
    case .provided: metadata.provided
    case .call: metadata.call
    }
  }

  private mutating func collect(_ source: Source) {
    let fields = self[source]
    if fields.isEmpty { return }
    for index in fields.indices {
      let key = fields.keys[index]
      if key.utf8.first == UInt8(ascii: "e"), takeError(key, fields.values[index]) { continue }
      places.append(Place(prefix: Self.prefix(key), source: source, index: index))
    }
  }

  private static func prefix(_ key: String) -> UInt64 {
    let bytes = key.utf8.span
    let count = min(bytes.count, 8)
    var prefix: UInt64 = 0
    for index in 0..<count { prefix = prefix << 8 | UInt64(bytes[index]) }
    return prefix << UInt64(64 - 8 * count)
  }

  /// By insertion, the quickest for the few fields a line has; a line with many is left to the library.
  private mutating func sort() {
    if places.count > 24 {
      let list = self
      places.sort { list.precedes($0, $1) }
      return
    }
    for next in places.indices.dropFirst() {
      let place = places[next]
      var hole = next
      while hole > 0, precedes(place, places[hole - 1]) {
        places[hole] = places[hole - 1]
        hole -= 1
      }
      places[hole] = place
    }
  }

  private func precedes(_ left: Place, _ right: Place) -> Bool {
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    let (leftKey, rightKey) = (key(left), key(right))
    return leftKey == rightKey ? left.source.rawValue < right.source.rawValue : leftKey < rightKey
  }

  private func key(_ place: Place) -> String { self[place.source].keys[place.index] }

  private mutating func removeOverridden() {
    var kept = 0
    for position in places.indices {
      let next = position + 1
      let isOverridden =
        next < places.count && places[position].prefix == places[next].prefix
        && key(places[position]) == key(places[next])
      if isOverridden { continue }
      places[kept] = places[position]
      kept += 1
    }
    places.removeLast(places.count - kept)
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
