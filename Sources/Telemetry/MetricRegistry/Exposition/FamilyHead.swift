internal import Cells

/// What is the same for all series of a family, whatever they are at the moment: its name, help and type, and the lines
/// that say so, which are rendered once.
final class FamilyHead: Sendable {
  let name: String
  let help: String
  let type: MetricType
  /// What OpenMetrics calls it, where a counter and an info are named without what ends their samples' names.
  let openMetrics: OpenMetricsName
  /// The registry's own series of it, if it has any.
  let set: SeriesSet?

  private let textLines = OnceRendered()
  private let openMetricsLines = OnceRendered()

  init(name: String, help: String, type: MetricType, openMetrics: OpenMetricsName, set: SeriesSet?) {
    self.name = name
    self.help = help
    self.type = type
    self.openMetrics = openMetrics
    self.set = set
  }

  /// The HELP and TYPE lines of the text format 0.0.4.
  var textHeader: RenderedText {
    textLines.text { buffer in
      if !help.isEmpty {
        buffer.append("# HELP ")
        buffer.append(name)
        buffer.append(" ")
        buffer.append(escaping: help, quotes: false)
        buffer.append("\n")
      }
      buffer.append(metadata: "# TYPE ", name, type.textName)
    }
  }

  /// Those of OpenMetrics, and the UNIT line; their order is OpenMetrics' own.
  var openMetricsHeader: RenderedText {
    openMetricsLines.text { buffer in
      buffer.append(metadata: "# TYPE ", openMetrics.name, openMetrics.type)
      if let unit = openMetrics.unit { buffer.append(metadata: "# UNIT ", openMetrics.name, unit) }
      guard !help.isEmpty else { return }
      buffer.append("# HELP ")
      buffer.append(openMetrics.name)
      buffer.append(" ")
      buffer.append(escaping: help, quotes: true)
      buffer.append("\n")
    }
  }
}

extension TextBuffer {
  /// Appends a line about a family.
  func append(metadata keyword: String, _ name: String, _ text: String) {
    append(keyword)
    append(name)
    append(" ")
    append(text)
    append("\n")
  }
}
