/// The updates that wait: of each chat the same number, in turn, and what was answered.
struct Backlog {
  let updates: Int
  let chats: Int
  /// Each as JSON; the first has the id ``firstID``.
  private let texts: [[UInt8]]
  static let firstID = 700_000_001

  /// Answers of each chat so far; they carry the number of their message.
  private var answered: [Int]
  private(set) var answers = 0
  private(set) var isInOrder = true

  init(updates: Int, chats: Int, text: String) {
    self.updates = updates
    self.chats = chats
    answered = Array(repeating: 0, count: chats)
    texts = (0..<updates).map { index in
      let (chat, number) = (index % chats, index / chats)
      let id = 5_000_000_000 + chat
      let person = "\"id\":\(id),\"first_name\":\"Person \(chat)\",\"username\":\"person\(chat)\""
      return Array(
        ("{\"update_id\":\(Self.firstID + index),\"message\":{\"message_id\":\(number + 1),"
          + "\"from\":{\(person),\"is_bot\":false,\"language_code\":\"en\"},"
          + "\"chat\":{\(person),\"type\":\"private\"},\"date\":1750000000,"
          + "\"text\":\"\(text) ~\(chat)-\(number)~\"}}").utf8)
    }
  }

  var isDone: Bool { answers >= updates }

  /// The result of `getUpdates`; nil when there is nothing, and the call is to be held.
  func batch(from offset: Int, limit: Int) -> [UInt8]? {
    let first = max(0, offset - Self.firstID)
    guard first < updates else { return nil }
    var body = Array("{\"ok\":true,\"result\":[".utf8)
    for index in first..<min(first + limit, updates) {
      if index > first { body.append(UInt8(ascii: ",")) }
      body += texts[index]
    }
    body += "]}".utf8
    return body
  }

  /// Notes an answer of a bot that says something of its own.
  mutating func noteAnything() { answers += 1 }

  /// Notes an answer by the mark its text has from the message.
  mutating func note(_ request: ArraySlice<UInt8>) {
    guard let start = request.firstIndex(of: UInt8(ascii: "~")) else { return }
    var numbers = [0, 0]
    var place = 0
    for byte in request[(start + 1)...] {
      if byte == UInt8(ascii: "-") {
        place = 1
      } else if byte == UInt8(ascii: "~") {
        break
      } else {
        guard (48...57).contains(byte) else { return }
        numbers[place] = numbers[place] * 10 + Int(byte) - 48
      }
    }
    guard numbers[0] < chats else { return }
    if answered[numbers[0]] != numbers[1] { isInOrder = false }
    answered[numbers[0]] += 1
    answers += 1
  }
}
