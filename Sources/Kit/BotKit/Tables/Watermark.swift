internal import Storage

/// The offset below which every update is finished, as it was last confirmed.
///
/// The inbox keeps updates from being handled twice whatever is asked for; this keeps them from being fetched again.
struct Watermark: Sendable {
  let gate: StorageGate
  let limits: BotLimits
  let bot: String

  /// Nil when there is none that may still be used: after a week without updates Telegram numbers them anew, and an
  /// offset from before would confirm what nobody has seen (https://core.telegram.org/bots/api#update).
  func load() async throws -> Int64? {
    let oldest = Timestamp.now().advanced(by: .zero - limits.offsetLifetime)
    let result = try await gate.run { storage in
      try await storage.query(
        "SELECT next_update FROM botkit_offsets WHERE bot = \(bot) AND saved_at > \(oldest)")
    }
    return try result.first.map { try $0.get("next_update") }
  }

  func save(_ offset: Int64) async throws {
    _ = try await gate.run { storage in
      try await storage.query(
        """
        INSERT INTO botkit_offsets (bot, next_update, saved_at) VALUES (\(bot), \(offset), \(Timestamp.now()))
        ON CONFLICT (bot) DO UPDATE SET next_update = excluded.next_update, saved_at = excluded.saved_at
        """)
    }
  }
}
