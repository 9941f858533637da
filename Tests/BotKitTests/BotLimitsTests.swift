import Storage
import Support
import Testing

@testable import BotKit

struct BotLimitsTests {
  @Test func everyCallIsShorterThanTheHeartbeatTimeout() {
    for seconds in [3, 5, 15, 60, 3600] {
      let timeout = Duration.seconds(seconds)
      let limits = BotLimits().within(timeout)
      #expect(limits.longestCall < timeout)
      #expect(limits.handlerTimeout < limits.longestCall)
      #expect(limits.pollHold < timeout)
      #expect(limits.pollHold >= .seconds(1))
    }
    #expect(BotLimits().within(.seconds(3600)).pollHold == BotLimits().pollHold)
    #expect(BotLimits().within(.seconds(15)).handlerTimeout == BotLimits().handlerTimeout)
  }

  @Test func aStorageIsAskedForNoLongerThanThat() async throws {
    let store = try await TestStore(.sqlite)
    let storage = BoundedStorage(storage: store.storage, longestCall: .milliseconds(50))
    #expect(storage.dialect == store.storage.dialect)
    try await BoundedStorage(storage: store.storage, longestCall: .seconds(60)).ping()
    let start = ContinuousClock.now
    await #expect(throws: (any Error).self) {
      try await storage.query(
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n
        """)
    }
    #expect(ContinuousClock.now - start < .seconds(8))
  }
}
