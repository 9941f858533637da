internal import EventLoop
internal import LogPipeline
internal import Synchronization
internal import Telegram

/// The page in the place of Telegram: a private chat with the bot for each of a few made-up people. What they do becomes
/// updates, what the bot calls becomes messages. Safe from any thread, lives as long as the process.
package final class PageChat: Sendable {
  /// Somebody the chat can be held as.
  package struct Person: Sendable {
    /// Also the chat's. Above 2^52, which no id of Telegram is: data that a bot keeps cannot be taken for a real user's.
    package let id: Int64
    package let name: String
    /// Whether the bot is to be told that this is an administrator.
    package let isAdmin: Bool
  }

  /// What a person does.
  package enum Input: Sendable {
    case text(String)
    /// A button with this data, below the message of this number.
    case press(message: Int64, data: String)
    /// The bytes of a picture and its size.
    case photo([UInt8], caption: String, width: Int64, height: Int64)
  }

  /// What became of it.
  package enum Answer: Sendable, Equatable {
    case taken
    /// There is no such person, message or button.
    case unknown
    /// It is empty or too long.
    case unusable
    /// As much waits to be handled as may.
    case full
  }

  package static let people = [
    Person(id: 1 << 52 + 1, name: "Ada", isAdmin: false), Person(id: 1 << 52 + 2, name: "Ben", isAdmin: false),
    Person(id: 1 << 52 + 3, name: "Chloe", isAdmin: false), Person(id: 1 << 52, name: "Admin", isAdmin: true),
  ]

  /// How much is kept in memory.
  package struct Limits: Sendable {
    /// Updates that may wait to be handled: `page.chat.max_waiting`.
    package var waiting = 100
    /// Messages of one person: `page.chat.max_messages`.
    package var messages = 200
    /// Bytes of all pictures: `page.chat.max_photos`.
    package var photoBytes = 32 << 20

    package init() {}
  }

  private struct State {
    var limits: Limits
    var waiting: [Update] = []
    var logs: [Int64: ChatLog] = [:]
    var photos: PhotoShelf
    /// Of the latest change of any chat.
    var version: UInt64 = 0
    var onUpdate: @Sendable () -> Void = {}
    var onNews: @Sendable () -> Void = {}
    /// The limits that were come to since they were last told.
    var reached: [String] = []

    init(_ limits: Limits) {
      self.limits = limits
      photos = PhotoShelf(limit: limits.photoBytes)
    }
  }

  private let numbers = UpdateNumbers()
  private let state: Mutex<State>
  private let onLimit: @Sendable (String) -> Void
  private static let queryPrefix = "page-"

  /// - Parameter onLimit: is told the key of a limit that something was forgotten for, for each such thing.
  package init(_ limits: Limits = Limits(), onLimit: @escaping @Sendable (String) -> Void = { _ in }) {
    state = Mutex(State(limits))
    self.onLimit = onLimit
  }

  /// What is kept already goes with the next of its kind.
  package func change(to limits: Limits) {
    state.withLock { state in
      state.limits = limits
      state.photos.limit = limits.photoBytes
      for person in state.logs.keys { state.logs[person]?.limit = limits.messages }
    }
  }

  /// Has `call` called, from any thread, when a chat has something new.
  package func watch(_ call: @escaping @Sendable () -> Void) { state.withLock { $0.onNews = call } }

  /// What a chat has that is newer than a version, each a JSON object, and the version that it then has.
  package func news(of person: Int64, after version: UInt64) -> (events: [String], version: UInt64) {
    state.withLock { state in (state.logs[person]?.events(after: version) ?? [], max(state.version, 1)) }
  }

  /// A picture by its name; nil when it is gone.
  package func photo(_ name: String) -> [UInt8]? { state.withLock { $0.photos[name] } }

  /// Takes what a person does.
  package func take(_ input: Input, as id: Int64) -> Answer {
    guard let person = Self.people.first(where: { $0.id == id }) else { return .unknown }
    let (answer, calls) = changing { state -> (Answer, [@Sendable () -> Void]) in
      guard state.waiting.count < state.limits.waiting else { return (.full, []) }
      let answer =
        switch input {
        case .text(let text): write(text, person, &state)
        case .press(let message, let data): press(data, on: message, person, &state)
        case .photo(let bytes, let caption, let width, let height):
          show(bytes, caption, (width, height), person, &state)
        }
      return (answer, answer == .taken ? [state.onUpdate, state.onNews] : [])
    }
    for call in calls { call() }
    return answer
  }

  /// Changes the state, and tells afterwards which limits that came to.
  private func changing<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    let (result, reached) = state.withLock { state in
      let result = body(&state)
      defer { state.reached = [] }
      return (result, state.reached)
    }
    for limit in reached { onLimit(limit) }
    return result
  }
}

// MARK: - For the bot

