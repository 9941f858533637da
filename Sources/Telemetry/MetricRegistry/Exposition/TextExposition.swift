internal import Cells

/// An exposition in one piece, in the text format 0.0.4: for small answers, tests and people.
public enum TextExposition {
  /// The Content-Type this text must be sent with.
  public static let contentType = ExpositionFormat.text.contentType()

  /// Puts the text in the place of what is in `buffer`, whose memory is reused. `names` as for `ExpositionWriter`.
  public static func write(_ exposition: Exposition, names: Set<String> = [], into buffer: inout [UInt8]) {
    let text = TextBuffer()
    _ = ExpositionWriter(exposition, format: .text, names: names).write(into: text, upTo: .max)
    buffer.removeAll(keepingCapacity: true)
    text.copy(into: &buffer)
  }

  /// The text as a string.
  public static func text(_ exposition: Exposition, names: Set<String> = []) -> String {
    text(exposition, format: .text, names: names)
  }

  /// The text as a string in one of the text formats.
  public static func text(_ exposition: Exposition, format: ExpositionFormat, names: Set<String> = []) -> String {
    let text = TextBuffer()
    _ = ExpositionWriter(exposition, format: format, names: names).write(into: text, upTo: .max)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
