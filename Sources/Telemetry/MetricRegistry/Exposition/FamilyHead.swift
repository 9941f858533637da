internal import Cells
internal import Synchronization

/// What is the same for all series of a family, whatever they are at the moment: its name, help and type, and the lines
/// that say so, which are rendered once.
final class FamilyHead: Sendable {
  let name: String
  let help: String
  let type: MetricType
  /// What OpenMetrics calls it, where a counter and an info are named without what ends their samples' names.
  let openMetrics: OpenMetricsName

  private let textLines = AtomicLazyReference<RenderedText>()
  private let openMetricsLines = AtomicLazyReference<RenderedText>()

  init(name: String, help: String, type: MetricType, openMetrics: OpenMetricsName) {
    self.name = name
    self.help = help
    self.type = type
    self.openMetrics = openMetrics
  }

  /// The HELP and TYPE lines of the text format 0.0.4.
  var textHeader: RenderedText {
    textLines.load()
      ?? textLines.storeIfNil(
        RenderedText { buffer in
          if !help.isEmpty {
            buffer.append("# HELP ")
            buffer.append(name)
            buffer.append(" ")
            buffer.append(escaping: help, quotes: false)
            buffer.append("\n")
          }
          buffer.append(metadata: "# TYPE ", name, type.textName)
        })
  }

  /// Those of OpenMetrics, and the UNIT line; their order is OpenMetrics' own.
  var openMetricsHeader: RenderedText {
    openMetricsLines.load()
      ?? openMetricsLines.storeIfNil(
        RenderedText { buffer in
          buffer.append(metadata: "# TYPE ", openMetrics.name, openMetrics.type)
          if let unit = openMetrics.unit { buffer.append(metadata: "# UNIT ", openMetrics.name, unit) }
          guard !help.isEmpty else { return }
          buffer.append("# HELP ")
          buffer.append(openMetrics.name)
          buffer.append(" ")
          buffer.append(escaping: help, quotes: true)
          buffer.append("\n")
        })
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
