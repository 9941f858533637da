internal import LogPipeline
internal import Postgres

extension PostgresValue {
  init(_ value: StorageValue) {
    switch value {
    case .null: self = .null
    case .integer(let value): self = .int(value)
    case .real(let value): self = .double(value)
    case .text(let value): self = .text(value)
    case .blob(let value): self = .bytes(value)
    case .bool(let value): self = .bool(value)
    case .timestamp(let value): self = .text(value.description)
    }
  }
}

extension StorageValue {
  /// OIDs of pg_type.dat.
  private enum TypeID {
    static let timestamp: UInt32 = 1114
    static let timestampWithZone: UInt32 = 1184
    static let numeric: UInt32 = 1700
  }

  init(_ cell: PostgresCell) {
    if cell.type == TypeID.timestamp || cell.type == TypeID.timestampWithZone, let text = cell.text,
      let moment = Timestamp(postgres: text, hasZone: cell.type == TypeID.timestampWithZone)
    {
      self = .timestamp(moment)
      return
    }
    if cell.type == TypeID.numeric, let text = cell.text {
      self = Int64(text).map { .integer($0) } ?? Double(text).map { .real($0) } ?? .text(text)
      return
    }
    switch cell.value {
    case .null: self = .null
    case .int(let value): self = .integer(value)
    case .double(let value): self = .real(value)
    case .text(let value): self = .text(value)
    case .bytes(let value): self = .blob(value)
    case .bool(let value): self = .bool(value)
    }
  }
}

extension Timestamp {
  /// `2026-11-21 05:00:00.123456+00`, as DateStyle ISO writes it; the zone may have minutes.
  fileprivate init?(postgres text: String, hasZone: Bool) {
    var text = text
    guard let space = text.firstIndex(of: " ") else { return nil }
    text.replaceSubrange(space...space, with: "T")
    if !hasZone { text += "Z" } else if !text.suffix(4).contains(":") { text += ":00" }
    guard let moment = LogTimestamp(text, now: LogTimestamp(microseconds: 0)) else { return nil }
    self.init(microseconds: moment.microseconds)
  }
}
