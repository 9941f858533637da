import EventLoop
import MetricRegistry
import Redis
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

/// What holds of a dialog wherever it is kept.
enum DialogPlace: String, CaseIterable, Sendable {
  case sqlite, postgres, redisBesideSQLite, redisBesidePostgres

  var backend: Backend { self == .postgres || self == .redisBesidePostgres ? .postgres : .sqlite }
  private var isRedis: Bool { self == .redisBesideSQLite || self == .redisBesidePostgres }

  /// - Parameter bot: a name of the test's own, as tests share the Redis.
  func storage() async throws -> DialogStorage {
    guard isRedis else { return .storage }
    let configuration = try RedisConfiguration(url: try await SharedServers.redis().url())
    return .redis(await RedisPool(name: "redis:main", configuration: configuration), name: "redis:main")
  }
}

@Suite(.serialized) struct DialogStoreTests {
  private struct Rolled: Error {}

  private struct Fixture {
    let store: any DialogStore
    let storage: any SQLStorage
    /// Keeps the database.
    let test: TestStore

    /// Runs the steps of one update: claims it, loads the dialog, saves another.
    @discardableResult
    func update(
      _ id: Int64, _ key: DialogKey = DialogKey(chatID: 1, userID: 2), save state: String?? = nil,
      as outcome: UpdateOutcome = .ok, fails: Bool = false
    ) async throws -> String? {
      do {
        return try await storage.transaction { transaction in
          _ = try await Inbox().claim(id, as: outcome, locking: key, in: transaction)
          let loaded = try await store.load(key, for: id, in: transaction)
          if let state {
            let dialog = state.map { Dialog(state: $0, data: "{}") }
            try await store.save(dialog, replacing: loaded, key, by: id, in: transaction)
          }
          if fails { throw Rolled() }
          return loaded.dialog?.state
        }
      } catch is Rolled {
        return nil
      }
    }
  }

  private func fixture(_ place: DialogPlace) async throws -> Fixture {
    let test = try await TestStore(place.backend)
    try await Migrator(test.storage, [BotKitMigrations.series]).up()
    let name = "bot-\(UInt64.random(in: 0 ... .max))"
    let definition = BotDefinition(name: name, router: BotRouter())
    return Fixture(store: try await place.storage().store(of: definition), storage: test.storage, test: test)
  }

  @Test(arguments: DialogPlace.allCases)
  func aDialogIsLoadedAsItWasLeft(place: DialogPlace) async throws {
    let desk = try await fixture(place)
    #expect(try await desk.update(1, save: "name") == nil)
    #expect(try await desk.update(2) == "name")
    #expect(try await desk.update(3, save: "age") == "name")
    #expect(try await desk.update(4, save: .some(nil)) == "age")
    #expect(try await desk.update(5) == nil)
  }

  @Test(arguments: DialogPlace.allCases)
  func everyUserInEveryChatHasOneOfTheirOwn(place: DialogPlace) async throws {
    let desk = try await fixture(place)
    try await desk.update(1, DialogKey(chatID: 1, userID: 2), save: "name")
    try await desk.update(2, DialogKey(chatID: 1, userID: 3), save: "age")
    #expect(try await desk.update(3, DialogKey(chatID: 1, userID: 2)) == "name")
    #expect(try await desk.update(4, DialogKey(chatID: 1, userID: 3)) == "age")
    #expect(try await desk.update(5, DialogKey(chatID: 2, userID: 2)) == nil)
  }

  /// As after a kill before the commit.
  @Test(arguments: DialogPlace.allCases)
  func aStepWhoseUpdateWasNotCommittedIsNone(place: DialogPlace) async throws {
    let desk = try await fixture(place)
    try await desk.update(1, save: "name")
    try await desk.update(2, save: "age", fails: true)
    #expect(try await desk.update(2) == "name", "The same update, again.")
    try await desk.update(3, save: .some(nil), fails: true)
    #expect(try await desk.update(4) == "name")
  }

  @Test(arguments: DialogPlace.allCases)
  func aStepOfAnUpdateThatWasAnsweredWithAnApologyIsNone(place: DialogPlace) async throws {
    let desk = try await fixture(place)
    try await desk.update(1, save: "name")
    try await desk.update(2, save: "age", fails: true)
    try await desk.update(2, as: .error)
    #expect(try await desk.update(3) == "name")
  }

  @Test(arguments: DialogPlace.allCases)
  func aGroupThatBecomesASupergroupKeepsItsDialogs(place: DialogPlace) async throws {
    let desk = try await fixture(place)
    let keys = [2, 3, 4].map { user in (DialogKey(chatID: -1, userID: user), DialogKey(chatID: -1001, userID: user)) }
    let (ada, bob, eve) = (keys[0], keys[1], keys[2])
    try await desk.update(1, ada.0, save: "name")
    try await desk.update(2, bob.0, save: "name")
    // Had begun anew before the move was noticed.
    try await desk.update(3, bob.1, save: "age")
    try await desk.storage.transaction { try await desk.store.move(from: -1, to: -1001, in: $0) }
    #expect(try await desk.update(4, bob.1) == "age")
    #expect(try await desk.update(5, eve.1) == nil)
    #expect(try await desk.update(6, ada.1, save: "age", fails: true) == nil)
    #expect(try await desk.update(6, ada.1) == "name", "Its step was undone.")
    #expect(try await desk.update(7, ada.1, save: "age") == "name")
    let counts = try await desk.store.count(["name", "age"], since: Timestamp(microseconds: 0), in: desk.storage)
    #expect(counts["age"] == 2)
    #expect(try await desk.update(8, ada.1, save: .some(nil)) == "age")
    #expect(try await desk.update(9, ada.1) == nil, "What is over under the new id does not begin again.")
  }

