/// The text of the last line's second, since the next line mostly has the same.
struct TimestampText: Sendable {
  private var second: Int64?
  private var text: [UInt8] = []

  mutating func append(_ timestamp: LogTimestamp, to json: inout JSONText) {
    let (second, microseconds) = timestamp.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    guard microseconds >= 0, second >= 0 else {
      json.append(json: timestamp.description)
      return
    }
    if self.second != second {
      text.removeAll(keepingCapacity: true)
      timestamp.append(to: &text)
      text.removeLast(7)
      self.second = second
    }
    json.append(text)
    if timestamp.isClamped {
      json.append(json: "999999Z")
    } else {
      json.append(microseconds, width: 6)
      json.append(UInt8(ascii: "Z"))
    }
  }
}
