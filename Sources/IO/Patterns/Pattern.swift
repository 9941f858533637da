internal import CPCRE2

/// One regular expression in Perl's syntax, compiled by PCRE2 (https://www.pcre.org/current/doc/html/pcre2api.html).
///
/// Any thread may use it, several at once. What one search may cost is limited, whatever the expression and the text.
@safe
// Unchecked: compiled code is never changed after `init` (pcre2api, “Multithreading”).
public final class Pattern: @unchecked Sendable {
  /// Steps of one search (pcre2_set_match_limit).
  public static let stepLimit = 100_000
  /// KiB of one search (pcre2_set_heap_limit).
  public static let heapLimit = 1024

  private let code: OpaquePointer
  private let context: OpaquePointer

  /// - Throws: ``PatternError`` that says what is wrong, and where.
  public init(_ text: String) throws(PatternError) {
    var number: Int32 = 0
    var offset = 0
    let bytes = Array(text.utf8)
    // Lines can hold any bytes, so text that is not UTF-8 must be searched too.
    let options = PCRE2_UTF | UInt32(PCRE2_MATCH_INVALID_UTF)
    let code = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &number, &offset, nil)
    }
    guard let code = unsafe code, let context = unsafe pcre2_match_context_create_8(nil) else {
      throw PatternError(description: "at character \(offset): \(Self.message(number))")
    }
    unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    unsafe pcre2_set_match_limit_8(context, UInt32(Self.stepLimit))
    unsafe pcre2_set_heap_limit_8(context, UInt32(Self.heapLimit))
    unsafe self.code = code
    unsafe self.context = context
  }

  deinit {
    unsafe pcre2_code_free_8(code)
    unsafe pcre2_match_context_free_8(context)
  }

  /// Where the text matches, from first to last, none empty and none overlapping; nil if a limit was reached.
  public func ranges(in text: [UInt8]) -> [Range<Int>]? {
    guard let match = unsafe pcre2_match_data_create_8(1, nil) else { return nil }
    defer { unsafe pcre2_match_data_free_8(match) }
    return unsafe text.withUnsafeBufferPointer { unsafe ranges(in: $0, match) }
  }

  private func ranges(in text: UnsafeBufferPointer<UInt8>, _ match: OpaquePointer) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let count = unsafe pcre2_match_8(code, text.baseAddress, text.count, start, 0, match, context)
      if count == PCRE2_ERROR_NOMATCH { return ranges }
      guard count >= 0, let place = unsafe pcre2_get_ovector_pointer_8(match) else { return nil }
      let (lower, upper) = unsafe (place[0], place[1])
      // `\K` in a lookahead can put the start behind the end.
      if lower < upper, upper <= text.count {
        ranges.append(lower..<upper)
        start = upper
      } else {
        start = unsafe Self.next(after: max(start, upper), in: text)
      }
    }
    return ranges
  }

  /// The next character's start: a search may not begin inside of one.
  private static func next(after index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var next = index + 1
    while unsafe next < text.count && text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private static func message(_ number: Int32) -> String {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let count = unsafe pcre2_get_error_message_8(number, buffer.baseAddress, buffer.count)
      return unsafe String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
    }
  }
}

/// Text that is no regular expression.
public struct PatternError: Error, Hashable, CustomStringConvertible {
  /// Where and what, a clause.
  public let description: String
}
