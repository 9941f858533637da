/// Masks secrets in text with `***`, before the text is kept anywhere.
///
/// Works on the raw bytes of each string of a record, before JSON escapes them, in two passes that each take time linear
/// in the text's length: first the exact secret values of our configuration, then the patterns.
struct Redactor: Sendable {
  static let mask = "***"

  private let secrets: SecretValues

  /// - Parameter secrets: values to mask wherever they occur. Those under ``SecretValues/minimumLength`` bytes are left
  ///   out: they would mask half of every line; they are still masked under keys such as `password`.
  init(secrets: [String]) {
    self.secrets = SecretValues(secrets)
  }

  /// Writes the masked text to `output` if there is anything to mask.
  ///
  /// - Parameter scratch: a buffer to reuse; what is in it does not matter.
  /// - Returns: whether anything was masked; if not, `output` is as good as empty and the input can be used as it is.
  func redact(
    _ input: Span<UInt8>, into output: inout [UInt8], scratch: inout [UInt8], counts: inout RedactionCounts
  ) -> Bool {
    guard !secrets.isEmpty, mask(secrets.ranges(in: input), of: input, into: &scratch, counts: &counts) else {
      return maskPatterns(in: input, into: &output, counts: &counts)
    }
    if !maskPatterns(in: scratch.span, into: &output, counts: &counts) {
      swap(&scratch, &output)
    }
    return true
  }

  private func mask(
    _ ranges: [Range<Int>], of input: Span<UInt8>, into output: inout [UInt8], counts: inout RedactionCounts
  ) -> Bool {
    if ranges.isEmpty { return false }
    output.removeAll(keepingCapacity: true)
    var copied = 0
    for range in ranges {
      output.append(copying: input, from: copied, to: range.lowerBound)
      output.append(contentsOf: Self.mask.utf8)
      copied = range.upperBound
      counts.add(.configuredSecret)
    }
    output.append(copying: input, from: copied, to: input.count)
    return true
  }

  private func maskPatterns(
    in input: Span<UInt8>, into output: inout [UInt8], counts: inout RedactionCounts
  ) -> Bool {
    var copied = 0
    var index = 0
    while index < input.count {
      guard let match = SecretPattern.match(in: input, at: index, after: copied) else {
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
  fileprivate mutating func append(copying input: Span<UInt8>, from start: Int, to end: Int) {
    reserveCapacity(count + end - start)
    for index in start..<end { append(input[index]) }
  }
}
