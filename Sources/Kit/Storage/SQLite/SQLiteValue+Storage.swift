internal import SQLite

extension SQLiteValue {
  init(_ value: StorageValue) {
    switch value {
    case .null: self = .null
    case .integer(let value): self = .integer(value)
    case .real(let value): self = .real(value)
    case .text(let value): self = .text(value)
    case .blob(let value): self = .blob(value)
    case .bool(let value): self = .integer(value ? 1 : 0)
    case .timestamp(let value): self = .integer(value.microseconds)
    }
  }
}

extension StorageValue {
  init(_ value: SQLiteValue) {
    switch value {
    case .null: self = .null
    case .integer(let value): self = .integer(value)
    case .real(let value): self = .real(value)
    case .text(let value): self = .text(value)
    case .blob(let value): self = .blob(value)
    }
  }
}
