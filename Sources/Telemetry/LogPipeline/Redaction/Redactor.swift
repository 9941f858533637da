/// Masks secrets in text with `***`, before the text is kept anywhere.
///
/// Works on the raw bytes of each string of a record, before JSON escapes them, in passes that each take time linear in
/// the text's length: the exact secret values of our configuration, then the shapes of secrets, then the user's patterns.
final class Redactor: Sendable {
  static let mask = "***"

  /// What a redaction works in, kept from one to the next.
  struct Buffers: Sendable {
    /// The text with its secrets masked.
    fileprivate(set) var masked: [UInt8] = []
    fileprivate var scratch: [UInt8] = []
  }

  /// Of each byte, what it may be part of: see ``ByteClass``.
  let classes: [UInt8]
  let hasUserPatterns: Bool
  private let secrets: SecretValues
  private let userPatterns: UserPatterns

  /// - Parameters:
  ///   - secrets: values to mask wherever they occur. Those under ``SecretValues/minimumLength`` bytes are left out: they
  ///     would mask half of every line; they are still masked under keys such as `password`.
  ///   - userPatterns: `log.redact`.
  init(secrets: [String], userPatterns: UserPatterns = UserPatterns()) {
    self.secrets = SecretValues(secrets)
    self.userPatterns = userPatterns
    hasUserPatterns = !userPatterns.isEmpty
    classes = ByteClass.table(secrets: self.secrets)
  }

  /// The classes that count in a string of so many bytes: most strings are too short for most secrets.
  @inline(__always)
  func relevantClasses(_ count: Int) -> UInt8 {
    ByteClass.escape | ByteClass.pattern | (count < SecretPattern.shortestLong ? 0 : ByteClass.longPattern)
      | (count < secrets.shortest ? 0 : ByteClass.secret)
  }

  /// Writes the masked text to `buffers.masked` if there is anything to mask.
  ///
  /// - Parameter seen: the classes the input's bytes are of; ``ByteClass/any`` will do.
  /// - Returns: whether anything was masked; if not, the input can be used as it is.
  func redact(
    _ input: Span<UInt8>, _ seen: UInt8 = ByteClass.any, with buffers: inout Buffers, counts: inout RedactionCounts
  ) -> Bool {
    var isMasked = false
    if seen & ByteClass.secret != 0 {
      isMasked = maskSecrets(in: input, with: &buffers, &counts)
    }
    if !isMasked && seen & (ByteClass.pattern | ByteClass.longPattern) != 0 {
      isMasked = maskPatterns(in: input, into: &buffers.masked, &counts)
    }
    if !hasUserPatterns { return isMasked }
    let text = isMasked ? buffers.masked : input.indices.map { input[$0] }
    guard let masked = userPatterns.mask(text, &counts) else { return isMasked }
    buffers.masked = masked
    return true
  }

  /// The secrets first, then the shapes in what that gave.
  private func maskSecrets(
    in input: Span<UInt8>, with buffers: inout Buffers, _ counts: inout RedactionCounts
  ) -> Bool {
    let ranges = secrets.ranges(in: input)
    if ranges.isEmpty { return false }
    // Out of the buffers while both are in use; it comes back for the next string.
    var scratch: [UInt8] = []
    swap(&scratch, &buffers.scratch)
    mask(ranges, of: input, into: &scratch, &counts)
    if !maskPatterns(in: scratch.span, into: &buffers.masked, &counts) { swap(&scratch, &buffers.masked) }
    swap(&scratch, &buffers.scratch)
    return true
  }

  private func mask(
    _ ranges: [Range<Int>], of input: Span<UInt8>, into output: inout [UInt8], _ counts: inout RedactionCounts
  ) {
    output.removeAll(keepingCapacity: true)
    var copied = 0
    for range in ranges {
      output.append(copying: input, from: copied, to: range.lowerBound)
      output.append(contentsOf: Self.mask.utf8)
      copied = range.upperBound
      counts.add(.configuredSecret)
    }
    output.append(copying: input, from: copied, to: input.count)
  }

  private func maskPatterns(
    in input: Span<UInt8>, into output: inout [UInt8], _ counts: inout RedactionCounts
  ) -> Bool {
    var copied = 0
    var index = 0
    while index < input.count {
      guard classes[Int(input[index])] & (ByteClass.pattern | ByteClass.longPattern) != 0,
        SecretPattern.mayMatch(in: input, at: index),
        let match = SecretPattern.match(in: input, at: index, after: copied)
      else {
        index += 1
        continue
      }
      if copied == 0 { output.removeAll(keepingCapacity: true) }
      output.append(copying: input, from: copied, to: match.range.lowerBound)
      output.append(contentsOf: Self.mask.utf8)
      counts.add(match.rule)
      copied = match.range.upperBound
      index = copied
    }
    if copied == 0 { return false }
    output.append(copying: input, from: copied, to: input.count)
    return true
  }
}

extension [UInt8] {
  mutating func append(copying input: Span<UInt8>, from start: Int, to end: Int) {
    reserveCapacity(count + end - start)
    for index in start..<end { append(input[index]) }
  }
}
