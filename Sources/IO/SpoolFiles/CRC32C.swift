/// CRC-32C, the checksum of every record (polynomial of Castagnoli, RFC 3720 appendix B.4). Eight bytes a step.
struct CRC32C {
  private var state: UInt32 = .max

  var value: UInt32 { ~state }

  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum = CRC32C()
    unsafe bytes.withUnsafeBytes { bytes in unsafe sum.add(bytes) }
    return sum.value
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    unsafe Self.tables.withUnsafeBufferPointer { tables in
      var state = self.state
      var index = 0
      while index + 8 <= bytes.count {
        let low = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)) ^ state
        let high = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
        let first = unsafe tables[1792 | Int(low & 0xFF)] ^ tables[1536 | Int(low >> 8 & 0xFF)]
        let second = unsafe tables[1280 | Int(low >> 16 & 0xFF)] ^ tables[1024 | Int(low >> 24)]
        let third = unsafe tables[768 | Int(high & 0xFF)] ^ tables[512 | Int(high >> 8 & 0xFF)]
        let fourth = unsafe tables[256 | Int(high >> 16 & 0xFF)] ^ tables[Int(high >> 24)]
        state = first ^ second ^ third ^ fourth
        index += 8
      }
      while index < bytes.count {
        state = unsafe state >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: state) ^ bytes[index])]
        index += 1
      }
      self.state = state
    }
  }

  /// Eight tables of 256: what a byte does to the sum when that many bytes follow it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 2048)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
      tables[byte] = sum
    }
    for index in 256..<2048 {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 0xFF)]
    }
    return tables
  }()
}
