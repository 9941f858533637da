internal import Cells

/// Whose an observation was: a few labels, such as a trace's id, and when.
///
/// Made by a registry (`Registry.exemplar(_:)`, `Registry.currentExemplar`), which drops and counts one whose labels are
/// longer than OpenMetrics allows. Worth keeping for the length of a request: making one allocates, using it does not.
public struct Exemplar: Sendable {
  let labels: RenderedText
  /// Milliseconds since 1970.
  let time: UInt64

  /// Unicode code points of all names and values together (OpenMetrics 1.0, "Exemplars").
  public static let limit = 128

  /// Nil when the labels are too long, empty, or not valid.
  init?(_ labels: LabelSet, at time: UInt64) {
    let length = labels.labels.reduce(0) { $0 + $1.name.unicodeScalars.count + $1.value.unicodeScalars.count }
    guard length <= Self.limit, !labels.labels.isEmpty, labels.isValid(for: .gauge) else { return nil }
    self.labels = RenderedText { $0.append(labels: labels) }
    self.time = time
  }
}
