internal import CHiredis

/// Commands to bytes, by hiredis.
enum CommandEncoder {
  /// `nil` when hiredis cannot: the memory is out, or the command is longer than an `int` counts.
  static func encode(_ command: RedisCommand) -> [UInt8]? {
    let lengths = command.arguments.map(\.count)
    guard lengths.reduce(0, +) < Int(Int32.max) / 2 else { return nil }
    // One flat copy gives every argument an address that holds for the whole call.
    let flat: [UInt8] = command.arguments.reduce(into: []) { $0.append(contentsOf: $1) } + [0]
    return unsafe flat.withUnsafeBytes { bytes in
      guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
      var offset = 0
      var starts: [UnsafePointer<CChar>?] = unsafe []
      for length in lengths {
        unsafe starts.append(base + offset)
        offset += length
      }
      var target: UnsafeMutablePointer<CChar>?
      let count = unsafe redisFormatCommandArgv(&target, Int32(lengths.count), &starts, lengths)
      guard count >= 0, let target = unsafe target else { return nil }
      defer { unsafe redisFreeCommand(target) }
      return unsafe [UInt8](UnsafeRawBufferPointer(start: target, count: Int(count)))
    }
  }
}
