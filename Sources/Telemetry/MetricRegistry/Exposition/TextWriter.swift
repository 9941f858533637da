/// Appends pieces of the text format to bytes.
struct TextWriter {
  /// A number as a label's value.
  enum LabelNumber {
    /// Always with a point or an exponent, as OpenMetrics wants `le`: a series then has one name in both formats.
    case canonical(Double)
    /// Without a point where whole, as the exporters whose summaries we imitate write `quantile`.
    case shortest(Double)
  }

  var bytes: [UInt8]

  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func writeByte(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }

  /// A line of one sample. `extra` is the label the format itself adds, written last.
  mutating func writeLine(
    _ name: String, _ suffix: String, _ labels: LabelSet, _ value: UInt64, extra: (String, LabelNumber)? = nil
  ) {
    writeSeries(name, suffix, labels, extra)
    writeNumber(value)
    writeByte("\n")
  }

  /// A line of one sample. `extra` is the label the format itself adds, written last.
  mutating func writeLine(
    _ name: String, _ suffix: String, _ labels: LabelSet, _ value: Double, extra: (String, LabelNumber)? = nil
  ) {
    writeSeries(name, suffix, labels, extra)
    writeNumber(value)
    writeByte("\n")
  }

  /// HELP text: backslash and line feed are escaped, quotes are not.
  mutating func writeHelp(_ text: String) {
    writeEscaped(text, quotes: false)
  }

  private mutating func writeSeries(
    _ name: String, _ suffix: String, _ labels: LabelSet, _ extra: (name: String, value: LabelNumber)?
  ) {
    write(name)
    write(suffix)
    var separator: Unicode.Scalar = "{"
    for label in labels.labels {
      writeByte(separator)
      write(label.name)
      write("=\"")
      writeEscaped(label.value, quotes: true)
      writeByte("\"")
      separator = ","
    }
    if let extra {
      writeByte(separator)
      write(extra.name)
      write("=\"")
      writeNumber(extra.value)
      writeByte("\"")
      separator = ","
    }
    if separator == "," { writeByte("}") }
    writeByte(" ")
  }

  private mutating func writeEscaped(_ text: String, quotes: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): write("\\\\")
      case UInt8(ascii: "\n"): write("\\n")
      case UInt8(ascii: "\"") where quotes: write("\\\"")
      default: bytes.append(byte)
      }
    }
  }
}
