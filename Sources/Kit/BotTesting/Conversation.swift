public import BotKit
internal import EventLoop
internal import FoundationEssentials
internal import MetricRegistry
internal import SQLite
public import Storage
internal import Supervision

/// A bot that a test talks to: on a terminal in the place of Telegram, over a database of its own, supervised.
///
/// A line is a message, and a number presses a button of the last message. Every text that the bot sends is read in order,
/// also those that nobody asked for.
public final class Conversation: Sendable {
  /// The bot's own; for looking at what it wrote.
  public let storage: any SQLStorage
  private let type: @Sendable (String) -> Void
  private let said: Heard

  private init(_ storage: any SQLStorage, _ said: Heard, type: @escaping @Sendable (String) -> Void) {
    self.storage = storage
    self.said = said
    self.type = type
  }

  /// Starts the bot, runs `body`, and ends the bot.
  ///
  /// - Throws: what `body` throws, ``ConversationError`` when the bot did not start or could not finish what it was at.
  public static func with(
    _ bot: BotDefinition, _ body: (Conversation) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "conversation-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder + "/bot.db"))
    let (heard, keyboard) = (Heard(), Keyboard())
    let transport = BotTransport.terminal(input: { keyboard.open($0) }, output: { heard.add($0) })
    let registry = Registry()
    let supervisor = await Supervisor([
      ModuleSpecification(name: bot.name, policy: RestartPolicy()) {
        Bot(bot, storage: storage, storageName: "sqlite", transport: transport, registry: registry)
      }
    ]) { 0 }
    async let end = supervisor.run()
    // The line that says how to talk here.
    let greeting = try? await heard.next(within: Heard.patience)
    do {
      guard greeting != nil else { throw ConversationError.notStarted }
      try await body(Conversation(storage, heard) { keyboard.type($0) })
    } catch {
      _ = await supervisor.stop(by: .now)
      _ = await end
      throw error
    }
    let unfinished = await supervisor.stop(by: .now + Heard.patience)
    _ = await end
    await storage.close(by: .now + Heard.patience)
    if !unfinished.isEmpty { throw ConversationError.notFinished }
  }

  /// Says something and returns the next text of the bot.
  public func answer(to line: String) async throws -> String {
    say(line)
    return try await next()
  }

  /// Says something that the bot need not answer.
  public func say(_ line: String) { type(line) }

  /// The next text of the bot, without the line end; its buttons follow it, numbered, a line each.
  ///
  /// - Throws: ``ConversationError/silence(after:)``.
  public func next(within patience: Duration = .seconds(10)) async throws -> String {
    let text = try await said.next(within: patience)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

/// Why a conversation came to nothing.
public enum ConversationError: Error, Sendable, Equatable, CustomStringConvertible {
  case notStarted
  /// The bot said nothing for so long.
  case silence(after: Duration)
  case notFinished

  public var description: String {
    switch self {
    case .notStarted: "The bot did not start; its log says why."
    case .silence(let time): "The bot said nothing for \(time)."
    case .notFinished: "The bot did not finish what it was at when the conversation ended."
    }
  }
}