  @Test(arguments: DialogPlace.allCases)
  func stepsAreCountedByState(place: DialogPlace) async throws {
    let desk = try await fixture(place)
    for user in 1...3 as ClosedRange<Int64> {
      try await desk.update(user, DialogKey(chatID: user, userID: user), save: "name")
    }
    try await desk.update(4, DialogKey(chatID: 1, userID: 1), save: "age")
    try await desk.update(5, DialogKey(chatID: 2, userID: 2), save: .some(nil))
    let past = Timestamp(microseconds: 0)
    let states: Set = ["name", "age", "other"]
    let counts = try await desk.store.count(states, since: past, in: desk.storage)
    #expect(counts.filter { $0.value > 0 } == ["name": 1, "age": 1])
    let later = Timestamp.now().advanced(by: .seconds(60))
    #expect(try await desk.store.count(states, since: later, in: desk.storage).values.allSatisfy { $0 == 0 })
    #expect(try await desk.store.count([], since: past, in: desk.storage) == [:])
  }

  @Test(arguments: [DialogPlace.sqlite, .postgres])
  func whatIsOldIsForgotten(place: DialogPlace) async throws {
    let desk = try await fixture(place)
    try await desk.update(1, save: "name")
    try await desk.store.prune(before: .now().advanced(by: .seconds(-60)), in: desk.storage)
    #expect(try await desk.update(2) == "name")
    try await desk.store.prune(before: .now().advanced(by: .seconds(60)), in: desk.storage)
    #expect(try await desk.update(3) == nil)
  }

  @Test func aKeyInRedisExpiresBeforeTheInboxForgetsItsUpdate() async throws {
    var limits = BotLimits()
    #expect(limits.dialogKeyLifetime == limits.inboxRetention - .seconds(3600))
    limits.dialogLifetime = .seconds(60)
    limits.expiredDialogRetention = .seconds(30)
    let test = try await TestStore(.sqlite)
    try await Migrator(test.storage, [BotKitMigrations.series]).up()
    let configuration = try RedisConfiguration(url: try await SharedServers.redis().url())
    let pool = await RedisPool(name: "redis:main", configuration: configuration)
    let bot = "bot-\(UInt64.random(in: 0 ... .max))"
    let store = RedisDialogs(pool: pool, name: "redis:main", bot: bot, limits: limits)
    try await test.storage.transaction { transaction in
      try await store.save(
        Dialog(state: "name", data: "{}"), replacing: StoredDialog(dialog: nil), DialogKey(chatID: -5, userID: 7),
        by: 1, in: transaction)
    }
    let left = try await pool.command("TTL", "outrigger:\(bot):dialog:-5:7", deadline: .now + .seconds(5)).integer
    #expect((85...90).contains(left ?? 0))
  }

  @Test func whatAnotherVersionOfTheProgramHasWrittenIsNoDialog() async throws {
    let test = try await TestStore(.sqlite)
    try await Migrator(test.storage, [BotKitMigrations.series]).up()
    let configuration = try RedisConfiguration(url: try await SharedServers.redis().url())
    let pool = await RedisPool(name: "redis:main", configuration: configuration)
    let bot = "bot-\(UInt64.random(in: 0 ... .max))"
    _ = try await pool.command("SET", "outrigger:\(bot):dialog:1:2", "{\"step\":7}", deadline: .now + .seconds(5))
    let store = RedisDialogs(pool: pool, name: "redis:main", bot: bot, limits: BotLimits())
    let loaded = try await test.storage.transaction { transaction in
      try await store.load(DialogKey(chatID: 1, userID: 2), for: 1, in: transaction)
    }
    #expect(loaded.dialog == nil)
  }

  /// Someone who was paused between reading and writing, and whose transaction has been given up meanwhile.
  @Test func aWriteThatComesTooLateIsRefused() async throws {
    let desk = try await fixture(.redisBesidePostgres)
    let key = DialogKey(chatID: 1, userID: 2)
    try await desk.update(1, save: "name")
    let late = try await desk.storage.transaction { try await desk.store.load(key, for: 2, in: $0) }
    try await desk.update(2, save: "age")
    let error = await #expect(throws: StorageError.self) {
      try await desk.storage.transaction { transaction in
        try await desk.store.save(nil, replacing: late, key, by: 2, in: transaction)
      }
    }
    #expect(error?.isTransient == true)
    #expect(try await desk.update(3) == "age")
  }
}
