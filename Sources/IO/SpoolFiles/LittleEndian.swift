// Numbers as the spool's files hold them: little-endian, not aligned.

extension [UInt8] {
  mutating func append(_ number: UInt32) {
    unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
  }

  mutating func append(_ number: UInt64) {
    unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
  }

  /// The bytes from `index` on must be there.
  func number32(at index: Int) -> UInt32 {
    unsafe withUnsafeBytes { bytes in
      precondition(index >= 0 && index + 4 <= bytes.count)
      return unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
    }
  }

  func number64(at index: Int) -> UInt64 {
    unsafe withUnsafeBytes { bytes in
      precondition(index >= 0 && index + 8 <= bytes.count)
      return unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
  }

  mutating func put(_ number: UInt32, at index: Int) {
    unsafe withUnsafeMutableBytes { bytes in
      precondition(index >= 0 && index + 4 <= bytes.count)
      unsafe bytes.storeBytes(of: number.littleEndian, toByteOffset: index, as: UInt32.self)
    }
  }
}
