/// What `registryOfEveryKind()` is in the text formats.
enum GoldenTexts {
  static let text = """
    TEXT
    """

  static let openMetrics = """
    OPENMETRICS
    """
}
