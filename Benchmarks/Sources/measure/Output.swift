import Glibc

/// Standard output for figures and the table, standard error for progress: both at once, never kept back.
enum Output {
  static func write(_ text: String) { send(text, 1) }

  static func progress(_ text: String) { send(text, 2) }

  private static func send(_ text: String, _ descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
