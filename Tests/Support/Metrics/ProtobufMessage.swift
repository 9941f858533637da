/// The fields of a protobuf message (<https://protobuf.dev/programming-guides/encoding/>), read independently of what
/// wrote them.
public struct ProtobufMessage: Sendable {
  enum Value: Sendable {
    case varint(UInt64)
    case fixed64(UInt64)
    case fixed32(UInt32)
    case bytes(ArraySlice<UInt8>)
  }

  private var fields: [(number: Int, value: Value)] = []

  public init(parsing bytes: ArraySlice<UInt8>) throws {
    var rest = bytes
    while !rest.isEmpty {
      let key = try Self.varint(&rest)
      let number = Int(key >> 3)
      guard number > 0 else { throw SupportError("A protobuf field numbered 0.") }
      switch key & 7 {
      case 0: fields.append((number, .varint(try Self.varint(&rest))))
      case 1: fields.append((number, .fixed64(try Self.fixed(&rest, 8))))
      case 2: fields.append((number, .bytes(try Self.take(&rest, Int(try Self.varint(&rest))))))
      case 5: fields.append((number, .fixed32(UInt32(try Self.fixed(&rest, 4)))))
      default: throw SupportError("A protobuf wire type of \(key & 7).")
      }
    }
  }

  /// Messages, each after its length.
  public static func delimited(_ bytes: [UInt8]) throws -> [ProtobufMessage] {
    var rest = bytes[...]
    var messages: [ProtobufMessage] = []
    while !rest.isEmpty {
      messages.append(try ProtobufMessage(parsing: try take(&rest, Int(try varint(&rest)))))
    }
    return messages
  }

  public func messages(_ field: Int) throws -> [ProtobufMessage] {
    try values(field).compactMap { if case .bytes(let bytes) = $0 { try ProtobufMessage(parsing: bytes) } else { nil } }
  }

  /// 0 when the field is not there, as protobuf has it.
  public func unsigned(_ field: Int) -> UInt64 {
    if case .varint(let value) = values(field).last { value } else { 0 }
  }

  /// A `sint32` or `sint64`.
  public func signed(_ field: Int) -> Int64 { Self.unzigzag(unsigned(field)) }

  public func double(_ field: Int) -> Double {
    if case .fixed64(let bits) = values(field).last { Double(bitPattern: bits) } else { 0 }
  }

  public func text(_ field: Int) -> String {
    if case .bytes(let bytes) = values(field).last { String(decoding: bytes, as: UTF8.self) } else { "" }
  }

  /// A repeated `sint64`, packed or not.
  public func signedList(_ field: Int) throws -> [Int64] {
    var list: [Int64] = []
    for value in values(field) {
      switch value {
      case .varint(let one): list.append(Self.unzigzag(one))
      case .bytes(var packed): while !packed.isEmpty { list.append(Self.unzigzag(try Self.varint(&packed))) }
      case .fixed32, .fixed64: throw SupportError("Field \(field) is no list of varints.")
      }
    }
    return list
  }

  public func has(_ field: Int) -> Bool { !values(field).isEmpty }

  private func values(_ field: Int) -> [Value] { fields.filter { $0.number == field }.map(\.value) }

  private static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else { break }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    throw SupportError("A protobuf varint without end.")
  }

  private static func fixed(_ rest: inout ArraySlice<UInt8>, _ size: Int) throws -> UInt64 {
    try take(&rest, size).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ size: Int) throws -> ArraySlice<UInt8> {
    guard size >= 0, size <= rest.count else { throw SupportError("A protobuf field longer than its message.") }
    defer { rest = rest.dropFirst(size) }
    return rest.prefix(size)
  }
}
