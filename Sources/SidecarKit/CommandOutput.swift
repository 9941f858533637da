internal import EventLoop

/// What a command says to the person who typed it. The log is another thing.
enum CommandOutput {
  static func line(_ text: String) { write(text + "\n", to: .standardOutput) }

  static func error(_ text: String) { write("outrigger: \(text)\n", to: .standardError) }

  /// Text as it is, without a line end of ours.
  static func text(_ text: String) { write(text, to: .standardOutput) }

  /// A reader that went away is no reason to fail.
  private static func write(_ text: String, to output: OutputDescriptor) {
    try? output.write(Array(text.utf8))
  }
}
