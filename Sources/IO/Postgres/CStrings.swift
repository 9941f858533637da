/// Strings and bytes laid out as C arrays of pointers: the parameters of a statement, the keywords of a connect.
struct CStrings {
  private var bytes: [UInt8] = []
  private var offsets: [Int?] = []

  mutating func append(_ value: [UInt8]?) {
    guard let value else {
      offsets.append(nil)
      return
    }
    offsets.append(bytes.count)
    bytes += value
    bytes.append(0)
  }

  /// Calls `body` with one pointer for each value, `nil` for the missing ones. The pointers live as long as the call.
  func withPointers<R>(_ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) throws -> R) rethrows -> R {
    try unsafe bytes.withUnsafeBytes { buffer in
      let pointers = unsafe offsets.map { offset -> UnsafePointer<CChar>? in
        guard let offset, let base = buffer.baseAddress else { return nil }
        return unsafe (base + offset).assumingMemoryBound(to: CChar.self)
      }
      return unsafe try pointers.withUnsafeBufferPointer(body)
    }
  }
}
