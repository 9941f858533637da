internal import Cells

extension TextBuffer {
  /// Appends labels as `a="1",b="2"`, values escaped.
  func append(labels: LabelSet) {
    var isFirst = true
    for label in labels.labels {
      if !isFirst { append(byte: UInt8(ascii: ",")) }
      isFirst = false
      append(label.name)
      append("=\"")
      append(escaping: label.value, quotes: true)
      append(byte: UInt8(ascii: "\""))
    }
  }
}

extension LabelSet {
  /// The labels of text that `TextBuffer.append(labels:)` or a cell's text has. Trusts its syntax.
  init(rendered text: [UInt8]) {
    var labels: [Label] = []
    var reader = RenderedLabels(text)
    while let name = reader.nextName() { labels.append(Label(name, reader.nextValue())) }
    self.init(labels)
  }
}

/// Takes rendered labels apart.
struct RenderedLabels {
  private let text: [UInt8]
  private var at = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func nextName() -> String? {
    guard at < text.count, let end = text[at...].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    defer { at = end + 2 }
    return String(decoding: text[at..<end], as: UTF8.self)
  }

  mutating func nextValue() -> String {
    var value: [UInt8] = []
    while at < text.count, text[at] != UInt8(ascii: "\"") {
      if text[at] == UInt8(ascii: "\\"), at + 1 < text.count {
        at += 1
        value.append(text[at] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : text[at])
      } else {
        value.append(text[at])
      }
      at += 1
    }
    at += 2  // the closing quote and the comma
    return String(decoding: value, as: UTF8.self)
  }
}