extension PageChat {
  /// Has `call` called when there is an update.
  func wake(_ call: @escaping @Sendable () -> Void) { state.withLock { $0.onUpdate = call } }

  /// What is not finished, in order.
  var unfinished: [Update] { state.withLock(\.waiting) }

  func finish(_ id: Int64) { state.withLock { state in state.waiting.removeAll { $0.id == id } } }

  /// Whether the call is for one of these chats.
  func has(_ call: OutgoingCall) -> Bool {
    if let chat = call.chatID { return Self.people.contains { $0.id == chat } }
    return call.parameters.raw["callback_query_id"]?.string?.hasPrefix(Self.queryPrefix) == true
  }

  /// Does what Telegram would show of the call.
  func show(_ call: OutgoingCall) {
    let raw = call.parameters.raw
    let correlationID = LogContext.current.correlationID
    let call = changing { state -> (@Sendable () -> Void)? in
      if call.method == AnswerCallbackQuery.name {
        // Its id says whose it is: page-PERSON-UPDATE.
        let person = raw["callback_query_id"]?.string?.split(separator: "-").dropFirst().first.flatMap { Int64($0) }
        guard let person, let text = raw["text"]?.string, !text.isEmpty else { return nil }
        change(person, &state) { $0.note(text, version: $1) }
      } else {
        guard let person = call.chatID else { return nil }
        let photos = shelved(call, &state)
        change(person, &state) { $0.apply(call, photo: photos, correlationID: correlationID, version: $1) }
      }
      return state.onNews
    }
    call?()
  }

  /// The name of the picture that the call shows, which is kept if the call brings it along.
  private func shelved(_ call: OutgoingCall, _ state: inout State) -> String? {
    for file in call.parameters.files.values {
      if case .bytes(let bytes) = file.content { return keep(bytes, &state) }
    }
    guard let name = call.parameters.raw["photo"]?.string, state.photos[name] != nil else { return nil }
    return name
  }
}

// MARK: - What a person does

extension PageChat {
  private func write(_ text: String, _ person: Person, _ state: inout State) -> Answer {
    guard !text.allSatisfy(\.isWhitespace), text.utf16.count <= SendMessage.maxTextUnits else { return .unusable }
    add(person, &state) { $0.text = text }
    return .taken
  }

  private func show(
    _ bytes: [UInt8], _ caption: String, _ size: (width: Int64, height: Int64), _ person: Person, _ state: inout State
  ) -> Answer {
    guard !bytes.isEmpty, bytes.count <= state.limits.photoBytes, caption.utf16.count <= 1024 else { return .unusable }
    let name = keep(bytes, &state)
    add(person, photo: name, &state) { message in
      var photo = PhotoSize(
        fileID: name, fileUniqueID: name, width: min(max(size.width, 1), 10_000),
        height: min(max(size.height, 1), 10_000))
      photo.fileSize = Int64(bytes.count)
      message.photo = [photo]
      if !caption.isEmpty { message.caption = caption }
    }
    return .taken
  }

  private func keep(_ bytes: [UInt8], _ state: inout State) -> String {
    let before = state.photos.forgotten
    defer { state.reached += Array(repeating: "page.chat.max_photos", count: state.photos.forgotten - before) }
    return state.photos.put(bytes, as: numbers.next())
  }

  private func press(_ data: String, on number: Int64, _ person: Person, _ state: inout State) -> Answer {
    guard let message = state.logs[person.id]?.message(number, withButton: data) else { return .unknown }
    let id = numbers.next()
    var query = CallbackQuery(
      id: "\(Self.queryPrefix)\(person.id)-\(id)", from: person.user, chatInstance: "\(person.id)")
    query.message = .message(message)
    query.data = data
    state.waiting.append(Update(updateID: id, .callbackQuery(query)))
    return .taken
  }

  /// A message of the person's, in the chat and as an update.
  private func add(_ person: Person, photo: String? = nil, _ state: inout State, _ fill: (inout Message) -> Void) {
    let message = change(person.id, &state) { $0.add(from: person.user, photo: photo, version: $1, fill) }
    state.waiting.append(Update(updateID: numbers.next(), .message(message)))
  }

  private func change<Result>(
    _ person: Int64, _ state: inout State, _ body: (inout ChatLog, _ version: UInt64) -> Result
  ) -> Result {
    state.version = max(state.version, 1) + 1
    var log = state.logs[person] ?? ChatLog(chat: Chat(id: person, type: .private), limit: state.limits.messages)
    let before = log.forgotten
    defer {
      state.reached += Array(repeating: "page.chat.max_messages", count: log.forgotten - before)
      state.logs[person] = log
    }
    return body(&log, state.version)
  }
}

extension PageChat.Person {
  fileprivate var user: User { User(id: id, isBot: false, firstName: name) }
}
