/// A type that is stored as one value. An enum with a convertible raw value only has to name the protocol:
/// `enum Status: String, StorageConvertible`.
public protocol StorageConvertible {
  /// nil when the value is of another kind, or out of range.
  init?(storageValue: StorageValue)
  var storageValue: StorageValue { get }
}

extension StorageValue: StorageConvertible {
  public init?(storageValue: StorageValue) { self = storageValue }
  public var storageValue: StorageValue { self }
}

extension FixedWidthInteger where Self: StorageConvertible {
  public init?(storageValue: StorageValue) {
    guard case .integer(let value) = storageValue else { return nil }
    self.init(exactly: value)
  }
}

extension Int64: StorageConvertible {
  public var storageValue: StorageValue { .integer(self) }
}

extension Int: StorageConvertible {
  public var storageValue: StorageValue { .integer(Int64(self)) }
}

extension Int32: StorageConvertible {
  public var storageValue: StorageValue { .integer(Int64(self)) }
}

extension Double: StorageConvertible {
  /// An integer is a number too: `sum(x)` is one where every `x` is.
  public init?(storageValue: StorageValue) {
    switch storageValue {
    case .real(let value): self = value
    case .integer(let value): self = Double(value)
    default: return nil
    }
  }

  public var storageValue: StorageValue { .real(self) }
}

extension String: StorageConvertible {
  public init?(storageValue: StorageValue) {
    guard case .text(let value) = storageValue else { return nil }
    self = value
  }

  public var storageValue: StorageValue { .text(self) }
}

extension Bool: StorageConvertible {
  /// 0 and 1 are SQLite's.
  public init?(storageValue: StorageValue) {
    switch storageValue {
    case .bool(let value): self = value
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }

  public var storageValue: StorageValue { .bool(self) }
}

extension [UInt8]: StorageConvertible {
  public init?(storageValue: StorageValue) {
    guard case .blob(let value) = storageValue else { return nil }
    self = value
  }

  public var storageValue: StorageValue { .blob(self) }
}

extension Timestamp: StorageConvertible {
  /// An integer is SQLite's microseconds.
  public init?(storageValue: StorageValue) {
    switch storageValue {
    case .timestamp(let value): self = value
    case .integer(let value): self.init(microseconds: value)
    default: return nil
    }
  }

  public var storageValue: StorageValue { .timestamp(self) }
}

extension Optional: StorageConvertible where Wrapped: StorageConvertible {
  public init?(storageValue: StorageValue) {
    if storageValue == .null {
      self = .none
    } else if let value = Wrapped(storageValue: storageValue) {
      self = .some(value)
    } else {
      return nil
    }
  }

  public var storageValue: StorageValue { self?.storageValue ?? .null }
}

extension RawRepresentable where Self: StorageConvertible, RawValue: StorageConvertible {
  public init?(storageValue: StorageValue) {
    guard let raw = RawValue(storageValue: storageValue) else { return nil }
    self.init(rawValue: raw)
  }

  public var storageValue: StorageValue { rawValue.storageValue }
}
